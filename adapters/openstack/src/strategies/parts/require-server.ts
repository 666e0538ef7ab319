import { CloudError } from '@isobar/core';

import type { NovaServer, ServerFacts } from '../../facts/openstack-facts.ts';

/** The server that the facts are about. Facts of every verb but create have one. */
export function requireServer({ server }: ServerFacts): NovaServer {
  if (server !== null) return server;
  throw new CloudError('internal', 'these facts are about no server', { outcome: 'not_applied' });
}
