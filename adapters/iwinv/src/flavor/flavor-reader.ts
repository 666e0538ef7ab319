import type { Clock, Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import { readPage } from '../wire/read-page.ts';
import { requireRow } from '../wire/require-row.ts';
import type { IwinvFlavor } from './flavor-mapper.ts';
import { toFlavor } from './flavor-mapper.ts';
import type { FlavorWire } from './flavor-wire.ts';
import { flavorWire } from './flavor-wire.ts';

const FLAVORS_PATH = '/v1/flavors';
/** Such as `soi_2.8_s`; id and name are the same text (SOURCES.md#iwinv-flavor-id). */
const FLAVOR_ID = /^[a-z0-9]+_\d+(\.\d+)*_[a-z0-9]+$/;

/** `fields` is left out: its bits are not public, and without it everything that is mapped comes. */
export class IwinvFlavorReader implements ResourceReader<IwinvFlavor> {
  private readonly client: IwinvClient;
  private readonly clock: Clock;

  constructor(client: IwinvClient, clock: Clock) {
    this.client = client;
    this.clock = clock;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvFlavor>> {
    const page = await readPage(this.client, flavorWire, FLAVORS_PATH, cursor, { operation: 'list flavors', signal });
    return { ...page, items: page.items.map((row) => this.toFlavor(row)) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<IwinvFlavor> {
    const { rows } = await this.client.read(flavorWire, `${FLAVORS_PATH}/${encodeURIComponent(id)}`, { operation: 'get flavor', id, signal });
    return this.toFlavor(requireRow(rows, this.client.cloud, 'flavor', id));
  }

  isId(text: string): boolean {
    return FLAVOR_ID.test(text);
  }

  private toFlavor(row: FlavorWire): IwinvFlavor {
    return toFlavor(row, this.client.cloud, new Date(this.clock.now()).toISOString());
  }
}
