import { describe, expect, it } from 'vitest';

import type { NovaServer } from '../facts/openstack-facts.ts';
import { hasLocalDisks } from '../server/local-disks.ts';
import { toFlavor } from './flavor-mapper.ts';
import { flavorWire } from './flavor-wire.ts';

const ROW = { id: '1', name: 'lab.tiny', ram: 512, disk: 1, swap: 0, 'OS-FLV-EXT-DATA:ephemeral': 0, 'OS-FLV-DISABLED:disabled': false, vcpus: 1 };

const flavorOf = (members: Readonly<Record<string, unknown>> = {}) => toFlavor(flavorWire.parse({ ...ROW, ...members }), 'north');

describe('toFlavor', () => {
  it('reads sizes, and has no prices', () => {
    expect(flavorOf()).toMatchObject({ id: '1', name: 'lab.tiny', vcpus: 1, memoryMiB: 512, diskGiB: 1, available: true, prices: [] });
  });

  it('takes disk 0 as none: such a flavor boots from a volume', () => {
    expect(flavorOf({ disk: 0 }).diskGiB).toBeNull();
  });

  it('keeps traits and other extra specs in the words of Nova', () => {
    const extra_specs = { 'trait:HW_CPU_X86_AVX2': 'required', 'aggregate_instance_extra_specs:ssd': 'true' };
    expect(flavorOf({ extra_specs }).constraints).toEqual(['trait:HW_CPU_X86_AVX2=required', 'aggregate_instance_extra_specs:ssd=true']);
    expect(flavorOf()).toMatchObject({ constraints: [], osTypes: null, generation: null });
  });

  it('reads dedicated processors from the extra specs, where they are shown', () => {
    expect(flavorOf({ extra_specs: { 'hw:cpu_policy': 'dedicated' } }).vcpuKind).toBe('dedicated');
    expect(flavorOf().vcpuKind).toBeNull();
  });
});

describe('hasLocalDisks', () => {
  const serverWith = (flavor: unknown) => ({ native: { raw: { id: 's1', status: 'ACTIVE', flavor } } }) as unknown as NovaServer;

  it('goes by the flavor that the server has embedded', () => {
    const embedded = { original_name: 'lab.tiny', ephemeral: 0, swap: 512 };
    expect(hasLocalDisks(serverWith(embedded), flavorOf())).toBe(true);
    expect(hasLocalDisks(serverWith({ ...embedded, swap: 0 }), flavorOf({ swap: 512 }))).toBe(false);
  });

  it('goes by the catalogue where only a reference is there, or no server yet', () => {
    expect(hasLocalDisks(serverWith({ id: '1' }), flavorOf({ 'OS-FLV-EXT-DATA:ephemeral': 10 }))).toBe(true);
    expect(hasLocalDisks(null, flavorOf({ swap: '' }))).toBe(false);
    expect(hasLocalDisks(null, null)).toBe(false);
  });
});
