import type { Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { markerOf } from '../wire/next-marker.ts';
import { readBody } from '../wire/read-body.ts';
import { isUuid } from '../wire/uuid.ts';
import type { OpenStackImage } from './image-mapper.ts';
import { toImage } from './image-mapper.ts';
import { imagePageWire, imageWire } from './image-wire.ts';

export class OpenStackImageReader implements ResourceReader<OpenStackImage> {
  private readonly api: OpenStackApi;
  private readonly pageSize: number;

  constructor(api: OpenStackApi, pageSize: number) {
    this.api = api;
    this.pageSize = pageSize;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<OpenStackImage>> {
    const query = { limit: this.pageSize, marker: cursor };
    const look = { service: 'image', path: '/images', query, operation: 'list images', signal } as const;
    const { images, next: href } = await readBody(this.api, imagePageWire, look);
    const next = markerOf(href);
    return { items: images.map((row) => toImage(row, this.api.cloud)), ...(next === undefined ? {} : { next }) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<OpenStackImage> {
    const look = { service: 'image', path: `/images/${encodeURIComponent(id)}`, operation: 'get image', id, signal } as const;
    return toImage(await readBody(this.api, imageWire, look), this.api.cloud);
  }

  isId(text: string): boolean {
    return isUuid(text);
  }
}
