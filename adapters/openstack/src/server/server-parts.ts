import type { NamedReference, ServerFlavor, ServerImage } from '@isobar/core';

import type { ServerWire } from './server-wire.ts';
import { SharedParts } from './shared-parts.ts';

type FlavorWire = ServerWire['flavor'];
type ImageWire = Exclude<ServerWire['image'], '' | null | undefined>;
type GroupWire = NonNullable<ServerWire['security_groups']>[number];

/** What servers that are mapped together have alike. */
export interface ServerParts {
  /** By the id of the flavor, which the row itself may not have. */
  readonly flavors: SharedParts<FlavorWire, ServerFlavor>;
  readonly images: SharedParts<ImageWire, ServerImage>;
  readonly groups: SharedParts<readonly GroupWire[], readonly NamedReference[]>;
}

export function createServerParts(): ServerParts {
  return {
    flavors: new SharedParts({ isSame: isSameFlavor, make: toFlavor }),
    images: new SharedParts({ isSame: () => true, make: ({ id }): ServerImage => ({ id, name: null }) }),
    groups: new SharedParts({ isSame: areSameGroups, make: toGroups }),
  };
}

function toFlavor(wire: FlavorWire, id: string | null | undefined): ServerFlavor {
  return {
    id: id ?? null,
    name: wire?.original_name ?? null,
    vcpus: wire?.vcpus ?? null,
    memoryMiB: wire?.ram ?? null,
    // 0 for a flavor that comes without one (SOURCES.md#nova-flavor-zero-disk).
    diskGiB: wire?.disk || null,
  };
}

function isSameFlavor({ id, name, vcpus, memoryMiB, diskGiB }: ServerFlavor, wire: FlavorWire, wanted: string | null | undefined): boolean {
  const isSameSize = vcpus === (wire?.vcpus ?? null) && memoryMiB === (wire?.ram ?? null) && diskGiB === (wire?.disk || null);
  return id === (wanted ?? null) && isSameSize && name === (wire?.original_name ?? null);
}

/** Names only, once per port (SOURCES.md#nova-server-security-groups). */
function toGroups(groups: readonly GroupWire[]): readonly NamedReference[] {
  const first = groups.filter(({ name }, index) => groups.findIndex((other) => other.name === name) === index);
  return first.map(({ name = null }) => ({ id: null, name }));
}

/** Counted, since each turn of `for … of` makes an object until V8 has compiled it well. */
function areSameGroups(mapped: readonly NamedReference[], groups: readonly GroupWire[]): boolean {
  let count = 0;
  let index = 0;
  while (index < groups.length) {
    const name = groups[index]?.name ?? null;
    if (mapped[count]?.name === name) count += 1;
    else if (!isAmong(mapped, count, name)) return false;
    index += 1;
  }
  return count === mapped.length;
}

function isAmong(mapped: readonly NamedReference[], count: number, name: string | null): boolean {
  return mapped.slice(0, count).some((group) => group.name === name);
}
