import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startForeignCloud } from './testing/foreign-cloud.ts';
import type { ForeignCloud } from './testing/foreign-cloud.ts';
import { runPython } from './testing/programs.ts';
import type { Step } from './testing/seen.ts';

let cloud: ForeignCloud;
let seen: (name: string) => Step;

beforeAll(async () => {
  cloud = await startForeignCloud();
  seen = await runPython(cloud, 'openstacksdk/servers.py');
});
afterAll(() => cloud.close());

const SETTLED = { status: 'ACTIVE', vm_state: 'active', task_state: null };

describe('openstacksdk sees', () => {
  it('flavors, images and servers, page by page', () => {
    expect(seen('flavors')).toMatchObject({ memory: 2048, names: expect.arrayContaining(['m1.tiny', 'v1.large']) });
    expect(seen('images')).toMatchObject({ names: expect.arrayContaining(['debian-12', 'golden-web', 'ubuntu-26.04']) });
    const states = {
      'batch-1': 'ERROR',
      'db-1': 'ACTIVE',
      'new-server-test': 'ACTIVE',
      'web-1': 'ACTIVE',
      'web-2': 'SHUTOFF',
      'worker-1': 'VERIFY_RESIZE',
    };
    expect(seen('servers')).toEqual({ step: 'servers', states });
    expect(seen('pages')).toMatchObject({ names: Object.keys(states) });
    expect(seen('none')).toMatchObject({ missing: null });
  });

  it('a server being built, then active with all that was ordered', () => {
    expect(seen('created')).toMatchObject({ password: true, status: 'BUILD' });
    expect(seen('active')).toMatchObject({
      ...SETTLED,
      flavor: 'm1.small',
      keyPair: 'operations',
      metadata: { role: 'foreign' },
      networks: ['private'],
    });
    expect(seen('byName')).toMatchObject({ names: ['sdk-1'], same: true });
  });

  it('labels and a new name', () => {
    expect(seen('metadata')).toMatchObject({ metadata: { role: 'foreign', owner: 'sdk' } });
    expect(seen('renamed')).toMatchObject({ name: 'sdk-2' });
  });

  it('a resize that waits, is confirmed, and one that is reverted', () => {
    expect(seen('resized')).toMatchObject({ status: 'VERIFY_RESIZE', vm_state: 'resized', flavor: 'm1.medium' });
    expect(seen('confirmed')).toMatchObject({ ...SETTLED, flavor: 'm1.medium' });
    expect(seen('reverted')).toMatchObject({ ...SETTLED, flavor: 'm1.medium' });
  });

  it('a rebuild with another image', () => {
    expect(seen('rebuilt')).toMatchObject({ ...SETTLED, image: seen('rebuilt')['debian'] });
  });

  it.each([
    ['stopped', 'SHUTOFF'],
    ['started', 'ACTIVE'],
    ['rebooted', 'ACTIVE'],
    ['paused', 'PAUSED'],
    ['unpaused', 'ACTIVE'],
    ['suspended', 'SUSPENDED'],
    ['resumed', 'ACTIVE'],
    ['rescued', 'RESCUE'],
    ['unrescued', 'ACTIVE'],
    ['shelved', 'SHELVED_OFFLOADED'],
    ['unshelved', 'ACTIVE'],
  ])('a server that is %s', (step, status) => {
    expect(seen(step)).toMatchObject({ status });
  });

  it('why a server that is stopped cannot be stopped, and that a deleted one is gone', () => {
    expect(seen('refused')).toMatchObject({ status: 409, message: expect.stringContaining('while it is in vm_state stopped') });
    expect(seen('deleted')).toMatchObject({ left: null });
    expect(seen('gone')).toMatchObject({ status: 404 });
  });

  it('where the console is', () => {
    expect(seen('console')).toMatchObject({ url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//u) });
  });
});

const action = (name: string, status = 202): string => `POST /compute/v2.1/servers/{id}/action ${name} ${status}`;

it('the cloud saw these changes, in this order, and no other', () => {
  expect(cloud.writes()).toEqual([
    'POST /compute/v2.1/servers 202',
    'POST /compute/v2.1/servers/{id}/metadata 200',
    'PUT /compute/v2.1/servers/{id} 200',
    action('resize'),
    action('confirmResize', 204),
    action('resize'),
    action('revertResize'),
    action('rebuild'),
    action('os-stop'),
    action('os-stop', 409),
    action('os-start'),
    action('reboot'),
    ...['pause', 'unpause', 'suspend', 'resume'].map((name) => action(name)),
    action('rescue', 200),
    ...['unrescue', 'shelve', 'unshelve', 'lock', 'unlock'].map((name) => action(name)),
    'POST /compute/v2.1/servers/{id}/remote-consoles 200',
    action('os-getConsoleOutput', 200),
    'DELETE /compute/v2.1/servers/{id} 204',
  ]);
  expect(cloud.tripwire.wantedOut).toEqual([]);
});
