import type { Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { OpenStackApi } from '../api/openstack-api.ts';
import { WANTED } from '../api/wanted-microversions.ts';
import { nextMarker } from '../wire/next-marker.ts';
import { readBody } from '../wire/read-body.ts';
import { isUuid } from '../wire/uuid.ts';
import type { OpenStackFlavor } from './flavor-mapper.ts';
import { toFlavor } from './flavor-mapper.ts';
import { flavorPageWire, flavorReplyWire } from './flavor-wire.ts';

export class OpenStackFlavorReader implements ResourceReader<OpenStackFlavor> {
  private readonly api: OpenStackApi;
  private readonly pageSize: number;

  constructor(api: OpenStackApi, pageSize: number) {
    this.api = api;
    this.pageSize = pageSize;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<OpenStackFlavor>> {
    const query = { limit: this.pageSize, marker: cursor };
    const look = { service: 'compute', path: '/flavors/detail', query, wants: WANTED.flavors, operation: 'list flavors', signal } as const;
    const { flavors, flavors_links: links } = await readBody(this.api, flavorPageWire, look);
    const next = nextMarker(links);
    return { items: flavors.map((row) => toFlavor(row, this.api.cloud)), ...(next === undefined ? {} : { next }) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<OpenStackFlavor> {
    const path = `/flavors/${encodeURIComponent(id)}`;
    const look = { service: 'compute', path, wants: WANTED.flavors, operation: 'get flavor', id, signal } as const;
    const { flavor } = await readBody(this.api, flavorReplyWire, look);
    return toFlavor(flavor, this.api.cloud);
  }

  /** An operator may choose any text as an id, so that a text of another form is looked for among ids and names. */
  isId(text: string): boolean {
    return isUuid(text);
  }
}
