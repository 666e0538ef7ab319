import { isCloudError } from '@isobar/core';

import type { Audit } from '../../audit/audit.ts';
import type { ContractRoute } from '../document/routes.ts';
import type { Call } from '../handler.ts';
import { createRateLimit } from './rate-limit.ts';

/** Of one subject in a minute; who asks in vain a thousand times says no more by it, and would fill the record. */
const ENTRIES_PER_MINUTE = 60;

export type RecordRefusal = (error: unknown, route: ContractRoute, call: Call) => Promise<void>;

/**
 * Writes down what was asked for and may not be done. What is not even seen is told like what is not there, and like that it is no
 * refusal; what a cloud refuses is another thing than what the gateway does.
 */
export function recordRefusals(audit: Pick<Audit, 'record'>, now: () => number): RecordRefusal {
  const limit = createRateLimit(ENTRIES_PER_MINUTE, now);
  return async (error, { operationId, path: template }, { caller, path }) => {
    if (!isCloudError(error) || error.code !== 'permission_denied' || error.details.provider !== undefined) return;
    if (!limit.tryTake(caller.subject)) return;
    const { cloud = null, id = null, action = null } = path;
    await audit.record({
      subject: caller.subject,
      action: 'denied',
      cloud,
      target: cloud === null || id === null ? null : `${cloud}/${id}`,
      operationId: template.startsWith('/v1/operations/') ? id : null,
      detail: { operation: operationId, action },
    });
  };
}
