import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ALICE, changed, HOLDER, OTHER_HOLDER, ROOT, WebhookWorld } from './testing/webhook-world.ts';
import { WebhookRows } from './webhook-rows.ts';

/** A busy machine takes longer than vitest waits by itself. */
const PATIENT = { timeout: 30_000 };

let world: WebhookWorld;

beforeAll(async () => {
  world = await WebhookWorld.open();
});

afterAll(() => world.close());

beforeEach(() => world.reset());

describe('of many processes', () => {
  it('one serves a webhook at a time', async () => {
    await world.store.create(ALICE, { url: world.origin });
    await world.happen(...Array.from({ length: 10 }, (_, index) => changed(`${index}`)));
    await Promise.all([world.deliverer().deliverDue(), world.deliverer(OTHER_HOLDER).deliverDue()]);
    expect(world.refs()).toEqual(Array.from({ length: 10 }, (_, index) => `seoul/${index}`));
  });

  it('another one takes over from one that is gone, and what the first still writes is not taken', async () => {
    const { webhook } = await world.store.create(ALICE, { url: world.origin });
    await world.happen(changed('1'));
    const gone = new WebhookRows(world.database, HOLDER);
    expect(await gone.lease(1, 9)).toHaveLength(1);
    await world.deliverer(OTHER_HOLDER).deliverDue();
    expect(world.refs()).toEqual([]);
    await world.database.query(`UPDATE isobar_webhooks SET leased_until = now() - interval '1 second'`);
    await world.deliverer(OTHER_HOLDER).deliverDue();
    expect(world.refs()).toEqual(['seoul/1']);
    expect(await gone.taken(webhook.id, { event: 1, status: 200, error: null })).toBe(false);
  });
});

describe('the deliverer', () => {
  it('sends events as they happen, until it is stopped', async () => {
    const running = world.deliverer();
    running.start();
    await world.store.create(ALICE, { url: world.origin });
    await world.happen(changed('1'));
    await expect.poll(() => world.refs(), PATIENT).toEqual(['seoul/1']);
    await world.happen(changed('2'));
    await expect.poll(() => world.refs(), PATIENT).toEqual(['seoul/1', 'seoul/2']);
    await running.stop();
    await world.happen(changed('3'));
    expect(world.refs()).toEqual(['seoul/1', 'seoul/2']);
    expect(world.problems).toEqual([]);
  });

  it('sends nothing more to a webhook that was deleted meanwhile', async () => {
    const { webhook } = await world.store.create(ALICE, { url: world.origin });
    await world.happen(changed('1'), changed('2'));
    world.answer = async () => {
      await world.store.delete(ALICE, webhook.id);
      return 200;
    };
    await world.deliverer().deliverDue();
    expect(world.refs()).toEqual(['seoul/1']);
    expect(await world.listed(ROOT)).toEqual([]);
  });
});
