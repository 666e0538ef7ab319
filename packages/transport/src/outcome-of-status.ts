import type { Outcome } from '@isobar/core';

import type { HttpRequest } from './http-request.ts';
import { isRead } from './http-request.ts';

/** A 4xx was refused; after a 5xx a write may or may not have been applied. Adapters override it where they know better. */
export function outcomeOfStatus(status: number, method: HttpRequest['method']): Outcome {
  if (isRead(method)) return 'not_applicable';
  return status >= 500 ? 'unknown' : 'not_applied';
}
