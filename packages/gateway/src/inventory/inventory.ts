import type { ResourceKind } from '@isobar/core';

import type { Scope } from '../access/access.ts';
import type { Schemas } from '../contract.ts';
import type { Connection } from '../database/database.ts';
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
  /** From `next` of the page before. @throws CloudError `invalid_argument` for one that is not ours, or of another query */
  readonly cursor: string | null;
}

export interface InventoryPage {
  readonly items: readonly Row[];
  readonly next: string | null;
  readonly total: number;
  readonly failures: Schemas['ServerList']['failures'];
  readonly coverage: Schemas['ServerList']['coverage'];
  readonly warnings: Schemas['ServerList']['warnings'];
  readonly freshness: readonly Schemas['Freshness'][];
}

/** Rows of all clouds as they were last read, kept fresh in the background. Reads of it ask no cloud. */
export interface Inventory {
  list(kind: ResourceKind, query: ListQuery, scope: Scope): Promise<InventoryPage>;
  /** Labels of a row as last seen, to decide who may see it; null where the row is not known. */
  labelsOf(kind: ResourceKind, cloud: string, id: string): Promise<Readonly<Record<string, string>> | null>;
  /** Id of what has this id or name, where just one has it. */
  find(kind: ResourceKind, cloud: string, idOrName: string): Promise<string | null>;
  /** Takes what was just read of one resource: after our own actions, and when one is shown. Tells of what changed. */
  put(kind: ResourceKind, row: Row, connection?: Connection): Promise<void>;
  /** Takes away what is gone. */
  remove(kind: ResourceKind, cloud: string, id: string, connection?: Connection): Promise<void>;
  /** How each cloud is and how old its rows are. */
  clouds(): Promise<readonly CloudCondition[]>;
  /** Reads a cloud anew, as soon as its rate limit allows; resolves when it was read. */
  refresh(cloud: string): Promise<void>;
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
