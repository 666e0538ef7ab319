import type { Clock, ResourceReader, WaitCount } from '@isobar/core';
import { SharedLooks } from '@isobar/core';

import type { NovaServer } from '../facts/openstack-facts.ts';

/**
 * The servers as the steps look at them: many who wait share lists. A row of a list only tells that a server is still at
 * work; what a step ends with is read for itself, with all that a list does not ask for.
 */
export function watchedServers(
  servers: ResourceReader<NovaServer>,
  sharing: { readonly waits: WaitCount; readonly clock: Clock; readonly intervalMilliseconds: number },
): ResourceReader<NovaServer> {
  const listPage: typeof servers.listPage = (cursor, options) => servers.listPage(cursor, options);
  const looks = new SharedLooks<NovaServer>({
    ...sharing,
    listPage,
    get: (id, options) => servers.get(id, options),
    isEnough: ({ native }) => native.taskState !== null,
  });
  return { listPage, get: (id, options) => looks.get(id, options), isId: (text) => servers.isId(text) };
}
