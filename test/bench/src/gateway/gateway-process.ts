import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { commandEnvironment } from '../workloads/command-environment.ts';

export interface GatewayProcess {
  readonly url: string;
  /** Of the administrator; null at a later start. */
  readonly token: string | null;
  /** From its start until it was ready. */
  readonly readyMilliseconds: number;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../../../packages/cli/src/start.ts', import.meta.url));
const SOURCES = ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning'];

/**
 * A gateway with its embedded database, all of it in one folder, which may be there from a start before.
 * @throws Error where it does not start
 */
export async function startGatewayProcess(home: string, clouds: object): Promise<GatewayProcess> {
  mkdirSync(home, { recursive: true });
  const config = join(home, 'isobar.yaml');
  writeFileSync(config, JSON.stringify({ clouds, gateway: { requestsPerMinute: 1_000_000 } }), { mode: 0o600 });
  const argv = [...SOURCES, PROGRAM, '--config', config, '-o', 'json', 'serve', '--port', '0'];
  const begun = performance.now();
  const child = spawn(process.execPath, argv, { env: commandEnvironment(home), cwd: home, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const line = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => null)]);
  if (line === null) throw new Error('the gateway ended before it was ready');
  const { url, token } = JSON.parse(String(line[0])) as { readonly url: string; readonly token: string | null };
  return { url, token, readyMilliseconds: performance.now() - begun, stop };
}
