import { createMemoryStore } from '@isobar/conformance';
import { collectItems } from '@isobar/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Dice } from '../keyed-random.ts';
import { JOB_KINDS } from '../play/jobs.ts';
import { playJob } from '../play/writes.ts';
import type { FaultyWorld } from '../world/faulty-world.ts';
import { openFaultyWorld } from '../world/faulty-world.ts';
import { PROVIDERS } from '../world/providers.ts';
import type { Fault } from './faults.ts';
import { FAULTS, isWrite } from './faults.ts';

const RENAME = JOB_KINDS.find(({ action }) => action === 'rename');

describe.each(PROVIDERS)('one fault on $name', (provider) => {
  let world: FaultyWorld;
  const store = createMemoryStore();
  const met = (fault: Fault): boolean => world.proxy.requests().some((request) => request.fault === fault.name);
  const meets = (fault: Fault, method: string): boolean => fault.meets?.({ provider: provider.name, method, path: '' }) ?? true;

  beforeAll(async () => {
    world = await openFaultyWorld(provider, 1, 0);
  });

  afterAll(() => world.close());

  it.each(FAULTS.filter((fault) => meets(fault, 'PUT')))('$name: a write takes place once, or not where it was refused', async (fault) => {
    const targetId = world.cloud.state().servers[0]?.id ?? '';
    if (RENAME === undefined) throw new Error('there is a rename');
    world.proxy.force(fault, isWrite);
    const { verdict } = await playJob(world, store, RENAME, { action: 'rename', targetId, request: { name: fault.name.replaceAll(' ', '-') } });
    expect(verdict.problems).toEqual([]);
    expect(met(fault)).toBe(true);
    const ends = fault.conclusion === 'not_applied' ? ['succeeded', 'notApplied'] : ['succeeded'];
    expect(ends, verdict.said).toContain(verdict.end);
  });

  it.each(['create', 'createVolume', 'createSecurityGroup'])('what a doubled %s left is told', async (action) => {
    const kind = JOB_KINDS.find((row) => row.action === action);
    const atRest = world.cloud.state().servers.filter(({ native }) => native['status'] === provider.running);
    const doubled = FAULTS.find(({ name }) => name === 'duplicate');
    const made = kind?.make({
      provider,
      state: world.cloud.state(),
      atRest,
      dice: new Dice('1'),
      freshName: `doubled-${action.toLowerCase()}`,
    });
    if (kind === undefined || doubled === undefined || made === undefined) throw new Error(`there is a ${action}`);
    world.proxy.force(doubled, isWrite);
    const { verdict } = await playJob(world, store, kind, { action: kind.action, ...made });
    expect(verdict.problems).toEqual([]);
    expect(verdict.end).toBe('succeeded');
  });

  it('a list is right after each fault that passes', async () => {
    const list = (): Promise<unknown> => collectItems((cursor, options) => world.adapter.servers.listPage(cursor, options));
    const truth = await list();
    for (const fault of FAULTS.filter(({ name }) => name.startsWith('cut') || name.startsWith('length') || name.endsWith('json'))) {
      world.proxy.forget();
      world.proxy.force(fault, ({ method }) => method === 'GET');
      const seen = await list().catch((error: unknown) => error);
      expect(met(fault)).toBe(true);
      expect(seen instanceof Error ? seen.message : seen).toEqual(
        fault.name === 'huge json' ? expect.stringMatching('more than the size limit') : truth,
      );
    }
  });
});
