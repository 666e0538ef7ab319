import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The sources themselves: a signal reaches the gateway, and not what started it. */
const PROGRAM = [
  '--conditions=@isobar/source',
  '--disable-warning=ExperimentalWarning',
  fileURLToPath(new URL('../../../packages/cli/src/start.ts', import.meta.url)),
];

/** A process of the gateway with its log and its signals, as who operates it has them. */
export class OperatedGateway {
  readonly url: string;
  /** null where the folder had its administrator already. */
  readonly token: string | null;
  private readonly child: ChildProcess;
  private readonly logged: () => string;
  private readonly exited: Promise<unknown>;

  private constructor(child: ChildProcess, line: string, logged: () => string) {
    this.child = child;
    this.logged = logged;
    this.exited = once(child, 'exit');
    const { url, token } = JSON.parse(line) as { readonly url: string; readonly token: string | null };
    this.url = url;
    this.token = token;
  }

  static async start(config: string, stateDir: string): Promise<OperatedGateway> {
    const words = ['serve', '--config', config, '--state-dir', stateDir, '--port', '0', '-o', 'json', '--log-level', 'debug'];
    const child = spawn(process.execPath, [...PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    process.once('exit', () => child.kill('SIGKILL'));
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    const ended = once(child, 'exit').then(([code]): never => {
      throw new Error(`it ended with ${String(code)}: ${log}`);
    });
    const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [string];
    ended.catch(() => undefined);
    return new OperatedGateway(child, line, () => log);
  }

  get log(): string {
    return this.logged();
  }

  signal(name: 'SIGHUP' | 'SIGTERM'): void {
    this.child.kill(name);
  }

  /** The exit code, once it ended. */
  async ended(): Promise<number | null> {
    await this.exited;
    return this.child.exitCode;
  }

  async close(): Promise<void> {
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
    await this.exited;
  }
}
