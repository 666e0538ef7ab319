import { ACTIONS, isCloudError, OPTIONAL_READER_NAMES } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedIwinv } from './testing/simulated-iwinv.ts';

let world: SimulatedIwinv;
beforeEach(async () => {
  world = await SimulatedIwinv.start({ rateLimit: 0 });
});
afterEach(() => world.close());

describe('what iwinv has beside servers', () => {
  it('is declared once for each verb and each kind', () => {
    const { adapter } = world;
    for (const action of ACTIONS)
      expect([action, Object.hasOwn(adapter.strategies, action)]).toEqual([action, adapter.unsupported[action] === undefined]);
    for (const name of OPTIONAL_READER_NAMES) expect([name, adapter[name] !== undefined]).toEqual([name, adapter.unsupported[name] === undefined]);
  });

  it('is the running bill and the issued ones, without what they were paid with', async () => {
    const { bills } = world.adapter;
    const page = await bills.listPage(undefined, {});
    expect(page.items.map((bill) => [bill.id, bill.state])).toEqual([
      ['BILL-live', 'open'],
      ['BILL-2maQCjuLeNFdjdtIybEMqf', 'paid'],
      ['BILL-6xPzVb0nGm4TkHr8WcLs2E', 'paid'],
      ['BILL-0fDhJk3aSq7WzXc1VbNm5G', 'paid'],
    ]);
    expect(page.items[1]).toMatchObject({
      total: { amount: '65010', currency: 'KRW' },
      from: '2023-11-30T15:00:00Z',
      until: '2023-12-31T14:59:59Z',
    });
    expect(JSON.stringify(page)).not.toContain('신용카드');
  });

  it('is a bill with its lines where iwinv shows them, else its row of the list', async () => {
    const { bills } = world.adapter;
    const id = 'BILL-2maQCjuLeNFdjdtIybEMqf';
    expect((await bills.get(id, {}))?.lines).toEqual([]);
    world.simulator.change({ switches: { billDetail: 'served' } });
    expect((await bills.get(id, {}))?.lines).toMatchObject([
      { subject: '서버', amount: { amount: '59100', currency: 'KRW' } },
      { resourceId: 'INSTANCE-7NzLIWdjNR4XmiihwKjPYi', amount: null },
    ]);
  });

  it('is keys without material, whose names may be the same or none', async () => {
    const page = await world.adapter.keyPairs.listPage(undefined, {});
    expect(page.items.map((key) => key.name)).toEqual(['my-key', 'my-key', null]);
    expect(page.items[0]).toMatchObject({ publicKey: null, fingerprint: null, scope: 'account', createdAt: '2024-11-18T08:00:00Z' });
    expect((await world.adapter.keyPairs.get('SSHKEY-7HsYd3FgUe9KiQo4Bw6MxB', {}))?.name).toBe('my-key');
  });

  it('is block storage types with their bounds', async () => {
    const page = await world.adapter.volumeTypes.listPage(undefined, {});
    expect(page.items.map((type) => [type.id, type.description])).toEqual([
      ['ssd', '10 to 2000 GB'],
      ['sata', '10 to 20000 GB'],
    ]);
  });

  it('is scripts where the call is served, and unsupported where it is not', async () => {
    const refused: unknown = await world.adapter.userScripts.listPage(undefined, {}).catch((error: unknown) => error);
    expect(isCloudError(refused) && refused.code).toBe('unsupported');
    world.simulator.change({ switches: { scripts: 'served' } });
    expect((await world.adapter.userScripts.listPage(undefined, {}))?.items).toMatchObject([{ name: 'install-agent' }]);
  });

  it('is groups with rules in the canonical form, and their ICMP flag', async () => {
    const group = await world.adapter.securityGroups.get('FIREWALL-4rEwQz6pLm8KjHg2FdSa0X', {});
    expect(group).toMatchObject({ name: '웹 서버 기본', description: 'web & ssh' });
    expect(group?.rules?.map((each) => [each.id, each.rule?.direction, each.rule?.protocol, each.rule?.portFrom, each.rule?.portTo])).toEqual([
      ['12345', 'ingress', 'tcp', 22, 22],
      ['12346', 'ingress', 'tcp', 443, 443],
      ['12347', 'egress', 'udp', 10000, 10002],
      [null, 'ingress', 'icmp', null, null],
      [null, 'egress', 'icmp', null, null],
    ]);
    expect(group?.rules?.[1]?.rule?.remote).toEqual({ kind: 'any' });
    const missing: unknown = await world.adapter.securityGroups.get('FIREWALL-0000000000000000000000', {}).catch((error: unknown) => error);
    expect(isCloudError(missing) && missing.code).toBe('not_found');
  });
});
