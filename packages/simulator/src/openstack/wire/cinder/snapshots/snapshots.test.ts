import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let spare: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  spare = await volumeId('spare');
});
afterEach(() => session.close());

async function volumeId(name: string): Promise<string> {
  return String(rows(await session.cinder('GET', `/volumes?name=${name}`), 'volumes')[0]?.['id']);
}

const create = (snapshot: object, version = '3.70') => session.cinder('POST', '/snapshots', { body: { snapshot }, version });

describe('a snapshot', () => {
  it('passes creating, is renamed, and goes', async () => {
    const made = row(await create({ volume_id: spare, name: 'before', description: 'the upgrade', metadata: { a: 'b' } }), 'snapshot');
    expect(made).toMatchObject({ status: 'creating', size: 10, name: 'before', description: 'the upgrade', metadata: { a: 'b' }, updated_at: null });
    session.simulator.clock.advance(2);
    const path = `/snapshots/${String(made['id'])}`;
    expect(row(await session.cinder('GET', path), 'snapshot')).toMatchObject({
      status: 'available',
      'os-extended-snapshot-attributes:progress': '100%',
    });
    const renamed = await session.cinder('PUT', path, { body: { snapshot: { name: 'after' } } });
    expect(row(renamed, 'snapshot')).toMatchObject({ name: 'after', description: 'the upgrade' });
    expect((await session.cinder('DELETE', path)).status).toBe(202);
    expect((await session.cinder('DELETE', path)).status).toBe(400);
    session.simulator.clock.advance(2);
    expect((await session.cinder('GET', path)).status).toBe(404);
  });

  it.each([
    ['3.65', {}, 400],
    ['3.65', { force: true }, 202],
    ['3.66', {}, 202],
    ['3.66', { force: 'true' }, 202],
    ['3.66', { force: false }, 400],
  ])('of an attached volume at %s with %j is %i', async (version, extra, status) => {
    const answer = await create({ volume_id: await volumeId('web-1-data'), ...extra }, version);
    expect(answer.status).toBe(status);
  });

  it('keeps its volume from being deleted, unless both go', async () => {
    await create({ volume_id: spare });
    session.simulator.clock.advance(2);
    expect((await session.cinder('DELETE', `/volumes/${spare}`)).status).toBe(400);
    expect((await session.cinder('DELETE', `/volumes/${spare}?cascade=True`)).status).toBe(202);
    session.simulator.clock.advance(3);
    expect(rows(await session.cinder('GET', '/snapshots'), 'snapshots')).toEqual([]);
  });

  it('counts as volumes do, and has a limit of its own', async () => {
    session.simulator.change({ quota: { snapshots: 1 } });
    expect((await create({ volume_id: spare })).status).toBe(202);
    const second = await create({ volume_id: spare });
    expect([second.status, errorMessage(second)]).toEqual([413, 'SnapshotLimitExceeded: Maximum number of snapshots allowed (1) exceeded']);
    expect(row(await session.cinder('GET', '/limits'), 'limits')['absolute']).toMatchObject({ totalSnapshotsUsed: 1, totalGigabytesUsed: 180 });
  });

  it('fails when the metadata of the snapshot ask for it', async () => {
    const made = row(await create({ volume_id: spare, metadata: { lab_fail: 'snapshot' } }), 'snapshot');
    session.simulator.clock.advance(2);
    expect(row(await session.cinder('GET', `/snapshots/${String(made['id'])}`), 'snapshot')).toMatchObject({ status: 'error' });
  });
});

describe('a volume made from something', () => {
  const volume = async (wanted: object) => session.cinder('POST', '/volumes', { body: { volume: wanted } });

  it('of a snapshot has its size, or a larger one', async () => {
    const id = String(row(await create({ volume_id: spare }), 'snapshot')['id']);
    const early = await volume({ snapshot_id: id });
    expect([early.status, errorMessage(early)]).toEqual([400, "Invalid snapshot: Originating snapshot status must be one of 'available' values"]);
    session.simulator.clock.advance(2);
    expect(row(await volume({ snapshot_id: id }), 'volume')).toMatchObject({ size: 10, snapshot_id: id, volume_type: 'standard' });
    const small = await volume({ snapshot_id: id, size: 5 });
    expect(errorMessage(small)).toBe(
      "Invalid input received: Volume size '5'GB cannot be smaller than the snapshot size 10GB. They must be >= original snapshot size.",
    );
  });

  it('of a volume has its size, type and image', async () => {
    const root = await volumeId('db-1-root');
    const made = row(await volume({ source_volid: root, name: 'clone' }), 'volume');
    session.simulator.clock.advance(5);
    const clone = row(await session.cinder('GET', `/volumes/${String(made['id'])}`), 'volume');
    expect(clone).toMatchObject({ source_volid: root, bootable: 'true', volume_image_metadata: { image_name: 'debian-12' } });
    const small = await volume({ source_volid: root, size: 1 });
    expect(errorMessage(small)).toContain('cannot be smaller than original volume size');
  });

  it('of an image finds it by name too, and must hold it', async () => {
    const made = row(await volume({ imageRef: 'ubuntu-24.04', size: 12 }), 'volume');
    session.simulator.clock.advance(5);
    expect(row(await session.cinder('GET', `/volumes/${String(made['id'])}`), 'volume')).toMatchObject({ bootable: 'true', status: 'available' });
    const small = await volume({ imageRef: 'ubuntu-24.04', size: 2 });
    expect(errorMessage(small)).toBe('Invalid input received: Volume size 2GB cannot be smaller than the image minDisk size 10GB.');
    expect(errorMessage(await volume({ imageRef: 'ubuntu-26.04', size: 2 }))).toMatch(/^Invalid input received: Image [-\da-f]+ is not active\.$/u);
    expect(errorMessage(await volume({ imageRef: 'no-such', size: 2 }))).toBe('Invalid image identifier or unable to access requested image.');
  });

  it('has one source at most, a known type and a known zone', async () => {
    const id = String(row(await create({ volume_id: spare }), 'snapshot')['id']);
    session.simulator.clock.advance(2);
    const both = await volume({ snapshot_id: id, source_volid: spare });
    expect(errorMessage(both)).toBe('Invalid input received: May specify only one of backup, imageRef, snapshot, source volume');
    const type = await volume({ size: 1, volume_type: 'golden' });
    expect([type.status, errorMessage(type)]).toEqual([404, 'Volume type with name golden could not be found.']);
    const zone = await volume({ size: 1, availability_zone: 'mars' });
    expect([zone.status, errorMessage(zone)]).toEqual([400, "Availability zone 'mars' is invalid."]);
    const flag = await volume({ size: 1, multiattach: true });
    expect([flag.status, errorMessage(flag)]).toMatchObject([400, expect.stringContaining('multiattach parameter has been removed')]);
  });

  it('of a type for several servers is for several servers', async () => {
    expect(row(await volume({ size: 1, volume_type: 'shared' }), 'volume')).toMatchObject({ multiattach: true });
  });

  it('ends in error when its metadata ask for it', async () => {
    const made = row(await volume({ size: 1, metadata: { lab_fail: 'create' } }), 'volume');
    session.simulator.clock.advance(3);
    expect(row(await session.cinder('GET', `/volumes/${String(made['id'])}`), 'volume')).toMatchObject({ status: 'error' });
  });
});
