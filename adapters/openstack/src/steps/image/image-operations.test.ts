import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Operation, SourceFile, TransferProgress } from '@isobar/core';
import { driveOperation } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenStackAdapter } from '../../openstack-adapter.ts';
import { SimulatedOpenStack } from '../../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let adapter: OpenStackAdapter;
let folder: string;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  adapter = world.adapter as OpenStackAdapter;
  folder = mkdtempSync(join(tmpdir(), 'isobar-image-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

const BYTES = Buffer.alloc(3 * 1024 * 1024 + 17, 'isobar');
const sum = (algorithm: string, bytes: Buffer = BYTES): string => createHash(algorithm).update(bytes).digest('hex');
const idIn = (operation: Operation): string => operation.result.ref?.split('/')[1] ?? '';
const images = async (name: string) => (await adapter.images.listPage(undefined, {})).items.filter((image) => image.name === name);

function file(bytes: Buffer = BYTES): SourceFile {
  const path = join(folder, 'disk.img');
  writeFileSync(path, bytes);
  return { path, sizeBytes: bytes.byteLength, sha256: sum('sha256', bytes) };
}

const upload = (source: SourceFile, more: object = {}): Promise<Operation> =>
  world.run('importImage', null, { name: 'golden', file: source, diskFormat: 'raw', ...more });

async function bytesOf(id: string): Promise<Buffer> {
  const download = await adapter.downloadImage?.(id, {});
  const pieces: Uint8Array[] = [];
  for await (const piece of download?.stream ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('an image from a file', () => {
  it('is stored byte by byte with its properties, and comes back the same', async () => {
    const operation = await upload(file(), {
      osType: 'linux',
      osDistribution: 'debian',
      minDiskGiB: 2,
      firmware: 'uefi',
      secureBoot: true,
      labels: { team: 'web' },
    });
    expect([operation.state, operation.error]).toEqual(['succeeded', null]);
    const image = await adapter.images.get(idIn(operation), {});
    expect(image).toMatchObject({
      name: 'golden',
      status: 'available',
      osType: 'linux',
      minDiskGiB: 2,
      firmware: 'uefi',
      secureBoot: true,
      sizeBytes: BYTES.length,
    });
    expect(image.native.raw).toMatchObject({ team: 'web', visibility: 'private', os_hash_value: sum('sha512') });
    expect((await bytesOf(image.id)).equals(BYTES)).toBe(true);
    expect(await adapter.downloadImage?.(image.id, {})).toMatchObject({
      sizeBytes: BYTES.length,
      checksum: { algorithm: 'sha512', value: sum('sha512') },
    });
  });

  it('tells how far it is, to the end', async () => {
    const { id } = await world.begin(await world.plan('importImage', null, { name: 'golden', file: file(), diskFormat: 'raw' }));
    const told: TransferProgress[] = [];
    const ports = {
      store: world.store,
      adapter,
      clock: world.clock,
      random: () => 0.5,
      onTransfer: (progress: TransferProgress) => told.push(progress),
    };
    expect((await driveOperation(id, ports)).state).toBe('succeeded');
    expect(told.length).toBeGreaterThan(3);
    expect(told.map(({ doneBytes }) => doneBytes)).toEqual(told.map(({ doneBytes }) => doneBytes).toSorted((one, other) => one - other));
    expect(told.at(-1)).toEqual({ doneBytes: BYTES.length, ofBytes: BYTES.length });
  });

  it.each(['dropReply', 'dropRequest'] as const)('is made once where the %s of its record or of its bytes happens', async (type) => {
    world.simulator.faults.add({ match: { method: 'POST', path: '/images$' }, action: { type } });
    world.simulator.faults.add({ match: { method: 'PUT', path: '/file$' }, action: { type } });
    const operation = await upload(file());
    expect([operation.state, operation.error]).toEqual(['succeeded', null]);
    expect(await images('golden')).toMatchObject([{ status: 'available', sizeBytes: BYTES.length }]);
  });

  it('that changed since it was planned is never taken, and nothing is left of it', async () => {
    const planned = file();
    writeFileSync(planned.path, Buffer.alloc(planned.sizeBytes, 'another'));
    expect(await upload(planned)).toMatchObject({ state: 'failed', error: { code: 'plan_stale', message: expect.stringMatching(/sha256/) } });
    writeFileSync(planned.path, Buffer.alloc(planned.sizeBytes + 1, 'isobar'));
    expect(await upload(planned)).toMatchObject({ state: 'failed', error: { code: 'plan_stale', message: expect.stringMatching(/larger/) } });
    expect(await images('golden')).toEqual([]);
  });

  it('has its format by its first bytes where none is named, and says so', async () => {
    const header = Buffer.concat([Buffer.from('QFI\xfb', 'latin1'), Buffer.alloc(508)]);
    const plan = await world.plan('importImage', null, { name: 'golden', file: file(header) });
    expect(plan.steps[0]?.input).toMatchObject({ body: { disk_format: 'qcow2' } });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ type: 'assumed', subject: 'request.diskFormat' }));
  });

  it('tells which property is kept nowhere, and refuses labels that Glance uses itself', async () => {
    const plan = await world.plan('importImage', null, { name: 'golden', file: file(), diskFormat: 'raw', sshKeyPolicy: 'required' });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ type: 'unsupported', subject: 'request.sshKeyPolicy' }));
    const taken = world.plan('importImage', null, { name: 'golden', file: file(), labels: { os_distro: 'x' } });
    await expect(taken).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'labels.os_distro' } });
  });
});

describe('an image from an address', () => {
  const request = { name: 'fetched', url: 'http://downloads.example/disk.qcow2' };

  it.each(['none', 'dropReply', 'dropRequest'] as const)('is fetched by Glance once (%s)', async (type) => {
    if (type !== 'none') world.simulator.faults.add({ match: { method: 'POST', path: '/import$' }, action: { type } });
    const operation = await world.run('importImage', null, request);
    expect([operation.state, operation.error]).toEqual(['succeeded', null]);
    expect(await images('fetched')).toMatchObject([{ id: idIn(operation), status: 'available' }]);
  });

  it('that leads nowhere fails with what Glance says, and nothing is left of it', async () => {
    const operation = await world.run('importImage', null, { ...request, url: 'http://nowhere.invalid/disk.raw' });
    expect(operation).toMatchObject({ state: 'failed', error: { message: expect.stringMatching(/it failed/) } });
    expect(await images('fetched')).toEqual([]);
  });

  it('is refused where the cloud does not fetch, with the reason', async () => {
    const body = { 'import-methods': { value: ['glance-direct'] } };
    world.simulator.faults.add({ match: { method: 'GET', path: '/info/import$' }, action: { type: 'reply', status: 200, body } });
    await expect(world.plan('importImage', null, request)).rejects.toMatchObject({ code: 'unsupported', message: /glance-direct/ });
    await expect(world.plan('importImage', null, { name: 'x', url: 'http://downloads.example/disk' })).rejects.toMatchObject({
      code: 'unsupported',
      message: /format/,
    });
  });
});

describe('an image on OpenStack', () => {
  it.each(['none', 'dropReply', 'dropRequest'] as const)('is deleted (%s)', async (type) => {
    const id = idIn(await upload(file()));
    if (type !== 'none') world.simulator.faults.add({ match: { method: 'DELETE', path: '/images/' }, action: { type } });
    const operation = await world.run('deleteImage', id, {});
    expect(operation).toMatchObject({ state: 'succeeded', result: { resourceState: 'destroyed' }, plan: { accept: { inherent: ['image-loss'] } } });
  });

  it('that is protected, or of another project, stays, with the reason', async () => {
    const id = idIn(await upload(file()));
    const session = world.session();
    await session.send({
      service: 'image',
      method: 'PATCH',
      path: `/images/${id}`,
      json: [{ op: 'replace', path: '/protected', value: true }],
      headers: { 'content-type': 'application/openstack-images-v2.1-json-patch' },
      operation: 'protect image',
    });
    await expect(world.plan('deleteImage', id, {})).rejects.toMatchObject({ code: 'unsupported', message: /protected/ });
    const [shared] = await images('debian-12');
    await expect(world.plan('deleteImage', shared?.id ?? '', {})).rejects.toMatchObject({ code: 'unsupported', message: /another project/ });
  });

  it('without data cannot be downloaded', async () => {
    const [queued] = await images('ubuntu-26.04');
    await expect(adapter.downloadImage?.(queued?.id ?? '', {})).rejects.toMatchObject({ code: 'conflict' });
  });
});
