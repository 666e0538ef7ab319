import type { OptionalReaders, ResourceReader } from '@isobar/core';
import { ACTIONS, collectItems } from '@isobar/core';
import { afterEach, describe, expect, it } from 'vitest';

import { GCORE_UNSUPPORTED } from './gcore-unsupported.ts';
import { GCORE_STRATEGIES } from './strategies/gcore-strategies.ts';
import { SEED, startWorld } from './testing/gcore-world.ts';
import type { GcoreWorld } from './testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

const READERS = [
  'volumeSnapshots',
  'volumeTypes',
  'keyPairs',
  'networks',
  'subnets',
  'ports',
  'floatingIps',
  'securityGroups',
  'serverGroups',
  'userScripts',
  'quotas',
  'bills',
] as const satisfies readonly (keyof OptionalReaders)[];

type Item = { readonly id: string; readonly ref: string; readonly name: string | null };

async function all(reader: ResourceReader<Item> | undefined): Promise<readonly Item[]> {
  return reader === undefined ? [] : collectItems((cursor, options) => reader.listPage(cursor, options));
}

describe('what the adapter declares', () => {
  it('is done, or refused with a reason: each action and each kind exactly once', async () => {
    world = await startWorld();
    const names = [...ACTIONS, ...READERS, 'downloadImage'];
    const has = (name: string): boolean => Object.hasOwn(GCORE_STRATEGIES, name) || Object.hasOwn(world.adapter, name);
    expect(names.filter((name) => has(name) === Object.hasOwn(GCORE_UNSUPPORTED, name))).toEqual([]);
  });
});

describe.each(['gcore', 'edgecenter'] as const)('readers (%s)', (dialect) => {
  it.each(['volumeTypes', 'keyPairs', 'networks', 'subnets', 'ports', 'floatingIps', 'securityGroups', 'quotas'] as const)(
    'list %s and get each one alike',
    async (kind) => {
      world = await startWorld({ dialect });
      const reader: ResourceReader<Item> | undefined = world.adapter[kind];
      const items = await all(reader);
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) {
        expect(reader?.isId(item.id)).toBe(true);
        expect(await reader?.get(item.id, {})).toMatchObject({ ref: `lux/${item.id}`, name: item.name });
      }
      await expect(reader?.get(SEED.missing, {})).rejects.toMatchObject({ code: 'not_found' });
    },
  );
});

describe('readers', () => {
  it('tell quotas in neutral words, with the limit and the use', async () => {
    world = await startWorld();
    expect(await world.adapter.quotas?.get('cpu_count', {})).toMatchObject({
      subject: 'vcpus',
      limit: expect.any(Number),
      used: expect.any(Number),
      scope: 'region',
    });
    expect(await world.adapter.quotas?.get('keypair_count', {})).toMatchObject({ subject: 'keyPairs', scope: 'account' });
  });

  it('tell ports with their server, and what is not listed', async () => {
    world = await startWorld();
    const page = await world.adapter.ports?.listPage(undefined, {});
    expect(page?.coverage).toMatchObject({ complete: false, reason: expect.stringContaining('load balancers') });
    const ports = page?.items.filter((port) => port.serverId === SEED.web1) ?? [];
    expect(ports).toContainEqual(expect.objectContaining({ id: SEED.web1Port, macAddress: expect.any(String), addresses: [expect.anything()] }));
  });

  it('tell which network is public, and rules in their canonical form', async () => {
    world = await startWorld();
    const networks = await collectItems((cursor, options) => world.adapter.networks?.listPage(cursor, options) ?? Promise.resolve({ items: [] }));
    expect(networks.filter((network) => network.external === true).map(({ name }) => name)).toEqual(['pub_net']);
    const groups = await collectItems((cursor, options) => world.adapter.securityGroups?.listPage(cursor, options) ?? Promise.resolve({ items: [] }));
    expect(groups.flatMap(({ rules }) => rules ?? []).every(({ rule }) => rule !== null)).toBe(true);
  });
});
