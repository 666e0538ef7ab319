import type { Page, ReadOptions, ResourceReader } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';
import { z } from 'zod';

import type { OpenStackApi, OpenStackService } from '../api/openstack-api.ts';
import { linksWire, nextMarker } from '../wire/next-marker.ts';
import { readBody } from '../wire/read-body.ts';
import { isUuid } from '../wire/uuid.ts';

/** How one kind of resource is listed and shown. */
export interface Collection<Row extends z.ZodType, Item> {
  readonly service: OpenStackService;
  /** Such as `security-groups`. */
  readonly path: string;
  /** Where the list with all members is; left out, the same path. */
  readonly listPath?: string;
  /** Member of a page and of a single reply: `security_groups`, `security_group`. */
  readonly plural: string;
  readonly singular: string;
  readonly row: Row;
  readonly wants?: string;
  /** Lists of an administrator hold the rows of all projects: only those of the token's are wanted. */
  readonly ownProjectOnly?: true;
  readonly toItem: (row: z.output<Row>, cloud: string) => Item;
}

/** Reads one kind of resource, page by page or by id. */
export class CollectionReader<Row extends z.ZodType, Item> implements ResourceReader<Item> {
  private readonly collection: Collection<Row, Item>;
  private readonly api: OpenStackApi;
  private readonly pageSize: number;
  private made: Wires<Row> | undefined;

  constructor(collection: Collection<Row, Item>, api: OpenStackApi, pageSize: number) {
    this.collection = collection;
    this.api = api;
    this.pageSize = pageSize;
  }

  async listPage(cursor: string | undefined, { signal }: ReadOptions): Promise<Page<Item>> {
    const { service, path, listPath = path, plural, wants, ownProjectOnly, toItem } = this.collection;
    const { projectId } = ownProjectOnly === true ? await this.api.identity(signal) : { projectId: null };
    const query = { limit: this.pageSize, marker: cursor, ...(projectId === null ? {} : { project_id: projectId }) };
    const operation = `list ${plural.replaceAll('_', ' ')}`;
    const body = await readBody(this.api, this.wires.page, {
      service,
      path: `/${listPath}`,
      query,
      operation,
      wants,
      signal,
    });
    const rows = parseWire(this.wires.rows, body[plural], { operation, cloud: this.api.cloud, provider: 'openstack' });
    const next = nextMarker(body[`${plural}_links`] as z.output<typeof linksWire>);
    return { items: rows.map((one) => toItem(one, this.api.cloud)), ...(next === undefined ? {} : { next }) };
  }

  async get(id: string, { signal }: ReadOptions): Promise<Item> {
    const { service, path, singular, wants, toItem } = this.collection;
    const operation = `get ${singular.replaceAll('_', ' ')}`;
    const look = { service, path: `/${path}/${encodeURIComponent(id)}`, operation, wants, id, signal } as const;
    const body = await readBody(this.api, this.wires.reply, look);
    return toItem(body[singular] as z.output<Row>, this.api.cloud);
  }

  isId(text: string): boolean {
    return isUuid(text);
  }

  /** An account has a reader of each kind, and few are asked. */
  private get wires(): Wires<Row> {
    return (this.made ??= wiresOf(this.collection));
  }
}

interface Wires<Row extends z.ZodType> {
  readonly page: z.ZodType<Readonly<Record<string, unknown>>>;
  readonly rows: z.ZodType<readonly z.output<Row>[]>;
  readonly reply: z.ZodType<Readonly<Record<string, unknown>>>;
}

function wiresOf<Row extends z.ZodType>({ plural, singular, row }: Pick<Collection<Row, unknown>, 'plural' | 'singular' | 'row'>): Wires<Row> {
  return {
    page: z.looseObject({ [plural]: z.array(z.unknown()), [`${plural}_links`]: linksWire }),
    rows: z.array(row),
    reply: z.looseObject({ [singular]: row }),
  };
}
