import { createMemoryStore } from '@isobar/conformance';
import type { CloudAdapter, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Dice } from '../keyed-random.ts';
import { FAULTS, isWrite } from '../proxy/faults.ts';
import type { FaultyWorld } from '../world/faulty-world.ts';
import { openFaultyWorld } from '../world/faulty-world.ts';
import { PROVIDERS } from '../world/providers.ts';
import { JOB_KINDS } from './jobs.ts';
import { playRead } from './reads.ts';
import { playJob } from './writes.ts';

type Spoil = (driver: StepDriver) => StepDriver;

function spoiled(adapter: CloudAdapter, spoil: Spoil): CloudAdapter {
  return { ...adapter, steps: Object.fromEntries(Object.entries(adapter.steps).map(([name, driver]) => [name, spoil(driver)])) };
}

/** Clients that go wrong as no test of a good client would ever show. */
const SPOILED: readonly { readonly client: string; readonly fault: string | null; readonly spoil: Spoil; readonly found: RegExp }[] = [
  {
    client: 'takes a lost reply for a write that never arrived',
    fault: 'cut after',
    spoil: (driver) => ({
      prepare: async (context) => (await driver.prepare?.(context)) ?? {},
      send: (context) => driver.send(context),
      observe: (context) => driver.observe(context),
      reconcile: () => Promise.resolve({ outcome: 'not_applied' }),
    }),
    found: /took place 2 times/,
  },
  {
    client: 'says of a lost reply that nothing was applied',
    fault: 'cut after',
    spoil: (driver) => ({
      prepare: async (context) => (await driver.prepare?.(context)) ?? {},
      observe: (context) => driver.observe(context),
      reconcile: (context) => driver.reconcile(context),
      send: (context) =>
        driver.send(context).catch(() => {
          throw new CloudError('unavailable', 'lost', { outcome: 'not_applied' });
        }),
    }),
    found: /said not applied, but it took place 1 times/,
  },
  {
    client: 'sends each write twice',
    fault: null,
    spoil: (driver) => ({
      prepare: async (context) => (await driver.prepare?.(context)) ?? {},
      observe: (context) => driver.observe(context),
      reconcile: (context) => driver.reconcile(context),
      send: async (context) => {
        await driver.send(context);
        return driver.send(context);
      },
    }),
    found: /the cloud took POST .* 2 times/,
  },
];

describe('the judges', () => {
  let world: FaultyWorld;
  const kind = JOB_KINDS.find(({ action }) => action === 'createVolume');
  const [openstack] = PROVIDERS;

  beforeAll(async () => {
    if (openstack === undefined) throw new Error('there is a first provider');
    world = await openFaultyWorld(openstack, 1, 0);
  });

  afterAll(() => world.close());

  it.each(SPOILED)('find a client that $client', async ({ fault, spoil, found }) => {
    const lost = FAULTS.find(({ name }) => name === fault);
    if (kind === undefined) throw new Error('there is a createVolume');
    if (lost !== undefined) world.proxy.force(lost, isWrite);
    const client = { ...world, adapter: spoiled(world.adapter, spoil) };
    const job = { action: 'createVolume', targetId: null, request: { name: 'judged', sizeGiB: 1 } } as const;
    const { verdict } = await playJob(client, createMemoryStore(), kind, job);
    expect(verdict.problems.join('\n')).toMatch(found);
  });

  it('find a client that forgets a row', async () => {
    const { servers } = world.adapter;
    const forgetful = {
      ...world.adapter,
      servers: {
        isId: (text: string) => servers.isId(text),
        get: servers.get.bind(servers),
        listPage: async (...given: Parameters<typeof servers.listPage>) => {
          const page = await servers.listPage(...given);
          return { ...page, items: page.items.slice(1) };
        },
      },
    };
    const dice = new Dice('a');
    const problems: string[] = [];
    for (let reads = 0; reads < 12; reads += 1) problems.push(...(await playRead({ ...world, adapter: forgetful }, dice)).verdict.problems);
    expect(problems.join('\n')).toMatch(/list servers/);
  });
});
