import type { ReadOptions, ResourceReader, Server } from '@isobar/core';

import type { MemoryCloud } from '../cloud/memory-cloud.ts';
import type { ServerRow } from '../cloud/rows.ts';
import type { MemorySession } from '../memory-session.ts';
import { pageOf } from '../page-of.ts';
import type { ServerAnswer } from './server-mapper.ts';
import { toServer } from './server-mapper.ts';

/** Reads of servers. `getRow` is for steps, which look at the cloud's own words. */
export class ServerReader implements ResourceReader<Server> {
  private readonly session: MemorySession;
  private readonly pageSize: number;

  constructor(session: MemorySession, pageSize: number) {
    this.session = session;
    this.pageSize = pageSize;
  }

  async listPage(cursor: string | undefined, options: ReadOptions): ReturnType<ResourceReader<Server>['listPage']> {
    const { items, next } = await this.session.read({ operation: 'list servers', signal: options.signal }, (cloud) => {
      const page = pageOf(cloud.listServers(), cursor, this.pageSize);
      return { ...page, items: page.items.map((row) => describe(cloud, row)) };
    });
    const servers = items.map((answer) => toServer(answer, this.session.cloud));
    return { items: servers, ...(next === undefined ? {} : { next }), coverage: { cloud: this.session.cloud, complete: true, reason: null } };
  }

  async get(id: string, options: ReadOptions): Promise<Server> {
    return toServer(await this.getAnswer(id, options), this.session.cloud);
  }

  getAnswer(id: string, options: ReadOptions): Promise<ServerAnswer> {
    return this.session.read({ operation: 'get server', id, signal: options.signal }, (cloud) => describe(cloud, cloud.getServer(id)));
  }

  async getRow(id: string, options: ReadOptions): Promise<ServerRow> {
    return (await this.getAnswer(id, options)).row;
  }

  /** The server that carries this mark, or null. */
  async findByTag(tag: string, options: ReadOptions): Promise<ServerRow | null> {
    const { rows } = await this.session.read({ operation: 'find server by mark', signal: options.signal }, (cloud) => ({
      rows: cloud.listServers(),
    }));
    return rows.find((row) => row.tag === tag) ?? null;
  }

  isId(text: string): boolean {
    return /^server-\d+$/.test(text);
  }
}

function describe(cloud: MemoryCloud, row: ServerRow): ServerAnswer {
  return {
    row,
    flavor: cloud.flavors.find((flavor) => flavor.id === row.flavorId) ?? null,
    image: cloud.images.find((image) => image.id === row.imageId) ?? null,
    volumes: cloud.listVolumes().filter((volume) => volume.serverId === row.id),
  };
}
