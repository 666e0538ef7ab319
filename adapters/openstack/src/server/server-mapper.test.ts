import { describe, expect, it } from 'vitest';

import { toAddresses } from './address-mapper.ts';
import { toManagedBy } from './managed-by.ts';
import { toResizeConfirmation } from './resize-origin.ts';
import { toServer } from './server-mapper.ts';
import { createServerParts } from './server-parts.ts';
import { serverWire } from './server-wire.ts';

const CONTEXT = { cloud: 'north', region: 'east', confirmation: { origin: 'resize', revertsTo: null } } as const;
const FLAVOR_ID = '1';

/** A server as Zed shows it at 2.73. */
const ROW = {
  id: '3300b757-6047-4abe-87ef-21a69e1de97b',
  name: 'rec-2',
  status: 'ACTIVE',
  metadata: { role: 'web' },
  hostId: 'a347975469b38e190db6a3d0eb6fe7383c087483ab786f9d845fce27',
  image: { id: '9f08e496-45e0-41cb-8901-f2e6e697a392', links: [] },
  flavor: { vcpus: 1, ram: 512, disk: 1, ephemeral: 0, swap: 0, original_name: 'lab.tiny', extra_specs: {} },
  created: '2026-11-21T02:35:19Z',
  updated: '2026-11-21T02:35:21Z',
  addresses: { 'lab-net': [{ version: 4, addr: '10.20.0.160', 'OS-EXT-IPS:type': 'fixed', 'OS-EXT-IPS-MAC:mac_addr': 'fa:16:3e:c0:9d:98' }] },
  'OS-EXT-AZ:availability_zone': 'nova',
  key_name: 'lab-key',
  security_groups: [{ name: 'lab-sg' }, { name: 'lab-sg' }],
  'OS-EXT-STS:task_state': null,
  'OS-EXT-STS:vm_state': 'active',
  'OS-EXT-STS:power_state': 1,
  'os-extended-volumes:volumes_attached': [{ id: 'v1', delete_on_termination: false }],
  locked: true,
  description: 'a test',
  tags: ['x', 'y'],
} as const;

const serverOf = (row: unknown, flavorId: string | null = FLAVOR_ID) =>
  toServer(serverWire.parse(row), { ...CONTEXT, parts: createServerParts() }, flavorId);

describe('toServer', () => {
  it('reads the row of a running server', () => {
    expect(serverOf(ROW)).toMatchObject({
      ref: 'north/3300b757-6047-4abe-87ef-21a69e1de97b',
      phase: 'running',
      locked: true,
      flavor: { id: '1', name: 'lab.tiny', vcpus: 1, memoryMiB: 512, diskGiB: 1 },
      image: { id: '9f08e496-45e0-41cb-8901-f2e6e697a392' },
      region: 'east',
      zone: 'nova',
      addresses: [{ address: '10.20.0.160', kind: 'private', network: 'lab-net', macAddress: 'fa:16:3e:c0:9d:98' }],
      volumes: [{ id: 'v1', root: false, deleteOnTermination: false }],
      securityGroups: [{ id: null, name: 'lab-sg' }],
      keyPair: 'lab-key',
      labels: { role: 'web' },
      resizeConfirmation: null,
      createdAt: '2026-11-21T02:35:19Z',
      incomplete: false,
      native: { provider: 'openstack', status: 'ACTIVE', vmState: 'active', taskState: null, powerState: 1, raw: { tags: ['x', 'y'] } },
    });
  });

  it('takes the empty image as a volume-backed server, and tells the boot disk only where there is one', () => {
    const flags = { delete_on_termination: true };
    const one = serverOf({ ...ROW, image: '', 'os-extended-volumes:volumes_attached': [{ id: 'v1', ...flags }] });
    const two = serverOf({ ...ROW, image: '', 'os-extended-volumes:volumes_attached': [{ id: 'v1' }, { id: 'v2', ...flags }] });
    expect(one).toMatchObject({ image: null, volumes: [{ id: 'v1', root: true, deleteOnTermination: true }] });
    expect(two.volumes).toEqual([
      { id: 'v1', root: null, deleteOnTermination: null },
      { id: 'v2', root: null, deleteOnTermination: true },
    ]);
  });

  it('says with what a resize window waits', () => {
    const row = { ...ROW, status: 'VERIFY_RESIZE', 'OS-EXT-STS:vm_state': 'resized' };
    expect(serverOf(row)).toMatchObject({ activity: 'awaitingResizeConfirmation', resizeConfirmation: { origin: 'resize' } });
  });

  it('keeps the text of a fault', () => {
    const fault = { code: 500, created: '2026-11-21T02:37:26Z', message: 'No valid host was found.' };
    expect(serverOf({ ...ROW, status: 'ERROR', 'OS-EXT-STS:vm_state': 'error', fault }).fault).toEqual({
      message: 'No valid host was found.',
      code: 500,
      at: '2026-11-21T02:37:26Z',
    });
  });

  it('keeps a server of a cell that does not answer, marked as incomplete', () => {
    const row = { id: ROW.id, status: 'UNKNOWN', tenant_id: 'p1', created: ROW.created, links: [] };
    expect(serverOf(row)).toMatchObject({ id: ROW.id, name: null, phase: 'unknown', incomplete: true, securityGroups: null, flavor: { id: '1' } });
  });

  it('keeps an unknown word of the status and never throws it away', () => {
    expect(serverOf({ ...ROW, status: 'WARPED', 'OS-EXT-STS:vm_state': 'warped' })).toMatchObject({ phase: 'unknown', native: { status: 'WARPED' } });
  });

  it('makes parts that rows have alike once, and others where anything differs', () => {
    const context = { ...CONTEXT, parts: createServerParts() };
    const flavor = { original_name: 'general', vcpus: 2, ram: 2048, disk: 20 };
    const rows = [{ flavor }, { flavor }, { flavor: { ...flavor, ram: 4096 } }, { flavor, security_groups: [{ name: 'lab-sg' }, { name: 'web' }] }];
    const [first, same, larger, open] = rows.map((row) => toServer(serverWire.parse({ ...ROW, ...row }), context, '7'));
    expect([same?.flavor, same?.securityGroups]).toEqual([first?.flavor, first?.securityGroups]);
    expect(same?.flavor).toBe(first?.flavor);
    expect(same?.securityGroups).toBe(first?.securityGroups);
    expect(larger?.flavor).toEqual({ id: '7', name: 'general', vcpus: 2, memoryMiB: 4096, diskGiB: 20 });
    expect([first?.flavor.memoryMiB, open?.flavor.memoryMiB]).toEqual([2048, 2048]);
    expect(open?.securityGroups?.map(({ name }) => name)).toEqual(['lab-sg', 'web']);
  });

  it('holds no password and no user data', () => {
    const row = { ...ROW, adminPass: 'secret-1', user_data: 'secret-2', 'OS-EXT-SRV-ATTR:user_data': 'secret-3' };
    expect(JSON.stringify(serverOf(row))).not.toContain('secret');
  });

  it('reads the reference that old microversions have in place of the flavor', () => {
    const row = { ...ROW, flavor: { id: '2', links: [] } };
    expect(serverOf(row, null).flavor).toEqual({ id: '2', name: null, vcpus: null, memoryMiB: null, diskGiB: null });
  });
});

describe('toAddresses', () => {
  const kindOf = (addr: string, version: number, type = 'fixed') => toAddresses({ net: [{ addr, version, 'OS-EXT-IPS:type': type }] })[0]?.kind;

  it.each(['10.0.0.1', '172.16.0.1', '172.31.255.1', '192.168.3.4', '100.64.0.1', '100.127.9.9', '169.254.1.1'])('takes %s as private', (address) => {
    expect(kindOf(address, 4)).toBe('private');
  });

  it.each(['172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '193.168.1.1', '203.0.113.7'])('takes %s as public', (address) => {
    expect(kindOf(address, 4)).toBe('public');
  });

  it('knows the private ranges of IPv6, and floating addresses by their type', () => {
    expect(['fd00::1', 'fc12:3::4', 'fe80::1', 'febf::1'].map((address) => kindOf(address, 6))).toEqual(Array(4).fill('private'));
    expect(['2001:db8::1', 'fec0::1', 'ff02::1'].map((address) => kindOf(address, 6))).toEqual(Array(3).fill('public'));
    expect(kindOf('10.0.0.9', 4, 'floating')).toBe('floating');
  });
});

describe('toManagedBy', () => {
  it.each([
    [{ 'metering.stack': 'stack-1' }, { kind: 'heat', name: 'stack-1', mark: 'metadata metering.stack' }],
    [{ 'kubernetes.io-cluster-shoot--a': '1' }, { kind: 'kubernetes', name: 'shoot--a', mark: 'metadata kubernetes.io-cluster-shoot--a' }],
    [{ openshiftClusterID: 'ocp-1' }, { kind: 'kubernetes', name: 'ocp-1', mark: 'metadata openshiftClusterID' }],
    [{ role: 'kubernetes' }, null],
  ])('reads the marks in %j', (metadata, owner) => {
    expect(toManagedBy(metadata as Readonly<Record<string, string>>)).toEqual(owner);
  });
});

describe('toResizeConfirmation', () => {
  const action = (name: string, message: string | null = null) => ({ action: name, message });

  it('tells a resize from a migration by the newest that did not fail', () => {
    expect(toResizeConfirmation([action('lock'), action('resize'), action('migrate'), action('create')], '2')).toEqual({
      origin: 'resize',
      revertsTo: null,
    });
    expect(toResizeConfirmation([action('resize', 'Error'), action('migrate'), action('create')], '2')).toEqual({
      origin: 'migration',
      revertsTo: '2',
    });
  });

  it('does not guess', () => {
    expect(toResizeConfirmation([action('create')], '2')).toEqual({ origin: 'unknown', revertsTo: null });
  });
});
