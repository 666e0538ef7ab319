import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { cloudsOf } from '../clients/cloud-settings.ts';
import type { CloudName } from '../clients/job.ts';
import { commandEnvironment } from '../workloads/command-environment.ts';

export interface InventoryGateway {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../../../packages/cli/src/start.ts', import.meta.url));
const SOURCES = ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning'];
const CLOUDS: readonly CloudName[] = ['nova', 'gcore', 'iwinv'];
const LOAD_MILLISECONDS = 600_000;
const LOOK_MILLISECONDS = 500;

/**
 * A gateway with its embedded database over the three clouds of a stand-in, once it has read all their servers.
 * @throws Error where it does not start, or does not read them
 */
export async function startInventoryGateway(folder: string, origin: string, servers: number): Promise<InventoryGateway> {
  const home = mkdtempSync(join(folder, 'gateway-'));
  const config = join(home, 'isobar.yaml');
  const clouds = cloudsOf({ origin, clouds: CLOUDS, gcorePageSize: 1000 });
  writeFileSync(config, JSON.stringify({ clouds, gateway: { requestsPerMinute: 1_000_000 } }), { mode: 0o600 });
  const argv = [...SOURCES, PROGRAM, '--config', config, '-o', 'json', 'serve', '--port', '0'];
  const child = spawn(process.execPath, argv, { env: commandEnvironment(home), cwd: home, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const line = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => null)]);
  if (line === null) throw new Error('the gateway ended before it was ready');
  const { url, token } = JSON.parse(String(line[0])) as { readonly url: string; readonly token: string };
  try {
    await untilRead({ url, token }, servers * CLOUDS.length);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, token, stop };
}

async function untilRead({ url, token }: Pick<InventoryGateway, 'url' | 'token'>, servers: number): Promise<void> {
  const until = performance.now() + LOAD_MILLISECONDS;
  let found: unknown = null;
  while (performance.now() < until) {
    const reply = await fetch(`${url}/v1/servers?limit=1`, { headers: { authorization: `Bearer ${token}` } });
    found = ((await reply.json()) as { readonly total: number | null }).total;
    if (found === servers) return;
    await setTimeout(LOOK_MILLISECONDS);
  }
  throw new Error(`the gateway has read ${String(found)} of ${servers} servers`);
}
