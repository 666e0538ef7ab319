import { isCloudError } from '@isobar/core';

import type { GcoreSession } from '../../gcore-session.ts';
import type { ResourceRow, ResourceWord } from './resource-table.ts';
import { formOf } from './resource-table.ts';

/** null where it is not there. */
export async function fetchResource(
  session: GcoreSession,
  word: ResourceWord,
  id: string,
  signal: AbortSignal | undefined,
): Promise<ResourceRow | null> {
  const { what, path, row } = formOf(word);
  const { client } = session;
  try {
    return await client.read(row, client.placed(path, id), { operation: `get ${what}`, id, signal });
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return null;
    throw error;
  }
}

export function listResources({ client }: GcoreSession, word: ResourceWord, signal: AbortSignal | undefined): Promise<readonly ResourceRow[]> {
  const { what, path, row } = formOf(word);
  return client.readAll(row, client.placed(path), { operation: `list ${what}s`, signal });
}
