import { collectItems } from '@isobar/core';
import type { ResourceReader } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openstack } from '../openstack-adapter.ts';
import type { OpenStackAdapter } from '../openstack-adapter.ts';
import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let adapter: OpenStackAdapter;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  adapter = openstack({ ...world.password(), pageSize: 2 }, { clock: world.clock });
});
afterEach(async () => {
  await adapter.close();
  await world.close();
});

async function all<Item extends { readonly id: string }>(reader: ResourceReader<Item> | undefined): Promise<readonly Item[]> {
  if (reader === undefined) throw new Error('the adapter has no such reader');
  return collectItems((cursor, options) => reader.listPage(cursor, options), {});
}

describe('readers of resources on OpenStack', () => {
  it.each(['volumeTypes', 'networks', 'subnets', 'ports', 'floatingIps', 'securityGroups', 'keyPairs', 'serverGroups', 'quotas'] as const)(
    'list %s page by page and show each by its id alike',
    async (kind) => {
      const rows = await all<{ readonly id: string; readonly ref: string }>(adapter[kind]);
      for (const row of rows.slice(0, 3)) expect(await adapter[kind]?.get(row.id, {})).toMatchObject({ id: row.id, ref: `north/${row.id}` });
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    },
  );

  it('say which network is external, which addresses a port has and whose it is', async () => {
    const networks = await all(adapter.networks);
    expect(networks.find(({ name }) => name === 'public')).toMatchObject({ external: true, state: 'active' });
    const web = await world.idOf('web-1');
    const port = (await all(adapter.ports)).find(({ serverId }) => serverId === web);
    expect(port?.addresses[0]).toMatchObject({ address: expect.stringMatching(/^[\d.]+$/), subnetId: expect.any(String) });
  });

  it('give rules of a group in canonical form, beside what Neutron says', async () => {
    const group = (await all(adapter.securityGroups)).find(({ name }) => name === 'default');
    expect(group?.rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          rule: { direction: 'egress', family: 4, protocol: 'any', portFrom: null, portTo: null, remote: { kind: 'any' }, description: null },
        }),
      ]),
    );
    expect(group?.rules?.every(({ id, raw }) => typeof id === 'string' && raw !== null)).toBe(true);
  });

  it('tell every limit of the project once, -1 as unlimited', async () => {
    world.simulator.change({ quota: { instances: -1 } });
    const quotas = await all(adapter.quotas);
    expect(quotas.find(({ id }) => id === 'compute.instances')).toMatchObject({ subject: 'servers', limit: 'unlimited', used: expect.any(Number) });
    expect(quotas.find(({ id }) => id === 'compute.key_pairs')).toMatchObject({ subject: 'keyPairs', used: null });
    expect(quotas.find(({ id }) => id === 'volume.gigabytes')).toMatchObject({ subject: 'volumeGiB', limit: expect.any(Number) });
    expect(quotas.find(({ id }) => id === 'network.floatingip')).toMatchObject({ subject: 'floatingIps' });
  });

  it('mark the volume type that is taken where none is named', async () => {
    expect((await all(adapter.volumeTypes)).filter(({ isDefault }) => isDefault === true)).toHaveLength(1);
  });

  it('give reasons for scripts and bills', () => {
    expect([adapter.userScripts, adapter.bills]).toEqual([undefined, undefined]);
    expect(adapter.unsupported.userScripts?.reason).toMatch(/user data/);
    expect(adapter.unsupported.bills?.reason).toMatch(/prices/);
  });
});
