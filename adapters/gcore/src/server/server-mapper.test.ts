import type { components } from '@isobar/contracts/gcore';
import type { ManagedBy } from '@isobar/core';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';

import { toServer } from './server-mapper.ts';
import { instanceWire, toInstanceRow } from './server-wire.ts';

/** What the document allows is accepted. */
type Accepts<Document, Schema extends z.ZodType> = Document extends z.input<Schema> ? true : never;
const documentIsAccepted: Accepts<components['schemas']['InstanceAnyDialect'], typeof instanceWire> = true;

const COMMON = {
  status: 'ACTIVE',
  vm_state: 'active',
  task_state: null,
  task_id: null,
  flavor: { flavor_id: 'g1-standard-2-4', flavor_name: 'g1-standard-2-4', ram: 4096, vcpus: 2, hardware_description: { ram: '4096', vcpus: '2' } },
  addresses: {
    'app-net': [
      { addr: '192.168.10.20', type: 'fixed', interface_name: null },
      { addr: '203.0.113.20', type: 'floating' },
    ],
    pub_net: [
      { addr: '203.0.113.77', type: 'fixed' },
      { addr: '2001:db8::7', type: 'fixed' },
    ],
  },
  volumes: [{ id: 'vol-1', delete_on_termination: true }],
  security_groups: [{ name: 'default' }],
  region: 'Luxembourg-2',
};
const TAGS = [
  { key: 'env', value: 'test', read_only: false },
  { key: 'image_id', value: 'img-1', read_only: true },
  { key: 'image_name', value: 'ubuntu-22.04-x64', read_only: true },
];
const NEW = { ...COMMON, id: 'i-1', name: 'web-1', created_at: '2026-01-16T10:11:36Z', ssh_key_name: 'ops-key', tags: TAGS };
const OLD = {
  ...COMMON,
  instance_id: 'i-1',
  instance_name: 'web-1',
  instance_created: '2026-01-16T10:11:36Z',
  keypair_name: 'ops-key',
  metadata_detailed: TAGS,
  availability_zone: 'nova',
};

const map = (raw: object, owner: ManagedBy | null = null) => toServer('lux', toInstanceRow(instanceWire.parse(raw)), owner);

describe('an instance', () => {
  it('has the same neutral form by its new and its old names', () => {
    expect(documentIsAccepted).toBe(true);
    const { native: _, zone, ...fromOld } = map(OLD);
    const { native: __, zone: none, ...fromNew } = map(NEW);
    expect(fromOld).toEqual(fromNew);
    expect([zone, none]).toEqual(['nova', null]);
  });

  it('is mapped with its units, times, image and own labels', () => {
    expect(map(NEW)).toMatchObject({
      ref: 'lux/i-1',
      phase: 'running',
      flavor: { id: 'g1-standard-2-4', vcpus: 2, memoryMiB: 4096, diskGiB: null },
      image: { id: 'img-1', name: 'ubuntu-22.04-x64' },
      keyPair: 'ops-key',
      labels: { env: 'test' },
      labelSource: 'cloud',
      createdAt: '2026-01-16T10:11:36Z',
      volumes: [{ id: 'vol-1', root: null, deleteOnTermination: true }],
      native: { provider: 'gcore', status: 'ACTIVE', raw: { tags: TAGS } },
    });
  });

  it('tells private, public, floating and IPv6 addresses apart without the interfaces', () => {
    expect(map(NEW).addresses.map(({ address, kind, family }) => [address, kind, family])).toEqual([
      ['192.168.10.20', 'private', 4],
      ['203.0.113.20', 'floating', 4],
      ['203.0.113.77', 'public', 4],
      ['2001:db8::7', 'public', 6],
    ]);
  });

  it('says absent where something is not known, never an empty value', () => {
    expect(map({ id: 'i-2', status: 'BUILD' })).toMatchObject({
      name: null,
      image: null,
      keyPair: null,
      createdAt: null,
      flavor: { id: null, memoryMiB: null },
      securityGroups: null,
    });
  });

  it('keeps an unknown status beside the phase unknown', () => {
    expect(map({ ...NEW, status: 'BRAND_NEW', vm_state: 'odd' })).toMatchObject({ phase: 'unknown', native: { status: 'BRAND_NEW' } });
  });

  it('names Kubernetes as the owner of a node', () => {
    const owner = { kind: 'kubernetes', name: null, mark: 'a list' };
    expect(map(NEW, owner).managedBy).toEqual(owner);
  });

  it('is refused without any id', () => {
    expect(instanceWire.safeParse({ ...COMMON, name: 'x' }).success).toBe(false);
  });
});
