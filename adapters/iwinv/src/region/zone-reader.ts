import type { Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import { requireRow } from '../wire/require-row.ts';
import type { IwinvZone } from './zone-mapper.ts';
import { toZone } from './zone-mapper.ts';
import { zoneWire } from './zone-wire.ts';

/** Zones. There is no detail call, and the list is not paged. */
export class IwinvZoneReader implements ResourceReader<IwinvZone> {
  private readonly client: IwinvClient;

  constructor(client: IwinvClient) {
    this.client = client;
  }

  async listPage(_cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvZone>> {
    const { rows } = await this.client.read(zoneWire, '/v1/zones', { operation: 'list zones', signal });
    return { items: rows.map((row) => toZone(row, this.client.cloud)) };
  }

  async get(id: string, options: ReadOptions): Promise<IwinvZone> {
    const { items } = await this.listPage(undefined, options);
    return requireRow(
      items.filter((zone) => zone.id === id),
      this.client.cloud,
      'zone',
      id,
    );
  }

  isId(_text: string): boolean {
    return false;
  }
}
