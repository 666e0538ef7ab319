import type { CreatePortRequest, FactsQuery } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { findReservedIp } from '../../port/port-reader.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';
import { findNetwork } from '../look-ups.ts';
import { toReservedPortFacts } from '../to-named-things.ts';

/** Ports that are made or deleted by themselves are reserved addresses. */
export async function readPortTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const facts = factsWithoutServer(session);
  const { cloud } = session;
  if (query.action === 'createPort') {
    const request = query.request as CreatePortRequest;
    const network = await findNetwork(session, request.network, { field: 'network', signal: query.signal });
    return { facts: { ...facts, named: { network } }, request: { ...request, network: network.id } };
  }
  const id = requireTarget(query);
  const row = await findReservedIp(session, id, query.signal);
  const details = { cloud, resource: formatRef(cloud, id), outcome: 'not_applied', reasons: ['the port is not a reserved address'] } as const;
  if (row === null) throw new CloudError('not_found', `no reserved address ${id} in ${cloud}; other ports go with their server`, details);
  return { facts: { ...facts, named: { reservedPort: toReservedPortFacts(row) } }, request: query.request };
}
