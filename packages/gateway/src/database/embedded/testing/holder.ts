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

export async function holdFolder(folder: string): Promise<Holder> {
  const child = fork(join(import.meta.dirname, 'hold-folder.ts'), [folder], { execArgv: ['--conditions=@isobar/source'], stdio: 'inherit' });
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
