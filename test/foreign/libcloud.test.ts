import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startForeignCloud } from './testing/foreign-cloud.ts';
import type { ForeignCloud } from './testing/foreign-cloud.ts';
import { runPython } from './testing/programs.ts';
import type { Step } from './testing/seen.ts';

let cloud: ForeignCloud;
let seen: (name: string) => Step;

beforeAll(async () => {
  cloud = await startForeignCloud();
  seen = await runPython(cloud, 'libcloud/everything.py');
});
afterAll(() => cloud.close());

describe('libcloud', () => {
  it('lists sizes, images, networks, locations and nodes', () => {
    expect(seen('sizes')).toMatchObject({ memory: { 'm1.tiny': 512, 'v1.large': 8192 } });
    expect(seen('images')).toMatchObject({ minDisk: 40, names: expect.arrayContaining(['debian-12', 'golden-web']) });
    expect(seen('networks')).toMatchObject({ names: ['backend', 'private', 'public'] });
    expect(seen('locations')).toMatchObject({ count: 1 });
    const states = { 'batch-1': 'error', 'db-1': 'running', 'web-2': 'stopped', 'worker-1': 'running' };
    expect(seen('nodes')).toMatchObject({ states, public: [expect.stringMatching(/^203\.0\.113\./u)] });
  });

  it('creates a node with a key, a group and labels, and waits until it runs', () => {
    expect(seen('key')).toMatchObject({ private: true, listed: ['libcloud-key', 'operations'] });
    expect(seen('rule')).toMatchObject({ to: 8081, cidr: '192.0.2.0/24' });
    expect(seen('created')).toMatchObject({ state: 'pending' });
    const addresses = [expect.stringMatching(/^192\.168\./u)];
    expect(seen('running')).toMatchObject({ state: 'running', key: 'libcloud-key', metadata: { role: 'foreign' }, addresses });
    expect(seen('groups')).toMatchObject({ names: ['libcloud-group'] });
    expect(seen('byName')).toMatchObject({ found: true });
  });

  it('resizes, confirms and reverts', () => {
    expect(seen('resized')).toMatchObject({ status: 'resized' });
    expect(seen('confirmed')['size']).toBe(seen('confirmed')['medium']);
    expect(seen('reverted')['size']).toBe(seen('confirmed')['medium']);
  });

  it('cannot rebuild, for it sends a flavor along', () => {
    expect(seen('rebuild')).toMatchObject({ status: 400, message: expect.stringContaining("('flavorRef' was unexpected)") });
  });

  it('stops, starts, reboots, pauses and suspends, and hears why a stopped node cannot be stopped', () => {
    expect(seen('stopped')).toMatchObject({ state: 'stopped' });
    expect(seen('refused')).toMatchObject({ status: 409, message: expect.stringContaining('while it is in vm_state stopped') });
    expect(seen('started')).toMatchObject({ state: 'running' });
    expect(seen('rebooted')).toMatchObject({ state: 'running' });
    expect(seen('paused')).toMatchObject({ state: 'unknown' });
    expect(seen('suspended')).toMatchObject({ state: 'suspended' });
    expect(seen('renamed')).toMatchObject({ name: 'libcloud-2', metadata: { owner: 'libcloud' } });
  });

  it('creates, attaches, detaches, copies and deletes a volume', () => {
    expect(seen('volume')).toMatchObject({ size: 2, name: 'libcloud-volume' });
    expect(seen('attached')).toMatchObject({ ok: true });
    expect(seen('inUse')).toMatchObject({ device: '/dev/vdb', listed: expect.arrayContaining(['libcloud-volume', 'db-1-root']) });
    expect(seen('detached')).toMatchObject({ ok: true });
    expect(seen('snapshot')).toMatchObject({ size: 2, listed: ['libcloud-snapshot'] });
    expect(seen('volumeDeleted')).toMatchObject({ ok: true });
  });

  it('gives a node a floating IP and takes it back, makes an image of the node, and deletes all', () => {
    expect(seen('floating')).toMatchObject({ pool: 'public', listed: true });
    expect(seen('associated')).toMatchObject({ ok: true, public: true });
    expect(seen('disassociated')).toMatchObject({ ok: true, public: [] });
    expect(seen('floatingDeleted')).toMatchObject({ ok: true });
    expect(seen('image')).toMatchObject({ status: 'active', deleted: true });
    expect(seen('quota')).toMatchObject({ cores: 20_000 });
    expect(seen('deleted')).toMatchObject({ key: true, group: true });
  });
});

const action = (name: string, status = 202): string => `POST /compute/v2.1/servers/{id}/action ${name} ${status}`;

it('the cloud saw these changes, in this order, and no other', () => {
  expect(cloud.writes()).toEqual([
    'POST /compute/v2.1/os-keypairs 200',
    'POST /network/v2.0/security-groups 201',
    'POST /network/v2.0/security-group-rules 201',
    'POST /compute/v2.1/servers 202',
    action('resize'),
    action('confirmResize', 204),
    action('resize'),
    action('revertResize'),
    action('rebuild', 400),
    action('os-stop'),
    action('os-stop', 409),
    ...['os-start', 'reboot', 'pause', 'unpause', 'suspend', 'resume'].map((name) => action(name)),
    'PUT /compute/v2.1/servers/{id} 200',
    'PUT /compute/v2.1/servers/{id}/metadata 200',
    'POST /volume/v3/{id}/volumes 202',
    'POST /compute/v2.1/servers/{id}/os-volume_attachments 200',
    'DELETE /compute/v2.1/servers/{id}/os-volume_attachments/{id} 202',
    'POST /volume/v3/{id}/snapshots 202',
    'DELETE /volume/v3/{id}/snapshots/{id} 202',
    'DELETE /volume/v3/{id}/volumes/{id} 202',
    'POST /network/v2.0/floatingips 201',
    action('addFloatingIp'),
    action('removeFloatingIp'),
    'DELETE /network/v2.0/floatingips/{id} 204',
    action('createImage'),
    'DELETE /compute/v2.1/images/{id} 204',
    'DELETE /compute/v2.1/servers/{id} 204',
    'DELETE /compute/v2.1/os-keypairs/libcloud-key 202',
    'DELETE /network/v2.0/security-groups/{id} 204',
  ]);
  expect(cloud.tripwire.wantedOut).toEqual([]);
});
