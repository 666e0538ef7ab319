import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fromImageProperties, toImageProperties } from './image-properties.ts';
import { IMAGE_FIELDS } from './image-property-table.ts';
import type { ImageFacts, ImagePropertyTable } from './image-property-table.ts';

const evidence = { level: 'documented', source: 'sources#images' } as const;
const open = (property: string) => ({ property, evidence });
const TABLE: ImagePropertyTable = {
  osType: {
    property: 'os_type',
    values: [
      ['linux', 'linux'],
      ['windows', 'windows'],
    ],
    closed: true,
    evidence,
  },
  osDistribution: open('os_distro'),
  osVersion: open('os_version'),
  architecture: open('architecture'),
  minDiskGiB: { property: 'min_disk', readOnly: true, evidence },
  minMemoryMiB: open('min_ram'),
  firmware: open('firmware'),
  secureBoot: {
    property: 'secure_boot',
    values: [
      [true, 'required'],
      [false, 'disabled'],
    ],
    closed: true,
    evidence,
  },
  machineType: {
    property: 'machine',
    values: [['pc', 'i440']],
    evidence,
  },
  diskBus: open('disk_bus'),
  nicModel: open('nic'),
  scsiModel: open('scsi'),
  guestAgent: {
    property: 'agent',
    values: [
      [true, 'yes'],
      [true, 'true'],
      [false, 'no'],
    ],
    closed: true,
    evidence,
  },
  sshKeyPolicy: { property: null, evidence },
};

const facts: fc.Arbitrary<ImageFacts> = fc.record(
  {
    osType: fc.constantFrom('linux' as const, 'windows' as const),
    osDistribution: fc.constantFrom('debian', 'ubuntu'),
    minMemoryMiB: fc.nat(),
    firmware: fc.constantFrom('bios' as const, 'uefi' as const),
    secureBoot: fc.boolean(),
    machineType: fc.constantFrom('pc', 'q35'),
    guestAgent: fc.boolean(),
    nicModel: fc.constant('virtio'),
  },
  { requiredKeys: [] },
);

describe('image properties', () => {
  it('come back as they went', () => {
    fc.assert(
      fc.property(facts, (image) => {
        const { properties, warnings } = toImageProperties(image, TABLE);
        expect(warnings).toEqual([]);
        expect(fromImageProperties(properties, TABLE)).toEqual(image);
      }),
    );
  });

  it('that the cloud does not keep, does not know or sets itself are warned of', () => {
    const { properties, warnings } = toImageProperties({ sshKeyPolicy: 'deny', osType: 'other', minDiskGiB: 10, nicModel: null }, TABLE);
    expect(properties).toEqual({});
    expect(warnings.map(({ subject, detail }) => [subject, detail])).toEqual([
      ['osType', 'this cloud knows no os_type of "other"'],
      ['minDiskGiB', 'this cloud sets min_disk itself'],
      ['sshKeyPolicy', 'this cloud keeps no such property'],
    ]);
  });

  it('are read whatever their case, and left out where their word is unknown', () => {
    expect(fromImageProperties({ agent: 'TRUE', secure_boot: 'optional', min_disk: 10, os_distro: null, other: 'x' }, TABLE)).toEqual({
      guestAgent: true,
      minDiskGiB: 10,
    });
  });

  it('have a row for every field', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...IMAGE_FIELDS].sort());
  });
});
