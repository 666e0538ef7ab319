import type { CreateFloatingIpRequest, FactsQuery } from '@isobar/core';
import { invalidArgument } from '@isobar/core';

import { fetchFloatingIp } from '../../floating-ip/floating-ip-reader.ts';
import type { GcoreSession } from '../../gcore-session.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';
import { findNetwork } from '../look-ups.ts';
import { toFloatingIpFacts } from '../to-named-things.ts';

export async function readFloatingIpTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const facts = factsWithoutServer(session);
  if (query.action === 'createFloatingIp') return { facts, request: await resolveNetwork(session, query) };
  const floatingIp = toFloatingIpFacts(await fetchFloatingIp(session, requireTarget(query), query.signal));
  return { facts: { ...facts, named: { floatingIp } }, request: query.request };
}

/** A region has one public network, from which every floating IP comes: naming it is right and changes nothing. */
async function resolveNetwork(session: GcoreSession, { request: asked, signal }: FactsQuery): Promise<object> {
  const request = asked as CreateFloatingIpRequest;
  if (request.network === undefined) return request;
  const network = await findNetwork(session, request.network, { field: 'network', signal });
  if (!network.external) throw invalidArgument('network', request.network, 'the public network of the region, or nothing');
  return { ...request, network: network.id };
}
