import type { Clock, ReadOptions } from '@isobar/core';
import { collectItems } from '@isobar/core';

import { waitWith } from '../api/wait-with.ts';
import type { OpenStackFlavor } from '../flavor/flavor-mapper.ts';
import type { OpenStackFlavorReader } from '../flavor/flavor-reader.ts';
import type { ServerWire } from './server-wire.ts';

type FlavorWire = NonNullable<ServerWire['flavor']>;

/** Flavors rarely change: one list serves for so long. */
const FRESH_MILLISECONDS = 300_000;
/** For so long, a name that is not in the list is not looked for again: this account may not see every flavor. */
const MISSING_MILLISECONDS = 30_000;

/**
 * Ids of the flavors that rows embed by name only (SOURCES.md#nova-server-flavor-2.47). Names are unique, but the name
 * is the one at boot: a flavor of other size under it is another one.
 */
export class FlavorIds {
  private readonly flavors: OpenStackFlavorReader;
  private readonly clock: Clock;
  private known: ReadonlyMap<string | null, OpenStackFlavor> = new Map();
  private readAt = Number.NEGATIVE_INFINITY;
  /** Pages that are read at the same time share one list. */
  private reading: Promise<void> | undefined;

  constructor(flavors: OpenStackFlavorReader, clock: Clock) {
    this.flavors = flavors;
    this.clock = clock;
  }

  /** Makes sure that the flavors of these rows are known, as far as this account may see them. */
  async prepare(rows: readonly ServerWire[], options: ReadOptions): Promise<void> {
    if (!rows.some(isNamed)) return;
    const isMissing = rows.some((row) => isNamed(row) && !this.known.has(row.flavor?.original_name ?? null));
    if (this.clock.now() - this.readAt < (isMissing ? MISSING_MILLISECONDS : FRESH_MILLISECONDS)) return;
    options.signal?.throwIfAborted();
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    await waitWith(this.reading, options.signal);
  }

  private async read(): Promise<void> {
    const flavors = await collectItems((cursor, read) => this.flavors.listPage(cursor, read));
    this.known = new Map(flavors.map((row) => [row.name, row]));
    this.readAt = this.clock.now();
  }

  /** null for a flavor that this account cannot see any more, or that was made anew with another size. */
  idOf(flavor: ServerWire['flavor']): string | null {
    if (flavor === null || flavor === undefined) return null;
    if (flavor.id) return flavor.id;
    const row = this.known.get(flavor.original_name ?? null);
    return row !== undefined && isSameSize(row, flavor) ? row.id : null;
  }
}

function isNamed({ flavor }: ServerWire): boolean {
  return Boolean(flavor?.original_name);
}

function isSameSize(row: OpenStackFlavor, { vcpus, ram, disk }: FlavorWire): boolean {
  return row.vcpus === vcpus && row.memoryMiB === ram && (row.diskGiB ?? 0) === disk;
}
