import type { HttpReply } from '@isobar/transport';

/** The id that an operator finds in the logs; Nova's is also the key of the instance action that the request began. */
export function requestIdOf({ headers }: Pick<HttpReply, 'headers'>): string | null {
  return headers['x-compute-request-id'] ?? headers['x-openstack-request-id'] ?? null;
}
