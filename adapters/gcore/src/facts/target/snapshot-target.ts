import type { FactsQuery } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchSnapshot } from '../../snapshot/snapshot-reader.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';
import { toSnapshotFacts } from '../to-named-things.ts';

export async function readSnapshotTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const snapshot = toSnapshotFacts(await fetchSnapshot(session, requireTarget(query), query.signal));
  return { facts: { ...factsWithoutServer(session), named: { snapshot } }, request: query.request };
}
