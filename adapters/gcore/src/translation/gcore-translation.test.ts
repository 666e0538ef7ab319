import {
  checkName,
  chooseVolumeType,
  fromImageProperties,
  ORIGINAL_NAME_LABEL,
  readQuota,
  slugName,
  toImageProperties,
  translateAddressing,
  translateLabels,
  translatePlace,
  translatePolicy,
  translateUserData,
} from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { EDGECENTER_TRANSLATION, GCORE_TRANSLATION } from './gcore-translation.ts';

const { names, labels, userData, addressing, imageProperties, zones, serverGroups, quotas, volumeTypes } = GCORE_TRANSLATION;

describe('what Gcore takes', () => {
  it.each(Object.entries(names))('a slug for each refused name: %s', (_kind, rule) => {
    expect(rule === null || checkName(slugName('서버 '.repeat(90), rule).name, rule).verdict !== 'refused').toBe(true);
  });

  it('the original of a slug as a tag', () => {
    expect(translateLabels({ [ORIGINAL_NAME_LABEL]: '웹 서버' }, labels)).toMatchObject({ overlay: {}, warnings: [] });
  });

  it.each([{ 'a b': 'x' }, { 'a=b': 'x' }, { image_id: 'x' }, { key: ' x' }, { key: 'x\ty' }, { key: 'x'.repeat(256) }])(
    'no tag %j: Isobar keeps it',
    (refused) => {
      expect(translateLabels(refused, labels)).toMatchObject({ cloud: {}, overlay: refused, warnings: [{ type: 'compatibility' }] });
    },
  );

  it('user data, which a password puts out of action on Linux', () => {
    const given = { text: '#cloud-config\n' };
    expect(translateUserData(given, userData, { password: true, osType: 'linux' }).warnings).toMatchObject([{ type: 'unsupported' }]);
    expect(translateUserData(given, userData, { password: true, osType: 'windows' }).warnings).toEqual([]);
  });

  it('user data of any size, with a warning where Nova would refuse it', () => {
    expect(translateUserData({ text: `#!/bin/sh\n${'x'.repeat(60_000)}` }, userData).warnings).toMatchObject([{ type: 'assumed' }]);
  });

  it('every wish for an address but that for a MAC', () => {
    const wish = {
      network: 'n',
      family: 6,
      address: '2001:db8::1',
      public: 'reserved',
      macAddress: 'fa:16:3e:00:00:01',
      portSecurity: false,
    } as const;
    expect(translateAddressing([wish], addressing).warnings).toMatchObject([{ type: 'unsupported', subject: 'addressing[0].macAddress' }]);
  });

  it('image fields under its own words', () => {
    const { properties, warnings } = toImageProperties({ machineType: 'pc', firmware: 'uefi', sshKeyPolicy: 'deny', minDiskGiB: 5 }, imageProperties);
    expect(properties).toEqual({ hw_machine_type: 'i440', hw_firmware_type: 'uefi', ssh_key: 'deny' });
    expect(warnings.map(({ subject }) => subject)).toEqual(['minDiskGiB']);
    expect(fromImageProperties({ ...properties, min_disk: 5 }, imageProperties)).toEqual({
      machineType: 'pc',
      firmware: 'uefi',
      sshKeyPolicy: 'deny',
      minDiskGiB: 5,
    });
  });

  it('no zone; EdgeCenter has them', () => {
    expect(translatePlace({ zone: 'a' }, zones)).toMatchObject({ kept: {}, warnings: [{ subject: 'zone' }] });
    expect(translatePlace({ zone: 'a' }, EDGECENTER_TRANSLATION.zones)).toEqual({ kept: { zone: 'a' }, warnings: [] });
  });

  it('three placement policies', () => {
    expect(translatePolicy('soft-anti-affinity', serverGroups).policy).toBe('soft-anti-affinity');
    expect(translatePolicy('soft-affinity', serverGroups)).toMatchObject({ policy: null, warnings: [{ type: 'unsupported' }] });
  });

  it('numbers as limits; a null one is not known', () => {
    expect(quotas.services.map((service) => [readQuota(5, service), readQuota(-1, service), readQuota(null, service)])).toEqual([
      [5, null, null],
      [5, null, null],
    ]);
  });

  it('its own volume types, and those of EdgeCenter', () => {
    expect(chooseVolumeType(undefined, volumeTypes).name).toBe('standard');
    expect(chooseVolumeType('ultra', volumeTypes).warnings).toMatchObject([{ type: 'deprecated' }]);
    expect(() => chooseVolumeType('infra_ssd', volumeTypes)).toThrow(/ssd_lowlatency/);
    expect(chooseVolumeType('infra_ssd', EDGECENTER_TRANSLATION.volumeTypes).name).toBe('infra_ssd');
  });
});
