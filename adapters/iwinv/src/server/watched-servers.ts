import type { Clock, WaitCount } from '@isobar/core';
import { SharedLooks } from '@isobar/core';

import type { IwinvServer } from './server-mapper.ts';
import type { IwinvServerReader } from './server-reader.ts';

/** The reads of servers that steps need. */
export type ServerReads = Pick<IwinvServerReader, 'get' | 'idPage' | 'namedPage'>;

/**
 * The servers as the steps look at them: many who wait share lists. The mask of fields is the same for a list and for
 * one server (SOURCES.md#iwinv-fields-parameter), so that a row is as good as a read of its own, and spares the quota.
 */
export function watchedServers(
  servers: IwinvServerReader,
  sharing: { readonly waits: WaitCount; readonly clock: Clock; readonly intervalMilliseconds: number },
): ServerReads {
  const looks = new SharedLooks<IwinvServer>({
    ...sharing,
    get: (id, options) => servers.get(id, options),
    listPage: (cursor, options) => servers.listPage(cursor, options),
    isEnough: () => true,
  });
  return {
    get: (id, options) => looks.get(id, options),
    idPage: (cursor, options) => servers.idPage(cursor, options),
    namedPage: (name, cursor, options) => servers.namedPage(name, cursor, options),
  };
}
