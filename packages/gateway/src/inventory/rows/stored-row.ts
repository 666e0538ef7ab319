import { hash } from 'node:crypto';

import type { JsonObject, ResourceKind } from '@isobar/core';

import { isShared } from '../../access/visibility.ts';
import type { Row } from '../row.ts';
import { searchText } from './search-text.ts';
import { storableJson, storableText } from './storable.ts';

/** The whole row as JSON, and what changes when it does. */
export interface RowText {
  readonly document: string;
  readonly digest: string;
}

/** A row as the table has it: the row itself, and what it is found, sorted and judged by. */
export interface StoredRow extends RowText {
  readonly id: string;
  readonly name: string | null;
  readonly phase: string | null;
  /** ISO 8601 with milliseconds, so that the order of the texts is that of the times. */
  readonly createdAt: string | null;
  /** JSON. */
  readonly labels: string;
  readonly shared: boolean;
  readonly search: string;
  /** JSON of the row without what the provider said of it, which is most of it. */
  readonly members: string;
}

export function rowText(row: Row): RowText {
  const document = JSON.stringify(row);
  return { document, digest: hash('sha256', document, 'base64url') };
}

export function storedRow(kind: ResourceKind, row: Row, { document, digest }: RowText): StoredRow {
  const { id, name, labels = {}, phase, visibility, createdAt, native, ...rest } = row as Row & JsonObject;
  const { raw: _raw, ...told } = (native ?? {}) as JsonObject;
  return {
    id,
    name: name === null ? null : storableText(name),
    phase: typeof phase === 'string' ? phase : null,
    createdAt: instant(createdAt),
    labels: storableJson(labels),
    shared: isShared(kind, { visibility: typeof visibility === 'string' ? visibility : null }),
    search: searchText(kind, row),
    digest,
    document,
    members: storableJson({ ...rest, id, name, labels, phase, visibility, createdAt, native: told }),
  };
}

function instant(value: unknown): string | null {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
