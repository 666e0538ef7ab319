import type { FactsQuery } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchSecurityGroup } from '../../security-group/security-group-reader.ts';
import { INSTANCES } from '../../server/fetch-instance.ts';
import { instanceWire } from '../../server/server-wire.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';
import { toSecurityGroupFacts } from '../look-ups.ts';

export async function readSecurityGroupTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const facts = factsWithoutServer(session);
  if (query.action === 'createSecurityGroup') return { facts, request: query.request };
  const row = await fetchSecurityGroup(session, requireTarget(query), query.signal);
  const serversWithName = query.action === 'deleteSecurityGroup' ? await countServersWith(session, row.name ?? null, query.signal) : null;
  const securityGroup = { ...toSecurityGroupFacts(row, [row]), serversWithName };
  return { facts: { ...facts, named: { securityGroup } }, request: query.request };
}

/** Instances show the names of their groups; there is a filter for those without a group, so the difference has it. */
async function countServersWith({ client }: GcoreSession, name: string | null, signal: AbortSignal | undefined): Promise<number | null> {
  if (name === null) return null;
  const count = async (query: Readonly<Record<string, string>>): Promise<number> => {
    const look = { operation: 'count servers of the group', query: { ...query, limit: 1, offset: 0 }, signal };
    return (await client.readPage(instanceWire, client.scoped(INSTANCES), look)).count;
  };
  const [all, without] = await Promise.all([count({}), count({ exclude_secgroup: name })]);
  return all - without;
}
