import type { ResourceKind } from '@isobar/core';
import { formatRef } from '@isobar/core';

import type { Connection } from '../../database/database.ts';
import type { RowDocument } from '../inventory.ts';
import type { FoundRow } from './found-rows.ts';

/** Bytes of all documents that are kept. */
const MOST_BYTES = 64 * 2 ** 20;

interface DocumentRow {
  readonly cloud: string;
  readonly id: string;
  readonly digest: string;
  readonly document: string;
}

/**
 * Documents by their digest: what has the same digest is the same bytes, whoever changed what meanwhile, and is not fetched again.
 * Those that were not asked for longest go first.
 */
export class Documents {
  private readonly kept = new Map<string, RowDocument>();
  private size = 0;

  /** Documents of rows in their order. One that changed since it was found comes as it is now; one that is gone is left out. */
  async of(kind: ResourceKind, rows: readonly FoundRow[], connection: Connection): Promise<readonly RowDocument[]> {
    const found = new Map<FoundRow, RowDocument>();
    for (const row of rows) {
      const document = this.kept.get(row.digest);
      if (document === undefined) continue;
      this.keep(document);
      found.set(row, document);
    }
    const lacking = new Map(rows.filter((row) => !found.has(row)).map((row) => [formatRef(row.cloud, row.id), row]));
    for (const { cloud, id, digest, document: text } of await fetchDocuments(kind, [...lacking.values()], connection)) {
      const document = { digest, bytes: Buffer.from(text) };
      this.keep(document);
      const row = lacking.get(formatRef(cloud, id));
      if (row !== undefined) found.set(row, document);
    }
    return rows.flatMap((row) => found.get(row) ?? []);
  }

  private keep(document: RowDocument): void {
    if (!this.kept.delete(document.digest)) this.size += document.bytes.length;
    this.kept.set(document.digest, document);
    for (const [oldest, { bytes }] of this.kept) {
      if (this.size <= MOST_BYTES) break;
      this.kept.delete(oldest);
      this.size -= bytes.length;
    }
  }
}

async function fetchDocuments(kind: ResourceKind, rows: readonly FoundRow[], connection: Connection): Promise<readonly DocumentRow[]> {
  if (rows.length === 0) return [];
  return connection.query<DocumentRow>(
    `SELECT row.cloud, row.id, row.digest, row.document FROM unnest($2::text[], $3::text[]) AS wanted (cloud, id)
     CROSS JOIN LATERAL (
       SELECT cloud, id, digest, document FROM isobar_inventory WHERE kind = $1 AND cloud = wanted.cloud AND id = wanted.id OFFSET 0
     ) AS row`,
    [kind, rows.map(({ cloud }) => cloud), rows.map(({ id }) => id)],
  );
}
