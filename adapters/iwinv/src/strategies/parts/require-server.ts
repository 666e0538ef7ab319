import { CloudError } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import type { IwinvServer } from '../../server/server-mapper.ts';

/** The server that the facts are about. Facts of every verb but create have one. */
export function requireServer({ server }: IwinvFacts): IwinvServer {
  if (server !== null) return server;
  throw new CloudError('internal', 'these facts are about no server', { outcome: 'not_applied' });
}
