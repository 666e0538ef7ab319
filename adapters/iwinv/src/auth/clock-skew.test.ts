import type { Warning } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { IwinvAdapter } from '../iwinv-adapter.ts';
import { SimulatedIwinv } from '../testing/simulated-iwinv.ts';

let world: SimulatedIwinv;
let warnings: Warning[];
let adapter: IwinvAdapter;

beforeEach(async () => {
  world = await SimulatedIwinv.start();
  warnings = [];
  adapter = world.connect({}, { onWarning: (warning) => warnings.push(warning) });
});

afterEach(() => world.close());

const statuses = (): readonly (number | null)[] => world.simulator.ledger.entries().map(({ status }) => status);

describe('a clock that is off', () => {
  it.each([900, -900])('by %d s costs one more request, the first, and is told', async (skewSeconds) => {
    world.simulator.change({ skewSeconds });
    await adapter.check({});
    await adapter.check({});
    expect(statuses()).toEqual([401, 200, 200]);
    expect(warnings.map(({ subject, data }) => [subject, Math.sign(Number(data?.['seconds']))])).toEqual([['clock', Math.sign(skewSeconds)]]);
  });

  it('within the five minutes costs nothing and is told', async () => {
    world.simulator.change({ skewSeconds: 200 });
    await adapter.check({});
    world.simulator.change({ skewSeconds: 400 });
    await adapter.check({});
    expect(statuses()).toEqual([200, 200]);
    expect(warnings).toHaveLength(2);
  });

  it('is corrected for callers that come together, and for a write, which a 401 did not apply', async () => {
    const id = await world.idOf('db-1');
    world.simulator.change({ skewSeconds: 900 });
    world.simulator.ledger.clear();
    const stopping = adapter.native.request({ method: 'POST', path: `/v1/instances/${id}/shutdown`, form: {} });
    const [{ status }] = await Promise.all([stopping, adapter.check({}), adapter.check({})]);
    expect(status).toBe(202);
    const posts = world.simulator.ledger.entries().filter(({ method }) => method === 'POST');
    expect(posts.map((entry) => entry.status)).toEqual([401, 202]);
  });

  it('is not blamed where the key is wrong', async () => {
    const wrong = world.connect({ secretKey: 'not-the-right-secret' });
    await expect(wrong.check({})).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(statuses()).toEqual([401]);
    world.simulator.change({ skewSeconds: 900 });
    await expect(wrong.check({})).rejects.not.toThrow('the clock of this machine');
    expect(statuses()).toEqual([401, 401, 401]);
  });
});
