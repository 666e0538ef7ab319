import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Another process that owns a data folder. */
export interface Holder {
  readonly pid: number;
  readonly url: string;
  /** Ends it by the kernel: it can do nothing more. */
  killHard(): Promise<void>;
}

/** @param environment of the process, beside ours */
export async function holdFolder(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Holder> {
  const child = fork(join(import.meta.dirname, 'hold-folder.ts'), [folder], {
    execArgv: ['--conditions=@isobar/source'],
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const ended = once(child, 'exit');
  const [message] = (await once(child, 'message')) as [{ url?: string; error?: { message: string } }];
  if (message.url === undefined || child.pid === undefined) throw new Error(message.error?.message);
  return {
    pid: child.pid,
    url: message.url,
    killHard: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
