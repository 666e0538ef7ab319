import type { Scope } from '../access/access.ts';
import type { Schemas } from '../contract.ts';
import type { Connection } from '../database/database.ts';

export type GatewayEvent = Schemas['Event'];

/** An event before it has its number and its time, with what decides who may see it. */
export interface NewEvent extends Omit<GatewayEvent, 'id' | 'at'> {
  /** Labels of the server, or of the target of the operation. */
  readonly labels: Readonly<Record<string, string>>;
  /** Who started the operation. */
  readonly startedBy?: string;
}

export interface EventQuery {
  /** Events after this id; null for those that come. */
  readonly after: string | null;
  readonly clouds: readonly string[] | null;
  readonly types: readonly GatewayEvent['type'][] | null;
}

/** Everything that happened, numbered without gaps that a reader could miss. */
export interface EventLog {
  /** Within the transaction of what it tells of, where one is given. All processes on the database hear of it. */
  append(events: readonly NewEvent[], connection?: Connection): Promise<void>;
  /**
   * Events in order, those before now first, until `signal` ends it. Only what the scope allows. A reader whose `after` was
   * thrown away by now gets `gap` first.
   */
  follow(query: EventQuery, scope: Scope, signal: AbortSignal): AsyncIterable<GatewayEvent | 'gap'>;
}
