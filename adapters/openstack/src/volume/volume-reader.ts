import type { Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { nextMarker } from '../wire/next-marker.ts';
import { readBody } from '../wire/read-body.ts';
import { isUuid } from '../wire/uuid.ts';
import type { OpenStackVolume } from './volume-mapper.ts';
import { toVolume } from './volume-mapper.ts';
import { volumePageWire, volumeReplyWire } from './volume-wire.ts';

/** All that is mapped is there at Cinder's lowest microversion. */
export class OpenStackVolumeReader implements ResourceReader<OpenStackVolume> {
  private readonly api: OpenStackApi;
  private readonly pageSize: number;

  constructor(api: OpenStackApi, pageSize: number) {
    this.api = api;
    this.pageSize = pageSize;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<OpenStackVolume>> {
    const query = { limit: this.pageSize, marker: cursor };
    const look = { service: 'volume', path: '/volumes/detail', query, operation: 'list volumes', signal } as const;
    const { volumes, volumes_links: links } = await readBody(this.api, volumePageWire, look);
    const next = nextMarker(links);
    return { items: volumes.map((row) => toVolume(row, this.api.cloud)), ...(next === undefined ? {} : { next }) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<OpenStackVolume> {
    const look = { service: 'volume', path: `/volumes/${encodeURIComponent(id)}`, operation: 'get volume', id, signal } as const;
    const { volume } = await readBody(this.api, volumeReplyWire, look);
    return toVolume(volume, this.api.cloud);
  }

  isId(text: string): boolean {
    return isUuid(text);
  }
}
