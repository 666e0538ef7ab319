import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { ALICE, BOB, ROOT, WebhookWorld } from './testing/webhook-world.ts';

let world: WebhookWorld;

beforeAll(async () => {
  world = await WebhookWorld.open();
});

afterAll(() => world.close());

beforeEach(() => world.reset());

describe('the store', () => {
  it('shows everybody the own webhooks, administrators all, and nobody a secret', async () => {
    const { webhook: first } = await world.store.create(ALICE, { url: `${world.origin}/a` });
    const { webhook: second, secret } = await world.store.create(BOB, { url: `${world.origin}/b`, types: ['cloud.down'], clouds: ['lux'] });
    expect(first).toEqual({
      id: expect.any(String),
      url: `${world.origin}/a`,
      types: [],
      clouds: [],
      createdAt: expect.any(String),
      createdBy: ALICE.subject,
      lastDelivery: null,
    });
    expect(await world.listed(ALICE)).toEqual([first]);
    expect(await world.listed(ROOT)).toEqual([first, second]);
    const kept = JSON.stringify(await world.database.query('SELECT * FROM isobar_webhooks'));
    expect(kept + JSON.stringify(await world.listed(ROOT)) + JSON.stringify(world.audited)).not.toContain(secret.slice(6));
  });

  it('shows them in pages, the oldest first', async () => {
    for (const path of ['a', 'b', 'c']) await world.store.create(ALICE, { url: `${world.origin}/${path}` });
    const first = await world.store.list(ALICE, { limit: 2, cursor: null });
    const last = await world.store.list(ALICE, { limit: 2, cursor: first.next });
    expect([first.items.length, last.items.length, last.next]).toEqual([2, 1, null]);
    expect([...first.items, ...last.items]).toEqual(await world.listed(ALICE));
  });

  it('takes no address that leads inside, and no cloud that the caller does not see', async () => {
    await expect(world.store.create(ALICE, { url: 'http://169.254.169.254/latest' })).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { field: 'url' },
    });
    await expect(world.store.create(BOB, { url: world.origin, clouds: ['seoul'] })).rejects.toMatchObject({ code: 'not_found' });
    expect(await world.listed(ROOT)).toEqual([]);
  });

  it('removes for nobody what is another one’s', async () => {
    const { webhook } = await world.store.create(ALICE, { url: world.origin });
    await expect(world.store.delete(BOB, webhook.id)).rejects.toMatchObject({ code: 'not_found' });
    await world.store.delete(ROOT, webhook.id);
    await expect(world.store.delete(ALICE, webhook.id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tells the audit record of each change, without what may be secret in the address', async () => {
    const { webhook } = await world.store.create(ALICE, { url: `${world.origin}/T0/secret-path` });
    await world.store.delete(ALICE, webhook.id);
    expect(world.audited.map(({ subject, detail }) => [subject, detail['change'], detail['origin']])).toEqual([
      [ALICE.subject, 'create webhook', world.origin],
      [ALICE.subject, 'delete webhook', world.origin],
    ]);
    expect(JSON.stringify(world.audited)).not.toContain('secret-path');
  });

  it('holds twenty of each maker', async () => {
    for (let count = 0; count < 20; count++) await world.store.create(ALICE, { url: world.origin });
    await expect(world.store.create(ALICE, { url: world.origin })).rejects.toMatchObject({ code: 'quota_exceeded' });
    await expect(world.store.create(BOB, { url: world.origin })).resolves.toBeDefined();
  });
});
