import type { Server } from '@isobar/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld } from './testing/cli-world.ts';

interface Matched {
  readonly requirement: Readonly<Record<string, unknown>>;
  readonly items: readonly {
    readonly cloud: string;
    readonly rank: number;
    readonly fit: string;
    readonly score: number;
    readonly flavor: { readonly ref: string; readonly vcpus: number; readonly memoryMiB: number };
    readonly reasons: readonly { readonly text: string }[];
    readonly bootVolumeGiB: number | null;
    readonly dataVolumeGiB: number | null;
  }[];
}

const CLOUDS = ['seoul', 'north', 'lux'];
const SIZE = ['flavor', 'match', '--vcpu', '2', '--memory', '4GiB'];

let world: CliWorld;
beforeAll(async () => {
  world = await openCliWorld({ servers: 3 });
});
afterAll(() => world.close());

describe('isobar flavor match', () => {
  it('ranks the flavors of each cloud, and says why', async () => {
    const { requirement, items } = await world.json<Matched>([...SIZE, '--disk', '100GiB', '--limit', '2', '--clouds', CLOUDS.join(',')]);
    expect(requirement).toMatchObject({ vcpus: 2, memoryMiB: 4096, diskGiB: 100, gpu: null });
    expect(items.map(({ cloud, rank }) => `${cloud} ${rank}`)).toEqual(CLOUDS.flatMap((cloud) => [`${cloud} 1`, `${cloud} 2`]));
    for (const cloud of CLOUDS) {
      const [first, second] = items.filter((item) => item.cloud === cloud);
      expect(first?.flavor).toMatchObject({ vcpus: 2, memoryMiB: 4096 });
      expect(first?.score).toBeGreaterThanOrEqual(second?.score ?? Number.NaN);
      expect(second?.reasons.length).toBeGreaterThan(0);
    }
    expect(items.find(({ cloud }) => cloud === 'lux')).toMatchObject({ fit: 'exact', score: 100, bootVolumeGiB: 100 });
  });

  it('prints a table, CSV and names', async () => {
    const table = await world.run(SIZE);
    expect(table.code).toBe(0);
    expect(table.out.split('\n')[0]).toMatch(/^CLOUD +RANK +FLAVOR +VCPUS +MEMORYMIB +DISKGIB +FIT +SCORE +PRICE +REASONS$/);
    const csv = await world.run([...SIZE, '-o', 'csv', '--columns', 'cloud,rank,fit,score,reasons', '--limit', '1']);
    expect(csv.out.split('\n')).toEqual(['cloud,rank,fit,score,reasons', ...CLOUDS.map((cloud) => `${cloud},1,exact,100,exact`)]);
    const names = await world.run([...SIZE, '-o', 'name', '--limit', '1']);
    expect(names.out.split('\n').map((ref) => ref.split('/')[0])).toEqual(CLOUDS);
  });

  it('takes the size of a server, and what else is said', async () => {
    const { items: servers } = await world.json<{ readonly items: readonly Server[] }>(['server', 'list', '--clouds', 'north']);
    const [server] = servers;
    const { vcpus, memoryMiB } = server?.flavor ?? {};
    const like = await world.json<Matched>(['flavor', 'match', '--like', server?.ref ?? '', '--limit', '1']);
    expect(like.requirement).toMatchObject({ vcpus, memoryMiB });
    expect(like.items.find(({ cloud }) => cloud === 'north')).toMatchObject({ fit: 'exact', flavor: { vcpus, memoryMiB } });
    const more = await world.json<Matched>(['flavor', 'match', '--like', server?.ref ?? '', '--vcpu', '7', '--limit', '1']);
    expect(more.requirement).toEqual({ ...like.requirement, vcpus: 7 });
  });

  it.each([
    [['flavor', 'match', '--memory', '4GiB'], '--vcpu'],
    [['flavor', 'match', '--vcpu', '2', '--memory', '4'], 'MiB, GiB'],
    [[...SIZE, '--cpu', 'fast'], 'shared, dedicated'],
    [[...SIZE, '--limit', '0'], '--limit'],
    [[...SIZE, '--clouds', 'nowhere'], 'nowhere'],
    [['flavor', 'match', '--like', 'north'], '<cloud>/<id or name>'],
  ])('refuses %j before anything is asked', async (words, told) => {
    world.forget();
    const { code, err, out } = await world.run(words);
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(out).toBe('');
    expect(CLOUDS.flatMap((cloud) => world.requests(cloud as 'lux'))).toEqual([]);
  });
});
