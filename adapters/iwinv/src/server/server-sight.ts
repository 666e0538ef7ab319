import { isCloudError, iteratePages } from '@isobar/core';

import type { IwinvServer } from './server-mapper.ts';
import type { ServerReads } from './watched-servers.ts';

/** What one look at a server says. `unclear`: it may be gone, busy or invisible. */
export type Sight =
  | { readonly kind: 'present'; readonly server: IwinvServer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unclear'; readonly listed: boolean; readonly seen: string };

/**
 * Looks whether a server is there. Absence is only what detail says without doubt (an empty array, ID_INVALID) and
 * what the list confirms; a 404 or 0x13 may also mean busy (SOURCES.md#iwinv-404-can-mean-busy, #iwinv-absent-instance-read).
 */
export async function lookAtServer(servers: ServerReads, serverId: string, signal: AbortSignal | undefined): Promise<Sight> {
  try {
    return { kind: 'present', server: await servers.get(serverId, { signal }) };
  } catch (error) {
    if (!isCloudError(error) || error.code !== 'not_found') throw error;
    const listed = await isListed(servers, serverId, signal);
    if (error.details.certainty !== 'possible' && !listed) return { kind: 'absent' };
    const said = error.details.native?.code ?? 'nothing';
    return { kind: 'unclear', listed, seen: `detail says ${said}, the list ${listed ? 'shows it' : 'does not show it'}` };
  }
}

async function isListed(servers: ServerReads, serverId: string, signal: AbortSignal | undefined): Promise<boolean> {
  for await (const page of iteratePages((cursor, options) => servers.idPage(cursor, options), { signal })) {
    if (page.items.some((item) => item.id === serverId)) return true;
  }
  return false;
}
