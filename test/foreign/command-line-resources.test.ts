import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import type { CommandLine } from './testing/command-line.ts';
import { commandLine } from './testing/command-line.ts';
import { startForeignCloud } from './testing/foreign-cloud.ts';
import type { ForeignCloud } from './testing/foreign-cloud.ts';

let cloud: ForeignCloud;
let openstack: CommandLine;

beforeAll(async () => {
  cloud = await startForeignCloud();
  openstack = commandLine(cloud);
});
afterAll(() => cloud.close());

/** The client does not wait for a volume. */
async function untilVolume(name: string, status: string): Promise<Readonly<Record<string, unknown>>> {
  for (let look = 0; look < 20; look += 1) {
    const volume = await openstack.json<Readonly<Record<string, unknown>>>('volume', 'show', name);
    if (volume['status'] === status) return volume;
  }
  throw new Error(`${name} never became ${status}`);
}

it('openstack volume create, server add volume, server remove volume, volume delete', async () => {
  expect(await openstack.json('volume', 'create', '--size', '5', 'cli-volume')).toMatchObject({ status: 'creating', size: 5, type: 'standard' });
  await untilVolume('cli-volume', 'available');
  expect(await openstack.json('server', 'add', 'volume', 'web-1', 'cli-volume')).toMatchObject({
    Device: '/dev/vdc',
    'Delete On Termination': false,
  });
  expect(await untilVolume('cli-volume', 'in-use')).toMatchObject({ attachments: [{ device: '/dev/vdc' }] });
  await openstack.text('server', 'remove', 'volume', 'web-1', 'cli-volume');
  await untilVolume('cli-volume', 'available');
  await openstack.text('volume', 'delete', 'cli-volume');
});

it('openstack image create --file and image save keep every byte', async () => {
  const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
  writeFileSync(join(cloud.scratch, 'disk.raw'), content);
  const order = ['--disk-format', 'raw', '--container-format', 'bare'];
  expect(await openstack.json('image', 'create', '--file', 'disk.raw', ...order, 'cli-image')).toMatchObject({ name: 'cli-image' });
  expect(await openstack.json('image', 'show', 'cli-image')).toMatchObject({ status: 'active', size: content.length });
  await openstack.text('image', 'save', '--file', 'back.raw', 'cli-image');
  expect(readFileSync(join(cloud.scratch, 'back.raw')).equals(content)).toBe(true);
  await openstack.text('image', 'delete', 'cli-image');
});

it('openstack security group rule create, keypair create', async () => {
  await openstack.text('security', 'group', 'create', 'cli-group');
  const rule = ['--protocol', 'tcp', '--dst-port', '8443', '--remote-ip', '192.0.2.0/24', 'cli-group'];
  expect(await openstack.json('security', 'group', 'rule', 'create', ...rule)).toMatchObject({ direction: 'ingress', port_range_max: 8443 });
  await openstack.text('security', 'group', 'delete', 'cli-group');
  expect(await openstack.text('keypair', 'create', 'cli-key')).toMatch(/^-----BEGIN/u);
  await openstack.text('keypair', 'delete', 'cli-key');
});

it('openstack floating ip create, server add floating ip, server remove floating ip, floating ip delete', async () => {
  const { floating_ip_address: address } = await openstack.json<{ readonly floating_ip_address: string }>('floating', 'ip', 'create', 'public');
  await openstack.text('server', 'add', 'floating', 'ip', 'new-server-test', address);
  const associated = await openstack.json('floating', 'ip', 'show', address);
  expect(associated).toMatchObject({ fixed_ip_address: '192.168.0.3', status: 'ACTIVE' });
  await openstack.text('server', 'remove', 'floating', 'ip', 'new-server-test', address);
  await openstack.text('floating', 'ip', 'delete', address);
});

it('openstack quota show and limits show gather from three services', async () => {
  expect(await openstack.json('quota', 'show')).toMatchObject({ cores: 20_000, gigabytes: 100_000, 'floating-ips': 50 });
  const limits = await openstack.json<readonly { readonly Name: string; readonly Value: number }[]>('limits', 'show', '--absolute');
  expect(Object.fromEntries(limits.map(({ Name, Value }) => [Name, Value]))).toMatchObject({ totalInstancesUsed: 6, maxTotalVolumes: 2000 });
});

it('openstack versions show finds what each service speaks', async () => {
  const versions = await openstack.json<readonly Readonly<Record<string, unknown>>[]>('versions', 'show', '--status', 'CURRENT');
  expect(versions.map((row) => [row['Service Type'], row['Version'], row['Max Microversion']])).toEqual(
    expect.arrayContaining([
      ['compute', '2.1', '2.93'],
      ['block-storage', '3.0', '3.70'],
      ['placement', '1.0', '1.39'],
      ['network', '2.0', null],
    ]),
  );
});

it('the cloud saw these changes, in this order, and no other', () => {
  expect(cloud.writes()).toEqual([
    'POST /volume/v3/{id}/volumes 202',
    'POST /compute/v2.1/servers/{id}/os-volume_attachments 200',
    'DELETE /compute/v2.1/servers/{id}/os-volume_attachments/{id} 202',
    'DELETE /volume/v3/{id}/volumes/{id} 202',
    'POST /image/v2/images 201',
    'PUT /image/v2/images/{id}/file 204',
    'DELETE /image/v2/images/{id} 204',
    'POST /network/v2.0/security-groups 201',
    'POST /network/v2.0/security-group-rules 201',
    'DELETE /network/v2.0/security-groups/{id} 204',
    'POST /compute/v2.1/os-keypairs 201',
    'DELETE /compute/v2.1/os-keypairs/cli-key 204',
    'POST /network/v2.0/floatingips 201',
    'PUT /network/v2.0/floatingips/{id} 200',
    'PUT /network/v2.0/floatingips/{id} 200',
    'DELETE /network/v2.0/floatingips/{id} 204',
  ]);
  expect(cloud.tripwire.wantedOut).toEqual([]);
});
