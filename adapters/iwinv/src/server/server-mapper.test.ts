import { describe, expect, it } from 'vitest';

import { toServer } from './server-mapper.ts';
import { instanceWire } from './server-wire.ts';

const IMAGE = {
  image_id: 'PIMAGE-1Pos3S8VaJXq3wgC8c4BMi',
  visibility: 'public',
  os: { type: 'OS', name: 'Rocky Linux release 9.0 (Blue Onyx)', status: 'available', content: [], os_type: 'ROCKYLINUX', version: '9.X', oid: 'x' },
  image_type: 'os_linux',
  zone: ['kr2-z01'],
};

/** An instance as a read with every field would show it, secrets among them. */
const ROW = {
  instance_id: 'INSTANCE-z3oB3PugYnKmmyxKyGzr9',
  name: 'iwinv 서버',
  description: null,
  status: 'active',
  provide: 'dedicated',
  start_date: '2024-11-18 17:09:35',
  stop_date: null,
  default_account: { username: 'root', password: 'a-real-password' },
  ip: [
    {
      public: { address: '203.0.113.10', attached: true },
      private: { address: '10.100.0.10', netmask: '255.255.0.0', network: '10.100.0.0', broadcast: '10.100.255.255', gateway: '10.100.0.1' },
      type: 'default',
    },
  ],
  zone: { zone_id: 'kr2-z01', name: 'KR2-Z01 API Beta' },
  flavor: { flavor_id: 'soi_2.8_s', name: 'soi_2.8_s', type: 'STORAGE', vcpu: 2, memory: 8192, disk: 200, network: 10, gpu: null },
  image: IMAGE,
  monitoring: { port: 'OFF', resource: 'OFF' },
  block_storage: ['BS-1'],
  vnc: { link: 'https://console.invalid/?path=a-token', type: 'novnc' },
  connection_limit: { block_storage: 3, ip: 3 },
  traffic: { default: 1000, period: 'DAYMONTH', limit: null, reset_allow_count: null },
};

const map = (row: unknown, lastSettled: 'stopped' | null = null) => toServer(instanceWire.parse(row), 'seoul', lastSettled);

describe('toServer', () => {
  it('maps an instance with its units and times', () => {
    expect(map(ROW)).toMatchObject({
      ref: 'seoul/INSTANCE-z3oB3PugYnKmmyxKyGzr9',
      name: 'iwinv 서버',
      phase: 'running',
      activity: null,
      power: 'on',
      zone: 'kr2-z01',
      region: null,
      flavor: { id: 'soi_2.8_s', vcpus: 2, memoryMiB: 8192, diskGiB: 200 },
      image: { id: 'PIMAGE-1Pos3S8VaJXq3wgC8c4BMi', name: 'Rocky Linux release 9.0 (Blue Onyx)' },
      volumes: [{ id: 'BS-1', root: false }],
      createdAt: '2024-11-18T08:09:35Z',
      updatedAt: null,
      labels: {},
      labelSource: null,
      native: { provider: 'iwinv', status: 'active', raw: { connection_limit: { block_storage: 3, ip: 3 } } },
    });
  });

  it('shows the private and the public address', () => {
    expect(map(ROW).addresses.map(({ address, kind, family }) => `${kind} ${family} ${address}`)).toEqual([
      'private 4 10.100.0.10',
      'public 4 203.0.113.10',
    ]);
  });

  it('leaves out a public address that is not attached', () => {
    const detached = { ...ROW, ip: [{ ...ROW.ip[0], public: { address: '203.0.113.10', attached: false } }] };
    expect(map(detached).addresses.map(({ kind }) => kind)).toEqual(['private']);
  });

  it('keeps no password and no console link, should a reply hold them', () => {
    const text = JSON.stringify(map(ROW));
    expect(text).not.toContain('a-real-password');
    expect(text).not.toContain('a-token');
  });

  it('says of a working server neither phase nor power, but what it was before', () => {
    expect(map({ ...ROW, status: 'work' }, 'stopped')).toMatchObject({
      phase: 'unknown',
      activity: 'other',
      power: null,
      lastSettledPhase: 'stopped',
    });
  });

  it('reads a row with nothing but id and status, and leaves the rest absent', () => {
    const bare = map({ instance_id: 'INSTANCE-1', status: 'some-new-word' });
    expect(bare).toMatchObject({ name: null, image: null, zone: null, createdAt: null, addresses: [], native: { status: 'some-new-word' } });
    expect(bare.flavor).toEqual({ id: null, name: null, vcpus: null, memoryMiB: null, diskGiB: null });
  });

  it('reads block storages that are objects too', () => {
    expect(map({ ...ROW, block_storage: [{ block_storage_id: 'BS-2', size: 10 }] }).volumes[0]?.id).toBe('BS-2');
  });
});
