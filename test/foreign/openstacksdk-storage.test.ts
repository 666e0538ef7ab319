import { afterAll, beforeAll, expect, it } from 'vitest';

import { startForeignCloud } from './testing/foreign-cloud.ts';
import type { ForeignCloud } from './testing/foreign-cloud.ts';
import { runPython } from './testing/programs.ts';
import type { Step } from './testing/seen.ts';

let cloud: ForeignCloud;
let seen: (name: string) => Step;

beforeAll(async () => {
  cloud = await startForeignCloud();
  seen = await runPython(cloud, 'openstacksdk/storage.py');
});
afterAll(() => cloud.close());

it('openstacksdk sees volumes and their types', () => {
  expect(seen('types')).toMatchObject({ names: ['__DEFAULT__', 'fast', 'shared', 'standard'] });
  expect(seen('volumes')).toMatchObject({ sizes: { spare: 10, 'db-1-data': 100, 'db-1-root': 40, 'web-1-data': 20 } });
});

it('openstacksdk creates, attaches, detaches and extends a volume, and hears why one in use stays', () => {
  expect(seen('created')).toMatchObject({ status: 'creating', size: 3, type: 'fast' });
  expect(seen('available')).toMatchObject({ status: 'available', metadata: { role: 'foreign' } });
  expect(seen('byName')).toMatchObject({ same: true });
  expect(seen('attached')).toMatchObject({ status: 'in-use', device: '/dev/vdc', listed: ['/dev/vdb', '/dev/vdc'], attachments: 1 });
  expect(seen('inUse')).toMatchObject({ status: 400, message: expect.stringContaining('Volume status must be available') });
  expect(seen('detached')).toMatchObject({ status: 'available', attachments: 0 });
  expect(seen('extended')).toMatchObject({ status: 'available', size: 5 });
});

it('openstacksdk makes a snapshot, a volume out of it, and a volume to boot from', () => {
  expect(seen('snapshot')).toMatchObject({ status: 'available', size: 5 });
  expect(seen('copied')).toMatchObject({ status: 'available', size: 5, fromSnapshot: true });
  expect(seen('bootable')).toMatchObject({ bootable: true, image: 'debian-12' });
  expect(seen('deleted')).toMatchObject({ left: [] });
});

it('openstacksdk uploads an image, checks its sums, and gets the same bytes back', () => {
  expect(seen('uploaded')).toMatchObject({ status: 'active', size: 512_000, distro: 'foreign', checksum: true });
  expect(seen('sha512')).toMatchObject({ algorithm: 'sha512', hash: true });
  expect(seen('downloaded')).toMatchObject({ bytes: 512_000, same: true });
});

it('openstacksdk changes, tags, deactivates and deletes an image, and makes one of a server', () => {
  expect(seen('updated')).toMatchObject({ name: 'sdk-renamed', minDisk: 2 });
  expect(seen('tagged')).toMatchObject({ tags: ['blue'], found: ['sdk-renamed'] });
  expect(seen('deactivated')).toMatchObject({ status: 'deactivated' });
  expect(seen('imageDeleted')).toMatchObject({ left: null });
  expect(seen('serverImage')).toMatchObject({ status: 'active', name: 'sdk-taken' });
});

it('the cloud saw these changes, in this order, and no other', () => {
  expect(cloud.writes()).toEqual([
    'POST /volume/v3/{id}/volumes 202',
    'POST /compute/v2.1/servers/{id}/os-volume_attachments 200',
    'DELETE /volume/v3/{id}/volumes/{id} 400',
    'DELETE /compute/v2.1/servers/{id}/os-volume_attachments/{id} 202',
    'POST /volume/v3/{id}/volumes/{id}/action os-extend 202',
    'POST /volume/v3/{id}/snapshots 202',
    'POST /volume/v3/{id}/volumes 202',
    'DELETE /volume/v3/{id}/volumes/{id} 202',
    'DELETE /volume/v3/{id}/snapshots/{id} 202',
    'POST /volume/v3/{id}/volumes 202',
    'DELETE /volume/v3/{id}/volumes/{id} 202',
    'DELETE /volume/v3/{id}/volumes/{id} 202',
    'POST /image/v2/images 201',
    'PUT /image/v2/images/{id}/file 204',
    'PATCH /image/v2/images/{id} 200',
    'PUT /image/v2/images/{id}/tags/blue 204',
    'POST /image/v2/images/{id}/actions/deactivate 204',
    'POST /image/v2/images/{id}/actions/reactivate 204',
    'DELETE /image/v2/images/{id} 204',
    'POST /compute/v2.1/servers/{id}/action createImage 202',
  ]);
  expect(cloud.tripwire.wantedOut).toEqual([]);
});
