import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { DemoStage } from './demo-stage.ts';

/** The gateway over the simulated clouds, in a process of its own. */
export interface DemoGateway {
  readonly url: string;
  /** Of an administrator. */
  readonly token: string;
  close(): Promise<void>;
}

/** Starts `isobar serve` as this process was started: from sources or from a bundle. */
export async function startDemoGateway({ config, stateDir, signal }: DemoStage): Promise<DemoGateway> {
  const program = [...process.execArgv, process.argv[1] ?? ''];
  const words = ['serve', '--config', config, '--state-dir', join(stateDir, 'served'), '--port', '0', '--log-level', 'warn', '-o', 'json'];
  const child = spawn(process.execPath, [...program, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  try {
    // One line, written at once.
    const [line] = (await Promise.race([once(child.stdout.setEncoding('utf8'), 'data', { signal }), exited.then(() => [])])) as [string?];
    if (line === undefined) throw new Error('the gateway of the demo did not start');
    const { url, token } = JSON.parse(line) as { readonly url: string; readonly token: string };
    return { url, token, close };
  } catch (error) {
    await close();
    throw error;
  }
}
