import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openstack } from '@isobar/adapter-openstack';
import { createMemoryStore } from '@isobar/conformance';
import type { Action, ActionRequest, Operation, Plan, SecurityRule } from '@isobar/core';
import { collectItems, driveOperation, makePlan, parseRef, ruleKey, startOperation } from '@isobar/core';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';

import { compressedClock } from './testing/compressed-clock.ts';
import { labAccount } from './testing/lab-accounts.ts';
import { cloudSettings } from './testing/lab-project.ts';
import { uniqueName } from './testing/lab-servers.ts';

const adapter = openstack({ ...cloudSettings(labAccount('lab')), cloud: 'lab' });
afterAll(() => adapter.close());

const clock = compressedClock();

function plan<A extends Action>(action: A, targetId: string | null, request: ActionRequest<A>): Promise<Plan> {
  return makePlan(adapter, { action, targetId, request }, { now: () => clock.now() });
}

interface Run {
  readonly operation: Operation;
  readonly id: string;
  readonly secrets: readonly string[];
}

/** Plans, accepts what is asked for and does it to the end. */
async function did<A extends Action>(action: A, targetId: string | null, request: ActionRequest<A>): Promise<Run> {
  const store = createMemoryStore();
  const planned = await plan(action, targetId, request);
  const started = await startOperation(planned, { accept: [...planned.accept.inherent, ...planned.accept.surprising] }, { store, clock });
  const secrets: string[] = [];
  const operation = await driveOperation(started.id, { store, adapter, clock, random: () => 0.5, onSecret: ({ value }) => void secrets.push(value) });
  expect([action, operation.state, operation.error]).toEqual([action, 'succeeded', null]);
  return { operation, id: operation.result.ref === null ? '' : parseRef(operation.result.ref).id, secrets };
}

/** Deletes what a test leaves behind. */
function tidy(action: Action, id: string, request: object = {}): void {
  onTestFinished(async () => {
    await did(action, id, request).catch(() => undefined);
  });
}

describe('volumes on a real OpenStack', () => {
  it('are made, grown, retyped, snapshotted and deleted with their snapshots', async () => {
    const { id } = await did('createVolume', null, { name: uniqueName('volume'), sizeGiB: 1, type: 'lab-standard', labels: { team: 'web' } });
    tidy('deleteVolume', id, { snapshots: true });
    expect(await adapter.volumes.get(id, {})).toMatchObject({ sizeGiB: 1, type: 'lab-standard', state: 'available' });
    await did('extendVolume', id, { sizeGiB: 2 });
    expect(await adapter.volumes.get(id, {})).toMatchObject({ sizeGiB: 2, state: 'available' });
    const snapshot = await did('snapshotVolume', id, { name: uniqueName('snapshot') });
    expect(await adapter.volumeSnapshots?.get(snapshot.id, {})).toMatchObject({ volumeId: id, sizeGiB: 2, state: 'available' });
    await expect(plan('deleteVolume', id, {})).rejects.toMatchObject({ code: 'unsupported' });
    await did('deleteVolume', id, { snapshots: true });
    await expect(adapter.volumes.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('change their type', async () => {
    const { id } = await did('createVolume', null, { name: uniqueName('volume'), sizeGiB: 1, type: 'lab-standard' });
    tidy('deleteVolume', id);
    await did('retypeVolume', id, { type: 'lab-multiattach' });
    expect(await adapter.volumes.get(id, {})).toMatchObject({ type: 'lab-multiattach', state: 'available' });
  });

  it('go back to their latest snapshot', async () => {
    const { id } = await did('createVolume', null, { name: uniqueName('volume'), sizeGiB: 1 });
    tidy('deleteVolume', id, { snapshots: true });
    const snapshot = await did('snapshotVolume', id, { name: uniqueName('snapshot') });
    await did('revertVolume', id, { snapshot: snapshot.id });
    expect(await adapter.volumes.get(id, {})).toMatchObject({ state: 'available' });
    await did('deleteVolumeSnapshot', snapshot.id, {});
    await expect(adapter.volumeSnapshots?.get(snapshot.id, {})).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('images on a real OpenStack', () => {
  it('are uploaded, compared with what Glance computed, given back and deleted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isobar-lab-image-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const bytes = Buffer.alloc(2 * 1024 * 1024 + 5, 'isobar');
    const path = join(folder, 'disk.raw');
    await writeFile(path, bytes);
    const file = { path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    const name = uniqueName('image');
    const { id, operation } = await did('importImage', null, {
      name,
      file,
      diskFormat: 'raw',
      osType: 'linux',
      minDiskGiB: 1,
      firmware: 'bios',
      labels: { team: 'web' },
    });
    tidy('deleteImage', id);
    expect(operation.steps.at(-1)?.output).toMatchObject({ verifiedBy: 'sha512' });
    expect(await adapter.images.get(id, {})).toMatchObject({ name, status: 'available', sizeBytes: bytes.length, osType: 'linux', firmware: 'bios' });
    const download = await adapter.downloadImage?.(id, {});
    const hash = createHash('sha512');
    for await (const piece of download?.stream ?? []) hash.update(piece);
    expect(download?.checksum).toEqual({ algorithm: 'sha512', value: hash.digest('hex') });
    await did('deleteImage', id, {});
    await expect(adapter.images.get(id, {})).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('key pairs and server groups on a real OpenStack', () => {
  it('are made by Nova up to 2.91, with the private half handed over once', async () => {
    const name = uniqueName('key');
    const { secrets } = await did('createKeyPair', null, { name });
    tidy('deleteKeyPair', name);
    expect(secrets.map((secret) => secret.includes('PRIVATE KEY'))).toEqual([true]);
    expect(await adapter.keyPairs?.get(name, {})).toMatchObject({ type: 'ssh', scope: 'user' });
    await did('deleteKeyPair', name, {});
    await expect(adapter.keyPairs?.get(name, {})).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are imported', async () => {
    const name = uniqueName('key');
    const key = Buffer.from(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const field = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, value.length]), value]);
    const publicKey = `ssh-ed25519 ${Buffer.concat([field(Buffer.from('ssh-ed25519')), field(key)]).toString('base64')} tester`;
    await did('createKeyPair', null, { name, publicKey });
    tidy('deleteKeyPair', name);
    expect(await plan('createKeyPair', null, { name, publicKey })).toMatchObject({ changes: false });
  });

  it('are grouped by a policy', async () => {
    const { id } = await did('createServerGroup', null, { name: uniqueName('group'), policy: 'soft-anti-affinity' });
    tidy('deleteServerGroup', id);
    expect(await adapter.serverGroups?.get(id, {})).toMatchObject({ policy: 'soft-anti-affinity', serverIds: [] });
    await did('deleteServerGroup', id, {});
  });
});

describe('networks on a real OpenStack', () => {
  const ssh: SecurityRule = {
    direction: 'ingress',
    family: 4,
    protocol: 'tcp',
    portFrom: 22,
    portTo: 22,
    remote: { kind: 'cidr', cidr: '192.0.2.0/24' },
    description: 'office',
  };

  it('have groups with exactly the wanted rules', async () => {
    const name = uniqueName('group');
    const { id } = await did('createSecurityGroup', null, { name, description: 'ways in', rules: [ssh] });
    tidy('deleteSecurityGroup', id);
    const group = await adapter.securityGroups?.get(id, {});
    expect(group).toMatchObject({ name, description: 'ways in' });
    expect((group?.rules ?? []).map(({ rule }) => (rule === null ? null : ruleKey(rule)))).toEqual([ruleKey(ssh)]);
    const ping: SecurityRule = {
      ...ssh,
      family: 6,
      protocol: 'ipv6-icmp',
      portFrom: 128,
      portTo: 0,
      remote: { kind: 'group', groupId: id },
      description: null,
    };
    await did('createSecurityGroupRule', id, { rule: ping });
    expect(await plan('createSecurityGroupRule', id, { rule: ping })).toMatchObject({ changes: false });
    const added = (await adapter.securityGroups?.get(id, {}))?.rules?.find(({ rule }) => rule !== null && ruleKey(rule) === ruleKey(ping));
    await did('deleteSecurityGroupRule', id, { rule: added?.id ?? '' });
    await did('deleteSecurityGroup', id, {});
  });

  it('have ports and floating IPs', async () => {
    const port = await did('createPort', null, {
      network: 'lab-net',
      name: uniqueName('port'),
      family: 4,
      allowedPairs: ['192.0.2.9'],
      securityGroups: ['lab-sg'],
    });
    tidy('deletePort', port.id);
    expect(await adapter.ports?.get(port.id, {})).toMatchObject({ serverId: null, portSecurity: true });
    await did('deletePort', port.id, {});
    const floating = await did('createFloatingIp', null, { network: 'public', description: 'the site' });
    tidy('deleteFloatingIp', floating.id);
    expect(await adapter.floatingIps?.get(floating.id, {})).toMatchObject({ portId: null, native: { raw: { description: 'the site' } } });
    await did('deleteFloatingIp', floating.id, {});
  });
});

describe('what is read of a real OpenStack', () => {
  it('is complete: types, networks, subnets and every quota of three services', async () => {
    const all = <Item extends { readonly id: string }>(
      reader:
        | { listPage: (cursor: string | undefined, options: object) => Promise<{ readonly items: readonly Item[]; readonly next?: string }> }
        | undefined,
    ) => (reader === undefined ? Promise.resolve([]) : collectItems((cursor, options) => reader.listPage(cursor, options), {}));
    expect((await all(adapter.volumeTypes)).find(({ name }) => name === 'lab-standard')).toMatchObject({ isDefault: true });
    expect((await all(adapter.networks)).find(({ name }) => name === 'public')).toMatchObject({ external: true });
    expect((await all(adapter.subnets)).length).toBeGreaterThan(0);
    const services = new Set((await all(adapter.quotas)).map(({ id }) => id.replace(/\..*/, '')));
    expect(services).toEqual(new Set(['compute', 'network', 'volume']));
  });
});
