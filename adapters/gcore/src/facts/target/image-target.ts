import type { FactsQuery } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchImage } from '../../image/image-reader.ts';
import type { FoundFacts } from '../found-facts.ts';
import { factsWithoutServer, requireTarget } from '../found-facts.ts';

export async function readImageTarget(session: GcoreSession, query: FactsQuery): Promise<FoundFacts> {
  const facts = factsWithoutServer(session);
  if (query.action === 'importImage') return { facts, request: query.request };
  const row = await fetchImage(session, requireTarget(query), query.signal);
  const ownImage = {
    id: row.id,
    name: row.name ?? null,
    status: row.status,
    public: row.visibility === 'public',
    locked: typeof row.task_id === 'string',
  };
  return { facts: { ...facts, named: { ownImage } }, request: query.request };
}
