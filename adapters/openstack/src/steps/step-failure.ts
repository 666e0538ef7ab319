import type { CloudErrorJson, ErrorCode, Outcome, ReturnedSecret, StepReceipt } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';

export const EMPTY_RECEIPT: StepReceipt = { output: {}, providerRefs: [] };

/** What is known of an action that was accepted and then failed. */
export interface AcceptedFailure {
  readonly operation: string;
  readonly cloud: string;
  readonly serverId: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly code?: ErrorCode | undefined;
  /** Key of the instance action; an administrator finds the reason under it. */
  readonly requestId?: string | null | undefined;
}

export function failedAfterAccept(failure: AcceptedFailure): CloudErrorJson {
  const { operation, cloud, serverId, text, outcome, code = 'internal', requestId = null } = failure;
  return new CloudError(code, `${operation}: ${text}`, {
    cloud,
    provider: 'openstack',
    operation,
    resource: formatRef(cloud, serverId),
    outcome,
    ...(requestId === null ? {} : { native: { requestId } }),
  }).toJSON();
}

/** No host had room: asking for less, or later, may help. */
export function codeOfFault(text: string): ErrorCode {
  return /no valid host|maximum number of retries/i.test(text) ? 'capacity_unavailable' : 'internal';
}

export function receiptOf(requestId: string | null, output: StepReceipt['output'] = {}, secrets: readonly ReturnedSecret[] = []): StepReceipt {
  return {
    output: { ...output, ...(requestId === null ? {} : { requestId }) },
    providerRefs: requestId === null ? [] : [{ kind: 'request', id: requestId }],
    ...(secrets.length === 0 ? {} : { secrets }),
  };
}
