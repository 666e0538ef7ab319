import { describe, expect, it } from 'vitest';

import { toImage } from './image-mapper.ts';
import { imageWire } from './image-wire.ts';

const ROW = {
  id: '9f08e496-45e0-41cb-8901-f2e6e697a392',
  name: 'lab-linux-a',
  status: 'active',
  visibility: 'public',
  min_disk: 1,
  min_ram: 0,
  size: 196_624,
};

const imageOf = (properties: Readonly<Record<string, unknown>> = {}) => toImage(imageWire.parse({ ...ROW, ...properties }), 'north');

describe('toImage', () => {
  it('reads an image with the properties that describe its system and hardware', () => {
    const image = imageOf({
      os_distro: 'debian',
      os_version: '12',
      hw_qemu_guest_agent: 'yes',
      hw_firmware_type: 'uefi',
      os_secure_boot: 'required',
    });
    expect(image).toMatchObject({
      ref: `north/${ROW.id}`,
      status: 'available',
      visibility: 'public',
      osType: 'linux',
      osDistribution: 'debian',
      minDiskGiB: 1,
      guestAgent: true,
      firmware: 'uefi',
      secureBoot: true,
    });
  });

  it.each([
    [{ os_type: 'windows' }, 'windows'],
    [{ os_distro: 'win2k22' }, 'windows'],
    [{ os_distro: 'freebsd' }, 'other'],
    [{}, null],
  ])('reads the kind of system from %j', (properties, osType) => {
    expect(imageOf(properties).osType).toBe(osType);
  });

  it('says nothing where a property is absent or is no word that it knows', () => {
    expect(imageOf()).toMatchObject({ guestAgent: null, firmware: null, secureBoot: null, architecture: null });
    expect(imageOf({ hw_qemu_guest_agent: 'perhaps', os_secure_boot: 'optional', hw_disk_bus: 7 })).toMatchObject({
      guestAgent: null,
      secureBoot: null,
      diskBus: null,
    });
  });

  it.each([
    ['saving', 'pending'],
    ['deactivated', 'unavailable'],
    ['glowing', 'unknown'],
  ])('reads the status %s as %s', (status, neutral) => {
    expect(imageOf({ status })).toMatchObject({ status: neutral, native: { status } });
  });
});
