import type { ReadOptions } from '@isobar/core';
import { collectItems } from '@isobar/core';

import type { OpenStackFlavor } from '../flavor/flavor-mapper.ts';
import type { OpenStackFlavorReader } from '../flavor/flavor-reader.ts';
import type { ServerWire } from './server-wire.ts';

type FlavorWire = NonNullable<ServerWire['flavor']>;

/**
 * Ids of the flavors that rows embed by name only (SOURCES.md#nova-server-flavor-2.47). Names are unique, but the name
 * is the one at boot: a flavor of other size under it is another one. Read once, and again for a name that is not known.
 */
export class FlavorIds {
  private readonly flavors: OpenStackFlavorReader;
  private known: readonly OpenStackFlavor[] = [];
  private readonly missed = new Set<string>();

  constructor(flavors: OpenStackFlavorReader) {
    this.flavors = flavors;
  }

  /** Makes sure that the flavors of these rows are known, as far as this account may see them. */
  async prepare(rows: readonly ServerWire[], options: ReadOptions): Promise<void> {
    const names = rows.flatMap(({ flavor }) => (flavor?.original_name ? [flavor.original_name] : []));
    const isNew = (name: string): boolean => !this.missed.has(name) && !this.known.some((flavor) => flavor.name === name);
    if (!names.some(isNew)) return;
    this.known = await collectItems((cursor, read) => this.flavors.listPage(cursor, read), options);
    for (const name of names.filter(isNew)) this.missed.add(name);
  }

  /** null for a flavor that this account cannot see any more, or that was made anew with another size. */
  idOf(flavor: ServerWire['flavor']): string | null {
    if (flavor === null || flavor === undefined) return null;
    if (flavor.id) return flavor.id;
    return this.known.find((row) => isSame(row, flavor))?.id ?? null;
  }
}

function isSame(row: OpenStackFlavor, { original_name: name, vcpus, ram, disk }: FlavorWire): boolean {
  return row.name === name && row.vcpus === vcpus && row.memoryMiB === ram && (row.diskGiB ?? 0) === disk;
}
