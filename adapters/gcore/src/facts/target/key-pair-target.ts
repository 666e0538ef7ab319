import type { CreateKeyPairRequest, FactsQuery } from '@isobar/core';
import { CloudError, formatRef, requireKeyPair } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { findKeyPair } from '../../key-pair/key-pair-reader.ts';
import { GCORE_KEY_PAIRS } from '../../translation/gcore-key-pairs.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';

export async function readKeyPairTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const facts = factsWithoutServer(session);
  if (query.action === 'createKeyPair') {
    requireKeyPair(query.request as CreateKeyPairRequest, GCORE_KEY_PAIRS);
    return { facts, request: query.request };
  }
  const id = requireTarget(query);
  const row = await findKeyPair(session, id, query.signal);
  const { cloud } = session;
  if (row === null)
    throw new CloudError('not_found', `no key pair ${id} in ${cloud}`, { cloud, resource: formatRef(cloud, id), outcome: 'not_applied' });
  return { facts: { ...facts, named: { keyPair: { id, name: row.name } } }, request: query.request };
}
