import type { FactsQuery } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { SERVER_GROUPS, serverGroupWire } from '../../server-group/server-group-reader.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';
import { toServerGroupFacts } from '../to-named-things.ts';

export async function readServerGroupTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const facts = factsWithoutServer(session);
  if (query.action === 'createServerGroup') return { facts, request: query.request };
  const id = requireTarget(query);
  const { client } = session;
  const row = await client.read(serverGroupWire, client.scoped(SERVER_GROUPS, id), { operation: 'get server group', id, signal: query.signal });
  return { facts: { ...facts, named: { serverGroup: toServerGroupFacts(row) } }, request: query.request };
}
