import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import type { ResourceKind } from '@isobar/core';
import { canonicalJson, CloudError } from '@isobar/core';

import type { ListQuery } from '../inventory.ts';

/** Where a page ended, in the order of its query. */
export interface Position {
  /** What it was sorted by: as text where that is a column, else as JSON. null where the row has nothing there, which comes last. */
  readonly key: string | null;
  readonly cloud: string;
  readonly id: string;
}

/** Long enough that nobody finds one by trying. */
const SEAL_BYTES = 16;

/** Writes and reads cursors. Those of another query or of nobody are refused. */
export class Cursors {
  private readonly key: string;

  /** @param key the same in all processes on one database */
  constructor(key: string) {
    this.key = key;
  }

  write(kind: ResourceKind, query: ListQuery, { key, cloud, id }: Position): string {
    const place = Buffer.from(JSON.stringify([key, cloud, id]));
    return Buffer.concat([this.seal(kind, query, place), place]).toString('base64url');
  }

  /** @throws CloudError `invalid_argument` */
  read(kind: ResourceKind, query: ListQuery, cursor: string): Position {
    const bytes = Buffer.from(cursor, 'base64url');
    const place = bytes.subarray(SEAL_BYTES);
    const seal = bytes.subarray(0, SEAL_BYTES);
    if (seal.length !== SEAL_BYTES || bytes.toString('base64url') !== cursor || !timingSafeEqual(seal, this.seal(kind, query, place)))
      throw refusal();
    const [key, cloud, id] = JSON.parse(place.toString()) as [string | null, string, string];
    return { key, cloud, id };
  }

  private seal(kind: ResourceKind, query: ListQuery, place: Buffer): Buffer {
    return createHmac('sha256', this.key).update(fingerprint(kind, query)).update(place).digest().subarray(0, SEAL_BYTES);
  }
}

/** The same for all pages of a list, however long they are. */
export function fingerprint(kind: ResourceKind, { clouds, phase, labels, search, filters, sort }: ListQuery): Buffer {
  const text = canonicalJson({
    kind,
    clouds,
    phase,
    labels,
    search,
    filters: filters.map(({ path, value }) => ({ path, value })),
    sort: sort && { ...sort },
  });
  return createHash('sha256').update(text).digest();
}

function refusal(): CloudError {
  const allowed = 'the cursor of the page before, with the same query';
  return new CloudError('invalid_argument', `cursor: allowed is ${allowed}`, { field: 'cursor', allowed, outcome: 'not_applied' });
}
