import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startForeignCloud } from './testing/foreign-cloud.ts';
import type { ForeignCloud } from './testing/foreign-cloud.ts';
import { runGo } from './testing/programs.ts';
import type { Step } from './testing/seen.ts';

let cloud: ForeignCloud;
let seen: (name: string) => Step;

beforeAll(async () => {
  cloud = await startForeignCloud();
  seen = await runGo(cloud);
});
afterAll(() => cloud.close());

describe('gophercloud', () => {
  it('lists flavors and servers, page by page', () => {
    expect(seen('flavors')).toMatchObject({ memory: { 'm1.tiny': 512, 'v1.large': 8192 } });
    const states = {
      'batch-1': 'ERROR',
      'db-1': 'ACTIVE',
      'new-server-test': 'ACTIVE',
      'web-1': 'ACTIVE',
      'web-2': 'SHUTOFF',
      'worker-1': 'VERIFY_RESIZE',
    };
    expect(seen('servers')).toEqual({ step: 'servers', pages: 3, states });
  });

  it('creates a server with a key, and waits for it', () => {
    expect(seen('key')).toMatchObject({ private: true, public: true });
    expect(seen('created')).toMatchObject({ password: true, status: 'BUILD' });
    expect(seen('active')).toMatchObject({ flavor: '2', key: 'go-key', metadata: { role: 'foreign' }, created: true });
    expect(seen('byName')).toMatchObject({ same: true });
    expect(seen('addresses')).toMatchObject({ version: 4, networks: 1 });
  });

  it('resizes, confirms, reverts and rebuilds', () => {
    expect(seen('resized')).toMatchObject({ status: 'VERIFY_RESIZE' });
    expect(seen('confirmed')).toMatchObject({ flavor: '3' });
    expect(seen('reverted')).toMatchObject({ flavor: '3' });
    expect(seen('rebuilt')).toMatchObject({ same: true, name: 'go-2' });
  });

  it('stops, starts, reboots, pauses and suspends, and decodes the refusal of what cannot be', () => {
    expect(seen('stopped')).toMatchObject({ status: 'SHUTOFF' });
    expect(seen('refused')).toMatchObject({ status: 409, body: expect.stringContaining('"conflictingRequest"') });
    expect(seen('rebooted')).toMatchObject({ status: 'ACTIVE' });
    expect(seen('paused')).toMatchObject({ status: 'PAUSED' });
    expect(seen('suspended')).toMatchObject({ status: 'SUSPENDED' });
    expect(seen('console')).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//u) });
    expect(seen('quota')).toMatchObject({ cores: 20_000, instances: 5000 });
    expect(seen('gone')).toMatchObject({ status: 404, body: expect.stringContaining('"itemNotFound"') });
  });

  it('creates, attaches, detaches, extends, copies and deletes a volume', () => {
    expect(seen('volumes')).toMatchObject({ sizes: { spare: 10, 'db-1-data': 100 } });
    expect(seen('volume')).toMatchObject({ status: 'creating', later: 'available', type: 'fast' });
    expect(seen('attached')).toMatchObject({ device: '/dev/vdc', same: true });
    expect(seen('inUse')).toMatchObject({ status: 400, body: expect.stringContaining('"badRequest"') });
    expect(seen('detached')).toMatchObject({ attachments: 0 });
    expect(seen('snapshot')).toMatchObject({ size: 4 });
    expect(seen('volumeGone')).toMatchObject({ status: 404 });
  });

  it('uploads, downloads, changes and deletes an image', () => {
    expect(seen('uploaded')).toMatchObject({ before: 'queued', after: 'active', size: 600_000, distro: 'foreign' });
    expect(seen('downloaded')).toMatchObject({ same: true });
    expect(seen('updated')).toMatchObject({ name: 'go-renamed', tags: ['blue'] });
    expect(seen('imageGone')).toMatchObject({ status: 404 });
  });

  it('makes a network, a group with a rule and a port, and points a floating IP at a server', () => {
    expect(seen('subnet')).toMatchObject({ gateway: '10.66.0.1', pools: 1 });
    expect(seen('rule')).toMatchObject({ defaults: 2, to: 8081, remote: '192.0.2.0/24' });
    expect(seen('port')).toMatchObject({ addresses: 1, groups: 1 });
    expect(seen('groupInUse')).toMatchObject({ status: 409, body: expect.stringContaining('"SecurityGroupInUse"') });
    expect(seen('associated')).toMatchObject({ before: '', fixed: '192.168.0.3' });
    expect(seen('disassociated')).toMatchObject({ port: '' });
    expect(seen('floatingGone')).toMatchObject({ status: 404, body: expect.stringContaining('"FloatingIPNotFound"') });
  });
});

const action = (name: string, status = 202): string => `POST /compute/v2.1/servers/{id}/action ${name} ${status}`;

it('the cloud saw these changes, in this order, and no other', () => {
  expect(cloud.writes()).toEqual([
    'POST /compute/v2.1/os-keypairs 200',
    'POST /compute/v2.1/servers 202',
    action('resize'),
    action('confirmResize', 204),
    action('resize'),
    action('revertResize'),
    action('rebuild'),
    action('os-stop'),
    action('os-stop', 409),
    ...['os-start', 'reboot', 'pause', 'unpause', 'suspend', 'resume'].map((name) => action(name)),
    'POST /compute/v2.1/servers/{id}/remote-consoles 200',
    'DELETE /compute/v2.1/servers/{id} 204',
    'DELETE /compute/v2.1/os-keypairs/go-key 202',
    'POST /volume/v3/{id}/volumes 202',
    'POST /compute/v2.1/servers/{id}/os-volume_attachments 200',
    'DELETE /volume/v3/{id}/volumes/{id} 400',
    'DELETE /compute/v2.1/servers/{id}/os-volume_attachments/{id} 202',
    'POST /volume/v3/{id}/volumes/{id}/action os-extend 202',
    'POST /volume/v3/{id}/snapshots 202',
    'DELETE /volume/v3/{id}/snapshots/{id} 202',
    'DELETE /volume/v3/{id}/volumes/{id} 202',
    'POST /image/v2/images 201',
    'PUT /image/v2/images/{id}/file 204',
    'PATCH /image/v2/images/{id} 200',
    'DELETE /image/v2/images/{id} 204',
    'POST /network/v2.0/networks 201',
    'POST /network/v2.0/subnets 201',
    'POST /network/v2.0/security-groups 201',
    'POST /network/v2.0/security-group-rules 201',
    'POST /network/v2.0/ports 201',
    'DELETE /network/v2.0/security-groups/{id} 409',
    'POST /network/v2.0/floatingips 201',
    'PUT /network/v2.0/floatingips/{id} 200',
    'PUT /network/v2.0/floatingips/{id} 200',
    'DELETE /network/v2.0/floatingips/{id} 204',
    'DELETE /network/v2.0/ports/{id} 204',
    'DELETE /network/v2.0/security-groups/{id} 204',
    'DELETE /network/v2.0/subnets/{id} 204',
    'DELETE /network/v2.0/networks/{id} 204',
  ]);
  expect(cloud.tripwire.wantedOut).toEqual([]);
});
