import { awaitingResizeOf, driveOperation, makePlan, startOperation } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../../testing/gcore-world.ts';
import type { GcoreWorld } from '../../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const BIGGER = 'g1-standard-4-8';
const resize = (flavor: string, confirm: 'auto' | 'manual' = 'auto') =>
  ({ action: 'resize', targetId: SEED.web1, request: { flavor, confirm } }) as const;

async function close(action: 'confirmResize' | 'revertResize', waiting: Awaited<ReturnType<GcoreWorld['run']>>) {
  const plan = await makePlan(
    world.adapter,
    { action, targetId: SEED.web1, request: {} },
    { now: () => world.clock.now(), awaitingResize: awaitingResizeOf(waiting) },
  );
  const { id } = await startOperation(plan, { yes: true }, world.ports());
  return driveOperation(id, world.ports());
}

describe('a change of the flavor', () => {
  it('is done only when the flavor itself has followed the finished task', async () => {
    world = await startWorld({ tailSeconds: 10 });
    const operation = await world.run(resize(BIGGER));
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true, resourceState: 'changed' } });
    expect(operation.steps[0]?.seen).toBe('RESIZE (active, resize_migrated), g1-standard-2-4');
    expect(await world.adapter.servers.get(SEED.web1, {})).toMatchObject({ phase: 'running', activity: null, flavor: { id: BIGGER } });
  });

  it('fails with the text of the task', async () => {
    world = await startWorld();
    world.cloud.change({ failNextTask: { type: 'resize_vm', error: 'No valid host was found. There are not enough hosts available.' } });
    const operation = await world.run(resize(BIGGER));
    expect(operation).toMatchObject({
      state: 'failed',
      error: { code: 'capacity_unavailable', native: { text: 'No valid host was found. There are not enough hosts available.' } },
    });
  });

  it('fails with capacity_unavailable where the region is full', async () => {
    world = await startWorld({ capacityFull: [BIGGER] });
    expect(await world.run(resize(BIGGER))).toMatchObject({ state: 'failed', error: { code: 'capacity_unavailable', outcome: 'not_applied' } });
  });

  it('has nothing to do for the flavor that the server has', async () => {
    world = await startWorld();
    expect(await world.run(resize('g1-standard-2-4'))).toMatchObject({ state: 'succeeded', result: { changed: false } });
    expect(world.writes()).toEqual([]);
  });

  it('tells a flavor that does not exist from one that is not offered', async () => {
    world = await startWorld();
    await expect(world.plan(resize('no-such-flavor'))).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.plan(resize('g2w-standard-4-8'))).rejects.toMatchObject({
      code: 'unsupported',
      details: { reasons: [expect.stringContaining('does not offer')] },
    });
  });

  it('shows both prices', async () => {
    world = await startWorld();
    const { cost } = await world.plan(resize(BIGGER));
    expect(cost.before).toMatchObject({ money: { amount: '0.025', currency: 'EUR' }, per: 'hour', level: 'documented' });
    expect(cost.after).toMatchObject({ money: { amount: '0.05', currency: 'EUR' }, per: 'hour' });
  });

  it('says of a stopped server that nothing is known', async () => {
    world = await startWorld();
    const plan = await world.plan({ action: 'resize', targetId: SEED.stopped, request: { flavor: BIGGER } });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ type: 'assumed', subject: 'change-flavor' }));
  });
});

describe('the revert window of a resize', () => {
  it('belongs to the operation alone, and confirm sends nothing', async () => {
    world = await startWorld();
    const waiting = await world.run(resize(BIGGER, 'manual'));
    expect(waiting.state).toBe('awaitingConfirmation');
    expect(await world.adapter.servers.get(SEED.web1, {})).toMatchObject({ phase: 'running', activity: null, resizeConfirmation: null });
    const sent = world.writes().length;
    expect(await close('confirmResize', waiting)).toMatchObject({ state: 'succeeded' });
    expect(world.writes()).toHaveLength(sent);
  });

  it('is reverted by a second change, which keeps what was written', async () => {
    world = await startWorld();
    const waiting = await world.run(resize(BIGGER, 'manual'));
    const operation = await close('revertResize', waiting);
    expect(operation.state).toBe('succeeded');
    expect(operation.plan.effects).toContainEqual(expect.objectContaining({ facet: 'writesSinceResize', values: ['kept'] }));
    expect(await world.adapter.servers.get(SEED.web1, {})).toMatchObject({ flavor: { id: 'g1-standard-2-4' } });
  });

  it('is over when someone else changes the flavor', async () => {
    world = await startWorld();
    const waiting = await world.run(resize(BIGGER, 'manual'));
    world.cloud.change({ server: SEED.web1, action: 'resize', flavor: 'g1-standard-8-16' });
    expect(await driveOperation(waiting.id, world.ports())).toMatchObject({ state: 'superseded' });
    await expect(close('revertResize', waiting)).rejects.toMatchObject({
      code: 'unsupported',
      details: { reasons: [expect.stringContaining('g1-standard-8-16')] },
    });
  });

  it('is not there without a resize of ours', async () => {
    world = await startWorld();
    await expect(world.plan({ action: 'confirmResize', targetId: SEED.web1, request: {} })).rejects.toMatchObject({ code: 'unsupported' });
    await expect(world.plan({ action: 'revertResize', targetId: SEED.web1, request: {} })).rejects.toMatchObject({ code: 'unsupported' });
  });
});
