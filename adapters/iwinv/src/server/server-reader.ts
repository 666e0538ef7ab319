import type { Coverage, Page, ReadOptions, ResourceReader } from '@isobar/core';

import type { IwinvClient } from '../wire/iwinv-client.ts';
import { readPage } from '../wire/read-page.ts';
import { requireRow } from '../wire/require-row.ts';
import { EXISTENCE_FIELDS, SAFE_FIELDS } from './server-fields.ts';
import type { IwinvServer } from './server-mapper.ts';
import { toServer } from './server-mapper.ts';
import type { InstanceWire } from './server-wire.ts';
import { instanceWire } from './server-wire.ts';
import type { SettledPhases } from './settled-phases.ts';

export const INSTANCES_PATH = '/v1/instances';

export function instancePath(serverId: string): string {
  return `${INSTANCES_PATH}/${encodeURIComponent(serverId)}`;
}

const INSTANCE_ID = /^INSTANCE-[A-Za-z0-9]{16,}$/;

/** Servers. Every read names its fields, so that no password comes along. */
export class IwinvServerReader implements ResourceReader<IwinvServer> {
  private readonly client: IwinvClient;
  private readonly phases: SettledPhases;

  constructor(client: IwinvClient, phases: SettledPhases) {
    this.client = client;
    this.phases = phases;
  }

  listPage(cursor: string | undefined, options: ReadOptions): Promise<Page<IwinvServer>> {
    return this.page(cursor, {}, options);
  }

  /** One page of the servers whose name contains a text. */
  namedPage(name: string, cursor: string | undefined, options: ReadOptions): Promise<Page<IwinvServer>> {
    return this.page(cursor, { name }, options);
  }

  /** One page of bare ids, for finding out whether a server is there. */
  async idPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<{ readonly id: string }>> {
    const look = { operation: 'list servers', query: { fields: EXISTENCE_FIELDS }, signal };
    const page = await readPage(this.client, instanceWire, INSTANCES_PATH, cursor, look);
    return { ...page, items: page.items.map((row) => ({ id: row.instance_id })) };
  }

  async get(id: string, options: ReadOptions): Promise<IwinvServer> {
    const look = { operation: 'get server', id, query: { fields: SAFE_FIELDS }, signal: options.signal };
    const { rows } = await this.client.read(instanceWire, instancePath(id), look);
    return this.toServer(requireRow(rows, this.client.cloud, 'server', id));
  }

  isId(text: string): boolean {
    return INSTANCE_ID.test(text);
  }

  private async page(cursor: string | undefined, filter: Readonly<Record<string, string>>, options: ReadOptions): Promise<Page<IwinvServer>> {
    const look = { operation: 'list servers', query: { ...filter, fields: SAFE_FIELDS }, signal: options.signal };
    const page = await readPage(this.client, instanceWire, INSTANCES_PATH, cursor, look);
    return { ...page, items: page.items.map((row) => this.toServer(row)), coverage: this.coverage() };
  }

  private toServer(row: InstanceWire): IwinvServer {
    return toServer(row, this.client.cloud, this.phases.note(row.instance_id, row.status));
  }

  /** See SOURCES.md#iwinv-list-api-zones-only. */
  private coverage(): Coverage {
    return { cloud: this.client.cloud, complete: false, reason: 'only servers in API-supported zones are listed' };
  }
}
