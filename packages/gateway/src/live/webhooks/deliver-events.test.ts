import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ALICE, changed, newSealer, WebhookWorld } from './testing/webhook-world.ts';
import { webhookLag } from './webhook-rows.ts';

let world: WebhookWorld;

beforeAll(async () => {
  world = await WebhookWorld.open();
});

afterAll(() => world.close());

beforeEach(() => world.reset());

describe('a delivery', () => {
  it('is signed as Standard Webhooks say, so that the receiver knows it is ours', async () => {
    const { secret } = await world.store.create(ALICE, { url: `${world.origin}/hook` });
    await world.happen(changed('1'));
    await world.deliverer().deliverDue();
    const [{ path, headers, body } = { path: '', headers: {}, body: '' }] = world.deliveries;
    const [id, timestamp] = [String(headers['webhook-id']), String(headers['webhook-timestamp'])];
    const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    expect([path, headers['content-type']]).toEqual(['/hook', 'application/json']);
    expect(JSON.parse(body)).toMatchObject({ type: 'server.changed', timestamp: expect.any(String), data: { id: '1', ref: 'seoul/1' } });
    expect(world.counted).toEqual(['taken 1']);
  });

  it('comes in order, and only once when all goes well', async () => {
    await world.store.create(ALICE, { url: world.origin });
    await world.happen(...Array.from({ length: 30 }, (_, index) => changed(`${index}`)));
    await world.deliverer().deliverDue();
    await world.deliverer().deliverDue();
    expect(world.refs()).toEqual(Array.from({ length: 30 }, (_, index) => `seoul/${index}`));
  });

  it('is tried again later with the same id, and the next event waits for it', async () => {
    await world.store.create(ALICE, { url: world.origin });
    await world.happen(changed('1'), changed('2'));
    world.answer = () => 500;
    await world.deliverer().deliverDue();
    await world.deliverer().deliverDue();
    expect(world.refs()).toEqual(['seoul/1']);
    expect((await world.listed(ALICE))[0]?.lastDelivery).toMatchObject({ eventId: '1', status: 500, error: 'answered 500' });
    expect(await webhookLag(world.database)).toMatchObject({ webhooks: 1, failing: 1, events: 2 });
    world.answer = () => 200;
    await world.due();
    await world.deliverer().deliverDue();
    expect(world.refs()).toEqual(['seoul/1', 'seoul/1', 'seoul/2']);
    expect(world.deliveries[0]?.headers['webhook-id']).toBe(world.deliveries[1]?.headers['webhook-id']);
    expect((await world.listed(ALICE))[0]?.lastDelivery).toMatchObject({ eventId: '2', status: 200, error: null });
    expect(await webhookLag(world.database)).toEqual({ webhooks: 1, failing: 0, events: 0, seconds: 0 });
  });

  it('is tried at growing distances', async () => {
    await world.store.create(ALICE, { url: world.origin });
    await world.happen(changed('1'));
    world.answer = () => 503;
    const delays: number[] = [];
    for (let attempt = 0; attempt < 8; attempt++) {
      await world.due();
      await world.deliverer().deliverDue();
      delays.push(await world.delaySeconds());
    }
    expect(delays).toEqual([5, 15, 45, 135, 405, 1215, 1800, 1800]);
  });

  it.each([
    ['in seconds', { 'retry-after': '120' }, 120],
    ['as a time by its own clock', { 'retry-after': 'Mon, 05 Jan 2026 03:02:00 GMT', date: 'Mon, 05 Jan 2026 03:00:00 GMT' }, 120],
    ['for less than it would wait anyway', { 'retry-after': '1' }, 5],
    ['for longer than an hour', { 'retry-after': '999999' }, 3600],
    ['in words', { 'retry-after': 'soon' }, 5],
  ])('waits as its receiver asks %s', async (_, headers, seconds) => {
    await world.store.create(ALICE, { url: world.origin });
    await world.happen(changed('1'));
    world.answer = () => 503;
    world.answerHeaders = headers;
    await world.deliverer().deliverDue();
    expect(await world.delaySeconds()).toBe(seconds);
  });

  it('follows no redirect', async () => {
    await world.store.create(ALICE, { url: `${world.origin}/first` });
    await world.happen(changed('1'));
    world.answer = () => 307;
    await world.deliverer().deliverDue();
    expect(world.deliveries.map(({ path }) => path)).toEqual(['/first']);
    expect((await world.listed(ALICE))[0]?.lastDelivery).toMatchObject({ status: 307, error: 'answered 307' });
  });

  it('goes nowhere that is inside by now', async () => {
    const { webhook } = await world.store.create(ALICE, { url: world.origin });
    await world.database.query('UPDATE isobar_webhooks SET url = $1 WHERE id = $2', ['http://10.1.2.3/', webhook.id]);
    await world.happen(changed('1'));
    await world.deliverer().deliverDue();
    expect((await world.listed(ALICE))[0]?.lastDelivery).toMatchObject({ status: null, error: expect.stringContaining('invalid_argument') });
    expect(world.counted).toEqual(['failed 1']);
  });

  it('of a lost key says so and harms no other', async () => {
    const { webhook } = await world.store.create(ALICE, { url: `${world.origin}/lost` });
    await world.store.create(ALICE, { url: `${world.origin}/kept` });
    await world.happen(changed('1'));
    const other = newSealer();
    await world.database.query('UPDATE isobar_webhooks SET sealed_secret = $1 WHERE id = $2', [other.seal(webhook.id, 'whsec_AAAA'), webhook.id]);
    await world.deliverer().deliverDue();
    expect(world.deliveries.map(({ path }) => path)).toEqual(['/kept']);
    expect((await world.listed(ALICE))[0]?.lastDelivery?.error).toMatch(/^conflict: .*another key/);
  });
});

describe('what is delivered', () => {
  it('is of the types and clouds that were asked for, from when the webhook was made', async () => {
    await world.happen(changed('before'));
    await world.store.create(ALICE, { url: world.origin, types: ['server.changed', 'cloud.down'], clouds: ['lux'] });
    await world.happen(changed('1'), changed('2', 'lux'), { type: 'server.removed', cloud: 'lux', ref: 'lux/2', labels: {} });
    await world.happen({ type: 'cloud.down', cloud: 'lux', ref: 'down', labels: {} });
    await world.deliverer().deliverDue();
    expect(world.refs()).toEqual(['lux/2', 'down']);
    expect(await webhookLag(world.database)).toMatchObject({ events: 0 });
  });

  it('is what its maker may see at that moment, and nothing once it may see nothing', async () => {
    await world.store.create(ALICE, { url: world.origin });
    await world.happen(changed('1'), changed('1', 'north'));
    await world.deliverer().deliverDue();
    world.seen.set(ALICE.subject, ['north']);
    await world.happen(changed('2'), changed('2', 'north'));
    await world.deliverer().deliverDue();
    world.seen.set(ALICE.subject, null);
    await world.happen(changed('3', 'north'));
    await world.deliverer().deliverDue();
    expect(world.refs()).toEqual(['seoul/1', 'north/2']);
  });

  it('is given up when it is older than a day, and younger events wait for a receiver that comes back', async () => {
    await world.store.create(ALICE, { url: world.origin });
    await world.happen(changed('old'), changed('old', 'north'), changed('older'), changed('young'));
    await world.database.query(`UPDATE isobar_events SET at = now() - interval '25 hours' WHERE number < 4`);
    await world.readAnew();
    world.answer = () => 500;
    await world.deliverer().deliverDue();
    expect(world.counted).toEqual(['refused 1']);
    await world.database.query(`UPDATE isobar_webhooks SET failing_since = now() - interval '25 hours'`);
    await world.due();
    await world.deliverer().deliverDue();
    expect(world.counted).toEqual(['refused 1', 'refused 1', 'givenUp 2']);
    expect((await world.listed(ALICE))[0]?.lastDelivery?.error).toBe('answered 500; after a day 2 older events were given up');
    world.answer = () => 200;
    await world.due();
    await world.deliverer().deliverDue();
    expect(world.refs()).toEqual(['seoul/old', 'seoul/old', 'seoul/young']);
  });
});
