import type { Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import { requireRow } from '../wire/require-row.ts';
import type { IwinvVolume } from './volume-mapper.ts';
import { toVolume } from './volume-mapper.ts';
import { blockStorageWire } from './volume-wire.ts';

export const STORAGES_PATH = '/v1/block-storages';

export function storagePath(volumeId: string): string {
  return `${STORAGES_PATH}/${encodeURIComponent(volumeId)}`;
}

/** Block storages. Whether the list is paged is not known: it is read as one page. */
export class IwinvVolumeReader implements ResourceReader<IwinvVolume> {
  private readonly client: IwinvClient;

  constructor(client: IwinvClient) {
    this.client = client;
  }

  async listPage(_cursor: string | undefined, { signal }: ReadOptions): Promise<Page<IwinvVolume>> {
    const { rows } = await this.client.read(blockStorageWire, STORAGES_PATH, { operation: 'list volumes', signal });
    return { items: rows.map((row) => toVolume(row, this.client.cloud)) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<IwinvVolume> {
    const { rows } = await this.client.read(blockStorageWire, storagePath(id), { operation: 'get volume', id, signal });
    return toVolume(requireRow(rows, this.client.cloud, 'volume', id), this.client.cloud);
  }

  /** The form of these ids is not public (SOURCES.md#iwinv-block-storage-id-opaque): a list finds ids and names alike. */
  isId(_text: string): boolean {
    return false;
  }
}
