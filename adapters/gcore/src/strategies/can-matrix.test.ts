import type { Action, ActionRequest } from '@isobar/core';
import { canAct } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../testing/gcore-world.ts';
import type { GcoreWorld } from '../testing/gcore-world.ts';

let world: GcoreWorld;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const STATUSES = ['ACTIVE', 'SHUTOFF', 'SUSPENDED', 'PAUSED', 'ERROR', 'RESCUE', 'SHELVED', 'BUILD', 'REBOOT', 'MIGRATING', 'SOFT_DELETED'] as const;

/** Requests that fit as such, so that only the state of the server decides. */
const REQUESTS: { readonly [A in Action]?: ActionRequest<A> } = {
  start: {},
  stop: {},
  reboot: { kind: 'hard' },
  suspend: {},
  resume: {},
  console: {},
  rename: { name: 'another' },
  attachPort: { network: 'lab-net' },
  detachVolume: { volume: SEED.web1Data },
  resize: { flavor: 'g1-standard-4-8' },
  delete: {},
};

const WORDS: ReadonlyMap<string, string> = new Map([
  ['start', 'start'],
  ['stop', 'stop'],
  ['suspend', 'suspend'],
  ['resume', 'resume'],
]);

async function send(word: string): Promise<number> {
  const { endpoint, credentials } = world.cloud;
  const headers = { authorization: `APIKey ${credentials.apiKey}`, 'content-type': 'application/json' };
  const path = `/cloud/v2/instances/${credentials.projectId}/${credentials.regionId}/${SEED.web1}/action`;
  return (await fetch(`${endpoint}${path}`, { method: 'POST', headers, body: JSON.stringify({ action: word }) })).status;
}

describe.each(STATUSES)('can, of a server in %s', (status) => {
  it.each(Object.keys(REQUESTS) as (keyof typeof REQUESTS)[])('%s: yes is never refused by the cloud, and no is', async (action) => {
    world.cloud.change({ server: SEED.web1, action: 'setStatus', status });
    const request = REQUESTS[action] ?? {};
    const fit = await canAct(world.adapter, action, SEED.web1, request, { now: () => world.clock.now() });
    if (fit.verdict === 'yes') {
      const plan = await world.plan({ action, targetId: SEED.web1, request });
      const operation = plan.changes ? await world.run({ action, targetId: SEED.web1, request }) : null;
      expect(operation?.state ?? 'succeeded').toBe('succeeded');
      expect(world.cloud.ledger.entries().filter((entry) => entry.status !== null && entry.status >= 400 && entry.method !== 'GET')).toEqual([]);
    }
    const word = WORDS.get(action);
    if (fit.verdict === 'no' && word !== undefined) expect(await send(word)).toBeGreaterThanOrEqual(400);
    if (fit.verdict === 'unknown') expect(fit.reasons.join()).toContain('no source says');
  });
});
