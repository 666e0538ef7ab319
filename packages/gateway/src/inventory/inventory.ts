import type { Operation, ReadOptions, ResourceKind } from '@isobar/core';

import type { Scope } from '../access/access.ts';
import type { Schemas } from '../contract.ts';
import type { Row } from './row.ts';

/** What a list asks for, checked already. */
export interface ListQuery {
  readonly clouds: readonly string[] | null;
  readonly phase: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Part of a name, id, address or label, in any case of letters. */
  readonly search: string | null;
  /** Paths of members and what they must be. */
  readonly filters: readonly { readonly path: readonly string[]; readonly value: string }[];
  readonly sort: { readonly path: readonly string[]; readonly descending: boolean } | null;
  readonly limit: number;
  /** From `next` of the page before. */
  readonly cursor: string | null;
}

/** A row as JSON. */
export interface RowDocument {
  /** The same only for the same bytes. */
  readonly digest: string;
  /** UTF-8. */
  readonly bytes: Buffer;
}

export interface InventoryPage {
  /** Parsed when first asked for. */
  readonly items: readonly Row[];
  /** The items as they are kept, ready to be put into an answer: spares parsing them and writing them again. */
  readonly documents: readonly RowDocument[];
  readonly next: string | null;
  readonly total: number | null;
  readonly failures: Schemas['ServerList']['failures'];
  readonly coverage: Schemas['ServerList']['coverage'];
  readonly warnings: Schemas['ServerList']['warnings'];
  readonly freshness: readonly Schemas['Freshness'][];
}

/**
 * When a reading of a cloud began, as a number that grows over all processes. What a reading found replaces only what
 * readings found that began before it.
 */
export type Reading = number;

/** Rows of all clouds as they were last read, kept fresh in the background. Lists of it ask no cloud. */
export interface Inventory {
  /**
   * Only clouds and rows of the scope are paged, counted and told of.
   * @throws CloudError `invalid_argument` for a cloud that is not configured or not in the scope, and for a cursor that is not ours, or of another query
   */
  list(kind: ResourceKind, query: ListQuery, scope: Scope): Promise<InventoryPage>;
  /** Labels of a row as last seen, to decide who may see it; null where the row is not known. */
  labelsOf(kind: ResourceKind, cloud: string, id: string): Promise<Readonly<Record<string, string>> | null>;
  /** Id of what has this id or name, where just one has it. */
  find(kind: ResourceKind, cloud: string, idOrName: string): Promise<string | null>;
  /** Asks the cloud for one resource now, and keeps what it says. @throws CloudError of the cloud; what is not there any more is taken away */
  read(kind: ResourceKind, cloud: string, idOrName: string, options?: ReadOptions): Promise<Row>;
  /** To be asked for before something is read that is then `put` or `remove`d. */
  beginReading(): Promise<Reading>;
  /** Takes what was just read of one resource, and tells of what changed. In a transaction of its own. */
  put(kind: ResourceKind, row: Row, reading: Reading): Promise<void>;
  /** Takes away what is gone. */
  remove(kind: ResourceKind, cloud: string, id: string, reading: Reading): Promise<void>;
  /**
   * An operation of ours went on: what it is about is read again, once for all that is noted meanwhile. Resolves when that was
   * done, and rejects for nothing that a cloud does.
   */
  noteOperation(operation: Operation): Promise<void>;
  /** How each cloud is and how old its rows are. */
  clouds(): Promise<readonly CloudCondition[]>;
  /**
   * Reads a cloud anew, as soon as its rate limit allows, whichever process reads it; joins readings that are under way.
   * Resolves when it was read. @throws CloudError of the cloud that cannot be read, and the signal's reason
   */
  refresh(cloud: string, signal?: AbortSignal): Promise<void>;
  /** Begins to keep the rows fresh; of many processes on one database one reads each cloud. */
  start(): void;
  stop(): Promise<void>;
}

export interface CloudCondition {
  readonly cloud: string;
  readonly state: 'up' | 'down' | 'notAsked';
  readonly since: string | null;
  readonly error: Schemas['CloudErrorJson'] | null;
  readonly freshness: readonly Schemas['Freshness'][];
}
