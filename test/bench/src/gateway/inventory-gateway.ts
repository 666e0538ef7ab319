import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { cloudsOf } from '../clients/cloud-settings.ts';
import type { CloudName } from '../clients/job.ts';
import { startGatewayProcess } from './gateway-process.ts';

export interface InventoryGateway {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

const CLOUDS: readonly CloudName[] = ['nova', 'gcore', 'iwinv'];
const LOAD_MILLISECONDS = 600_000;
const LOOK_MILLISECONDS = 500;

/**
 * A gateway over the three clouds of a stand-in, once it has read all their servers.
 * @throws Error where it does not start, or does not read them
 */
export async function startInventoryGateway(folder: string, origin: string, servers: number): Promise<InventoryGateway> {
  const clouds = cloudsOf({ origin, clouds: CLOUDS, gcorePageSize: 1000 });
  const gateway = await startGatewayProcess(mkdtempSync(join(folder, 'gateway-')), clouds);
  const token = gateway.token ?? '';
  try {
    await untilRead({ url: gateway.url, token }, servers * CLOUDS.length);
  } catch (error) {
    await gateway.stop();
    throw error;
  }
  return { url: gateway.url, token, stop: () => gateway.stop() };
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
