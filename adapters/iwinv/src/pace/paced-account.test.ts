import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedIwinv } from '../testing/simulated-iwinv.ts';

let world: SimulatedIwinv;

beforeEach(async () => {
  world = await SimulatedIwinv.start({ rateLimit: 60 });
});

afterEach(() => world.close());

describe('a paced account', () => {
  it('makes 200 calls and is never refused', async () => {
    const adapter = world.connect({ requestsPerMinute: 60, retries: false });
    for (let made = 0; made < 200; made += 1) await adapter.check({});
    const statuses = world.simulator.ledger.entries().map(({ status }) => status);
    expect(statuses).toEqual(Array.from({ length: 200 }, () => 200));
  });

  it('comes to a stop for a minute where others have spent the quota', async () => {
    const stranger = world.connect();
    for (let spent = 0; spent < 60; spent += 1) await stranger.check({});
    const adapter = world.connect({ requestsPerMinute: 60, retries: false });
    const before = world.clock.now();
    await expect(adapter.check({})).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(adapter.check({})).resolves.toBeDefined();
    expect(world.clock.now() - before).toBeGreaterThanOrEqual(60_000);
  });

  it('is not paced where the settings say so', async () => {
    const before = world.clock.now();
    const adapter = world.connect({ requestsPerMinute: 0 });
    for (let made = 0; made < 60; made += 1) await adapter.check({});
    expect(world.clock.now()).toBe(before);
  });

  it('refuses a quota below nothing, naming the key', () => {
    expect(() => world.connect({ requestsPerMinute: -1 })).toThrow('seoul.requestsPerMinute');
  });
});
