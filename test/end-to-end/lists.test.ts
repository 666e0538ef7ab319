import type { Server } from '@isobar/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld, readsOf } from './testing/cli-world.ts';

let world: CliWorld;
beforeAll(async () => {
  world = await openCliWorld({ servers: 30 });
});
afterAll(() => world.close());

const linesOf = (out: string): readonly Server[] => out.split('\n').map((line) => JSON.parse(line) as Server);

describe('a list of three clouds', () => {
  it('prints the rows of quick clouds before a slow one has answered', async () => {
    world.simulation.clouds['lux']?.running.faults.add({ match: { path: 'instances' }, action: { type: 'delay', milliseconds: 1_500 }, count: 1 });
    const { out, code } = await world.run(['server', 'list', '--all', '-o', 'ndjson']);
    const clouds = linesOf(out).map(({ cloud }) => cloud);
    expect(code).toBe(0);
    expect(new Set(clouds.slice(0, clouds.indexOf('lux')))).toEqual(new Set(['seoul', 'north']));
    expect(clouds.lastIndexOf('lux')).toBe(clouds.length - 1);
  });

  it('is the same by pages of any size, in parts or at once, in the order of the cloud', async () => {
    const config = world.configure({ lux: { pageSize: 4 }, north: { pageSize: 7 } });
    for (const cloud of ['lux', 'north']) {
      const whole = await world.json<{ readonly items: readonly Server[] }>(['server', 'list', '--clouds', cloud]);
      world.forget();
      const parts = await world.run(['--config', config, 'server', 'list', '--clouds', cloud, '-o', 'ndjson']);
      expect(linesOf(parts.out).map(({ ref }) => ref)).toEqual(whole.items.map(({ ref }) => ref));
      expect(readsOf(world.requests(cloud as 'lux' | 'north')).length).toBeGreaterThan(3);
    }
  });

  it('exits as before, and tells beside the rows, where a cloud fails', async () => {
    const config = world.configure({ lux: { endpoint: 'http://127.0.0.1:9', retries: false } });
    const { out, err, code } = await world.run(['--config', config, 'server', 'list', '-o', 'name']);
    expect(code).toBe(8);
    expect(out).toContain('north/');
    expect(err).toContain('lux: unavailable');
  });
});
