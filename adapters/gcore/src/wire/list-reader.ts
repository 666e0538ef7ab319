import type { Page, ReadOptions, ResourceReader } from '@isobar/core';
import type { z } from 'zod';

import type { GcoreSession } from '../gcore-session.ts';
import { fetchOffsetPage, isUuid } from './paging.ts';

interface ListedKind<Schema extends z.ZodType, Item> {
  /** In a sentence, such as `floating IP`. */
  readonly what: string;
  /** Path of the collection, such as `/v1/floatingips`. */
  readonly path: string;
  readonly row: Schema;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly map: (cloud: string, row: z.output<Schema>) => Item;
}

/** Reads of a kind that has a paged list and a read by UUID in the project and region. */
export function createListReader<Schema extends z.ZodType, Item>(session: GcoreSession, kind: ListedKind<Schema, Item>): ResourceReader<Item> {
  const { client, cloud, pageSize } = session;
  const { what, path, row, query = {}, map } = kind;
  return {
    listPage: (cursor: string | undefined, { signal }: ReadOptions): Promise<Page<Item>> => {
      const page = { row, path: client.scoped(path), cursor, limit: pageSize, look: { operation: `list ${what}s`, query, signal } };
      return fetchOffsetPage(client, page, (each) => map(cloud, each));
    },
    get: async (id, { signal }) => map(cloud, await client.read(row, client.scoped(path, id), { operation: `get ${what}`, id, signal })),
    isId: isUuid,
  };
}
