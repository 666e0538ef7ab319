import {
  checkName,
  fromImageProperties,
  readQuota,
  slugName,
  toImageProperties,
  translateAddressing,
  translateLabels,
  translatePlace,
  translateUserData,
} from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { OPENSTACK_TRANSLATION } from './openstack-translation.ts';

const { names, labels, userData, addressing, imageProperties, zones, quotas } = OPENSTACK_TRANSLATION;

describe('what OpenStack takes', () => {
  it.each(Object.entries(names))('a slug for each refused name: %s', (_kind, rule) => {
    expect(rule === null || checkName(slugName('서버 🖥 '.repeat(90), rule).name, rule).verdict !== 'refused').toBe(true);
  });

  it('metadata with keys of ASCII; other labels are kept by Isobar', () => {
    expect(translateLabels({ 'team:web': '값', 팀: 'web', long: 'x'.repeat(256) }, labels)).toMatchObject({
      cloud: { 'team:web': '값' },
      overlay: { 팀: 'web', long: 'x'.repeat(256) },
    });
  });

  it('128 labels', () => {
    const many = Object.fromEntries(Array.from({ length: 130 }, (_, index) => [`label-${String(index).padStart(3, '0')}`, '']));
    expect(Object.keys(translateLabels(many, labels).overlay)).toEqual(['label-128', 'label-129']);
  });

  it('65535 bytes of base64 as user data, and nothing else', () => {
    expect(translateUserData({ text: 'x'.repeat(49_149) }, userData).encodedBytes).toBe(65_532);
    expect(() => translateUserData({ text: 'x'.repeat(49_152) }, userData)).toThrow(/at most 65535/);
    expect(() => translateUserData({ base64: '***' }, userData)).toThrow(/not base64/);
  });

  it('every wish for an address but the two kinds of public ones that are floating IPs here', () => {
    const wish = { network: 'net', family: 'dual', macAddress: 'fa:16:3e:00:00:01', allowedPairs: ['10.0.0.0/24'], portSecurity: true } as const;
    expect(translateAddressing([{ ...wish, public: 'floating' }], addressing).warnings).toEqual([]);
    expect(translateAddressing([{ public: 'auto' }, { public: 'reserved' }], addressing)).toMatchObject({
      kept: [{ intent: { public: 'floating' } }, { intent: { public: 'floating' } }],
      warnings: [{ type: 'lossy' }, { type: 'lossy' }],
    });
  });

  it('image properties under the names of Glance', () => {
    const image = {
      osType: 'linux',
      osDistribution: 'debian',
      firmware: 'uefi',
      secureBoot: true,
      guestAgent: true,
      diskBus: 'scsi',
      minDiskGiB: 10,
    } as const;
    const { properties, warnings } = toImageProperties({ ...image, sshKeyPolicy: 'required' }, imageProperties);
    expect(properties).toEqual({
      os_type: 'linux',
      os_distro: 'debian',
      hw_firmware_type: 'uefi',
      os_secure_boot: 'required',
      hw_qemu_guest_agent: 'yes',
      hw_disk_bus: 'scsi',
      min_disk: 10,
    });
    expect(warnings.map(({ subject }) => subject)).toEqual(['sshKeyPolicy']);
    expect(fromImageProperties(properties, imageProperties)).toEqual(image);
  });

  it('zones of servers and of volumes, but the region of the settings', () => {
    expect(translatePlace({ region: 'other', zone: 'nova', volumeZone: 'cinder' }, zones, { region: 'RegionOne' })).toMatchObject({
      kept: { zone: 'nova', volumeZone: 'cinder' },
      warnings: [{ subject: 'region' }],
    });
  });

  it('-1 as no limit, in each service', () => {
    expect(quotas.services.map((service) => readQuota(-1, service))).toEqual(['unlimited', 'unlimited', 'unlimited']);
  });
});
