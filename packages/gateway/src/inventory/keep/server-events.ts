import type { JsonObject } from '@isobar/core';

import type { Schemas } from '../../contract.ts';
import type { NewEvent } from '../../live/event-log.ts';
import { changedMembers } from '../rows/changed-members.ts';

/** A row as it was and as it is, as JSON; null where there was none, or is none. */
export interface RowChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** What a change of a server tells; null where it differs in nothing but the order of its members. */
export function serverEvent({ before, after }: RowChange): NewEvent | null {
  const old = before === null ? null : (JSON.parse(before) as Schemas['Server']);
  const server = after === null ? null : (JSON.parse(after) as Schemas['Server']);
  if (server === null) return old === null ? null : { type: 'server.removed', cloud: old.cloud, ref: old.ref, labels: old.labels };
  const changes = changedMembers((old ?? {}) as unknown as JsonObject, server as unknown as JsonObject);
  if (changes.length === 0) return null;
  return { type: 'server.changed', cloud: server.cloud, ref: server.ref, server, changes: [...changes], labels: server.labels };
}
