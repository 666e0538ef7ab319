import type { Coverage, Page, PageOptions, ReadOptions, ResizeConfirmation, ResourceReader } from '@isobar/core';

import type { OpenStackSession } from '../api/openstack-session.ts';
import { DOWN_CELLS_SHOWN, WANTED } from '../api/wanted-microversions.ts';
import type { NovaServer } from '../facts/openstack-facts.ts';
import { markerAtEnd, nextMarker } from '../wire/next-marker.ts';
import { readBody } from '../wire/read-body.ts';
import { isUuid } from '../wire/uuid.ts';
import type { FlavorIds } from './flavor-ids.ts';
import { readResizeConfirmation } from './resize-origin.ts';
import { isAwaitingConfirmation, isFromDownCell, toServer } from './server-mapper.ts';
import { createServerParts } from './server-parts.ts';
import type { ServerWire } from './server-wire.ts';
import { serverPageWire, serverReplyWire } from './server-wire.ts';

/** A list does not ask for the actions of each server. */
const NOT_ASKED: ResizeConfirmation = { origin: 'unknown', revertsTo: null };

/** Tells of the next page when the bytes of this one are there: Nova needs seconds for a page, and we have work with this one. */
function foretelling(onNext: PageOptions['onNext']): ((bytes: Buffer) => void) | undefined {
  if (onNext === undefined) return undefined;
  return (bytes) => {
    const next = markerAtEnd(bytes);
    if (next !== undefined) onNext(next);
  };
}

/** Servers of the project. The cursor is Nova's marker, the id of the last row. */
export class OpenStackServerReader implements ResourceReader<NovaServer> {
  private readonly api: OpenStackSession;
  private readonly flavorIds: FlavorIds;
  private readonly pageSize: number;

  constructor(api: OpenStackSession, flavorIds: FlavorIds, pageSize: number) {
    this.api = api;
    this.flavorIds = flavorIds;
    this.pageSize = pageSize;
  }

  async listPage(cursor: string | undefined, options: PageOptions): Promise<Page<NovaServer>> {
    const query = { limit: this.pageSize, marker: cursor };
    const look = {
      service: 'compute',
      path: '/servers/detail',
      query,
      wants: WANTED.servers,
      operation: 'list servers',
      signal: options.signal,
      onBytes: foretelling(options.onNext),
    } as const;
    const { servers, servers_links: links } = await readBody(this.api, serverPageWire, look);
    await this.flavorIds.prepare(servers, options);
    const region = await this.api.region(options.signal);
    const next = nextMarker(links);
    const context = { cloud: this.api.cloud, region, confirmation: NOT_ASKED, parts: createServerParts() };
    const items = servers.map((row) => toServer(row, context, this.flavorIds.idOf(row.flavor)));
    return { items, coverage: await this.coverage(servers, options), ...(next === undefined ? {} : { next }) };
  }

  /** Between the end of a deletion and the 404 the server is there for a moment as `deleted` (SOURCES.md#nova-delete-lags). */
  async get(id: string, options: ReadOptions): Promise<NovaServer> {
    const path = `/servers/${encodeURIComponent(id)}`;
    const look = { service: 'compute', path, wants: WANTED.servers, operation: 'get server', id, signal: options.signal } as const;
    const { server } = await readBody(this.api, serverReplyWire, look);
    await this.flavorIds.prepare([server], options);
    const region = await this.api.region(options.signal);
    const waits = isAwaitingConfirmation(server);
    const confirmation = waits ? await readResizeConfirmation(this.api, id, this.flavorIds.idOf(server.flavor), options) : NOT_ASKED;
    return toServer(server, { cloud: this.api.cloud, region, confirmation, parts: createServerParts() }, this.flavorIds.idOf(server.flavor));
  }

  isId(text: string): boolean {
    return isUuid(text);
  }

  private async coverage(rows: readonly ServerWire[], { signal }: ReadOptions): Promise<Coverage> {
    const { cloud } = this.api;
    if (!(await this.api.speaks(DOWN_CELLS_SHOWN, signal))) {
      return { cloud, complete: false, reason: `below compute ${DOWN_CELLS_SHOWN}, servers of a cell that is down are left out unseen` };
    }
    const incomplete = rows.filter(isFromDownCell).length;
    if (incomplete === 0) return { cloud, complete: true, reason: null };
    return { cloud, complete: false, reason: `${incomplete} servers are in a cell that does not answer: little more than their ids is known` };
  }
}
