import type { Flavor } from '@isobar/core';

import type { NovaServer } from '../facts/openstack-facts.ts';
import { flavorWire } from '../flavor/flavor-wire.ts';
import { serverWire } from './server-wire.ts';

/** Ephemeral or swap disk, which is not part of the root disk: by the flavor that the server's row embeds (from 2.47), else by the catalogue's. */
export function hasLocalDisks(server: NovaServer | null, flavor: Flavor | null): boolean {
  const embedded = serverWire.safeParse(server?.native.raw).data?.flavor;
  if (embedded?.original_name) return isSome(embedded.ephemeral) || isSome(embedded.swap);
  const listed = flavorWire.safeParse(flavor?.native.raw).data;
  return isSome(listed?.['OS-FLV-EXT-DATA:ephemeral']) || isSome(listed?.swap);
}

/** Flavors up to 2.74 write an empty text for no swap. */
function isSome(size: number | '' | null | undefined): boolean {
  return Number(size ?? 0) > 0;
}
