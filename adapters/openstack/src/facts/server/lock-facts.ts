import type { FactsQuery } from '@isobar/core';
import { z } from 'zod';

import { WANTED } from '../../api/wanted-microversions.ts';
import { signsOf } from '../../server/server-signs.ts';
import { readBody } from '../../wire/read-body.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { NamedThings } from '../openstack-facts.ts';
import type { FoundFacts } from './found-facts.ts';
import { NOTHING_FOUND } from './found-facts.ts';
import type { Present } from './named-facts.ts';

const actionsWire = z.looseObject({
  instanceActions: z.array(z.looseObject({ action: z.string(), project_id: z.string().nullish() })),
});

/** Nova does not say who locked a server, but keeps each lock with the project that it came from (SOURCES.md#nova-lock-owner). */
export async function readUnlockFacts(sources: FactsSources, { server }: Present, { request, signal }: FactsQuery): Promise<FoundFacts> {
  const lockedBy = server.locked === true ? await readLockedBy(sources, server.id, signsOf(server).projectId, signal) : null;
  return { ...NOTHING_FOUND, lockedBy, request, requested: {} };
}

async function readLockedBy(
  { api }: FactsSources,
  id: string,
  ownerId: string | null,
  signal: AbortSignal | undefined,
): Promise<NamedThings['lockedBy']> {
  const path = `/servers/${encodeURIComponent(id)}/os-instance-actions`;
  const look = { service: 'compute', path, wants: WANTED.instanceActions, operation: 'list instance actions', id, signal } as const;
  const { instanceActions } = await readBody(api, actionsWire, look);
  const lock = instanceActions.find(({ action }) => action === 'lock');
  if (lock === undefined || ownerId === null) return null;
  return lock.project_id === ownerId ? 'owner' : 'administrator';
}
