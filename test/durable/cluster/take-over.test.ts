import type { KillWorld } from '@isobar/gateway/testing';
import { begin, killScenario, openKillWorld, repeatedOf, startDriven, writesOf } from '@isobar/gateway/testing';
import { describe, expect, it } from 'vitest';

const SCENARIO = killScenario('resize on lux');
const END_MILLISECONDS = 60_000;

/** The cloud takes the write, and answers it only when it is let go. */
function holdWrites({ simulation }: KillWorld): () => Promise<void> {
  const faults = simulation.clouds.lux?.running.faults;
  faults?.add({ match: { method: 'POST', path: 'changeflavor' }, action: { type: 'hold' }, count: 1 });
  return async () => faults?.whenHeld();
}

async function withWorld(test: (world: KillWorld) => Promise<void>, writes = 1): Promise<void> {
  const world = await openKillWorld({ providers: [SCENARIO.provider] });
  try {
    await test(world);
    expect(repeatedOf(writesOf(world.simulation, SCENARIO.cloud))).toEqual([]);
    expect(writesOf(world.simulation, SCENARIO.cloud)).toHaveLength(writes);
  } finally {
    await world.close();
  }
}

// Each starts processes, which on a busy machine takes its time.
describe.concurrent('processes on one database', { timeout: 240_000 }, () => {
  it('divide the work: what one only takes, another one drives, and the first one hears how it ends', () =>
    withWorld(async ({ settings }) => {
      const gateway = await startDriven({ ...settings, works: false });
      const { id } = await begin(gateway, SCENARIO);
      expect(await gateway.wait(id, 500)).toMatchObject({ state: 'pending' });
      const worker = await startDriven(settings);
      expect(await gateway.wait(id, END_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
      await Promise.all([gateway.drain(), worker.drain()]);
    }));

  it('take over at once from one that is killed while they run', () =>
    withWorld(async (world) => {
      const held = holdWrites(world);
      const first = await startDriven(world.settings);
      const { id } = await begin(first, SCENARIO);
      await held();
      const second = await startDriven(world.settings);
      expect(await second.get(id)).toMatchObject({ state: 'running' });
      await first.kill();
      expect(await second.wait(id, END_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
      await second.drain();
    }));

  it('finish what a process of an older form left, and leave alone what a living one of that form has', () =>
    withWorld(async (world) => {
      const held = holdWrites(world);
      const old = await startDriven({ ...world.settings, form: 'old' });
      const { id } = await begin(old, SCENARIO);
      await held();
      const next = await startDriven({ ...world.settings, form: 'new' });
      expect(await next.wait(id, 4000)).toMatchObject({ state: 'running' });
      await old.kill();
      expect(await next.wait(id, END_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
      await next.drain();
    }));

  it('hand over when one ends in good order, which leaves no write in question', () =>
    withWorld(async (world) => {
      const first = await startDriven(world.settings);
      const { id } = await begin(first, SCENARIO);
      await first.drain();
      expect(await first.ended).toBe(0);
      const second = await startDriven(world.settings);
      const left = await second.get(id);
      expect(left.steps.map(({ state }) => state)).not.toContain('intended');
      expect(await second.wait(id, END_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
      await second.drain();
    }));

  it('drive no more at once on a cloud than its queue lets them, both together', () =>
    withWorld(async (world) => {
      const held = holdWrites(world);
      const settings = { ...world.settings, concurrency: 1 };
      const [first, second] = await Promise.all([startDriven(settings), startDriven(settings)]);
      const one = await begin(first, SCENARIO);
      await held();
      const other = await second.start('lux/web-1', 'reboot', { kind: 'hard' });
      expect(await second.wait(other.id, 2000)).toMatchObject({ state: 'pending' });
      world.simulation.clouds.lux?.running.faults.release();
      expect(await second.wait(one.id, END_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
      expect(await first.wait(other.id, END_MILLISECONDS)).toMatchObject({ state: 'succeeded' });
      await Promise.all([first.drain(), second.drain()]);
    }, 2));
});
