import type { NamedReference, ServerFlavor, ServerImage } from '@isobar/core';

import type { ServerWire } from './server-wire.ts';
import { SharedParts } from './shared-parts.ts';

type FlavorWire = NonNullable<ServerWire['flavor']>;
type ImageWire = Exclude<ServerWire['image'], '' | null | undefined>;
type GroupWire = NonNullable<ServerWire['security_groups']>[number];

/** A flavor as it is embedded, with the id that the row itself may not have. */
interface EmbeddedFlavor {
  readonly id: string | null;
  readonly wire: FlavorWire | null | undefined;
}

/** What servers that are mapped together have alike. */
export interface ServerParts {
  readonly flavors: SharedParts<EmbeddedFlavor, ServerFlavor>;
  readonly images: SharedParts<ImageWire, ServerImage>;
  readonly groups: SharedParts<readonly GroupWire[], readonly NamedReference[]>;
}

export function createServerParts(): ServerParts {
  return {
    flavors: new SharedParts({ idOf: ({ id }) => id, isSame: isSameFlavor, make: toFlavor }),
    images: new SharedParts({ idOf: ({ id }) => id, isSame: () => true, make: ({ id }): ServerImage => ({ id, name: null }) }),
    groups: new SharedParts({ idOf: (groups) => groups[0]?.name, isSame: areSameGroups, make: toGroups }),
  };
}

function toFlavor({ id, wire }: EmbeddedFlavor): ServerFlavor {
  return {
    id,
    name: wire?.original_name ?? null,
    vcpus: wire?.vcpus ?? null,
    memoryMiB: wire?.ram ?? null,
    // 0 for a flavor that comes without one (SOURCES.md#nova-flavor-zero-disk).
    diskGiB: wire?.disk || null,
  };
}

function isSameFlavor({ id, name, vcpus, memoryMiB, diskGiB }: ServerFlavor, { id: wanted, wire }: EmbeddedFlavor): boolean {
  const isSameSize = vcpus === (wire?.vcpus ?? null) && memoryMiB === (wire?.ram ?? null) && diskGiB === (wire?.disk || null);
  return id === wanted && isSameSize && name === (wire?.original_name ?? null);
}

/** Names only, once per port (SOURCES.md#nova-server-security-groups). */
function toGroups(groups: readonly GroupWire[]): readonly NamedReference[] {
  const first = groups.filter(({ name }, index) => groups.findIndex((other) => other.name === name) === index);
  return first.map(({ name = null }) => ({ id: null, name }));
}

function areSameGroups(mapped: readonly NamedReference[], groups: readonly GroupWire[]): boolean {
  let count = 0;
  for (const { name = null } of groups) {
    if (mapped[count]?.name === name) count += 1;
    else if (!mapped.slice(0, count).some((group) => group.name === name)) return false;
  }
  return count === mapped.length;
}
