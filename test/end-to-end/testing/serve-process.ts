import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The sources themselves: a signal reaches the gateway, and not what started it. */
const PROGRAM = ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.resolve('@isobar/cli/start'))];
const READY_MILLISECONDS = 90_000;
/** For the end in good order. */
const DRAIN_MILLISECONDS = 30_000;

const running = new Set<ChildProcess>();
/** Where a test ends this process before it ended what it started. */
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** What the gateway prints when it is ready. */
interface Ready {
  readonly url: string;
  /** Of the administrator; null where the folder had one already. */
  readonly token: string | null;
}

/** A process of `isobar serve` with its log and its signals, as who operates it has them. */
export class ServeProcess {
  readonly url: string;
  readonly token: string | null;
  private readonly child: ChildProcess;
  private readonly logged: () => string;
  private readonly exited: Promise<unknown>;

  private constructor(child: ChildProcess, { url, token }: Ready, logged: () => string, exited: Promise<unknown>) {
    this.child = child;
    this.logged = logged;
    this.exited = exited;
    this.url = url;
    this.token = token;
  }

  /**
   * Resolves when it is ready; the system chooses its port.
   * @throws Error with its exit code and its log where it ends before that
   */
  static async start(config: string, stateDir: string, ...more: readonly string[]): Promise<ServeProcess> {
    const words = ['serve', '--config', config, '--state-dir', stateDir, '--port', '0', '-o', 'json', ...more];
    const child = spawn(process.execPath, [...PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const exited = once(child, 'exit').finally(() => running.delete(child));
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
    });
    const ended = exited.then(([code]): never => {
      throw new Error(`it ended with ${String(code)}: ${log}`);
    });
    ended.catch(() => undefined);
    const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended, late(() => log)])) as [string];
    return new ServeProcess(child, JSON.parse(line) as Ready, () => log, exited);
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

  /** Ends it in good order, or at once where that takes too long. */
  async close(): Promise<void> {
    this.child.kill('SIGTERM');
    const patience = setTimeout(DRAIN_MILLISECONDS, undefined, { ref: false }).then(() => this.child.kill('SIGKILL'));
    await Promise.race([this.exited, patience]);
    await this.exited;
  }
}

/** A start that takes this long will not come to an end. */
async function late(log: () => string): Promise<never> {
  await setTimeout(READY_MILLISECONDS, undefined, { ref: false });
  throw new Error(`isobar serve is not ready after ${READY_MILLISECONDS} ms: ${log()}`);
}
