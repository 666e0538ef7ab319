import type { Choice, CloudErrorJson, JsonObject, Outcome, Reconciliation, StepReceipt } from '@isobar/core';
import { CloudError, formatRef } from '@isobar/core';

/** iwinv gives no reason for a failure: what can be said is what was seen. */
export function failedAfterAccept(operation: string, cloud: string, serverId: string, text: string, outcome: Outcome): CloudErrorJson {
  const details = { cloud, provider: 'iwinv', operation, resource: formatRef(cloud, serverId), outcome } as const;
  return new CloudError('internal', `${operation}: ${text}`, details).toJSON();
}

export function goneAfterAccept(operation: string, cloud: string, serverId: string): CloudErrorJson {
  const details = { cloud, provider: 'iwinv', operation, resource: formatRef(cloud, serverId), outcome: 'unknown', certainty: 'possible' } as const;
  return new CloudError('not_found', `${operation}: the server is not there any more, or not visible`, details).toJSON();
}

export const EMPTY_RECEIPT: StepReceipt = { output: {}, providerRefs: [] };

/** Only a person can know whether it arrived. @param needs values that must come with the answer `applied` */
export function askWhetherApplied(question: string, known: JsonObject, needs: readonly string[] = []): Reconciliation {
  const applied: Choice = { id: 'applied', text: 'it arrived: go on', ...(needs.length === 0 ? {} : { needs }) };
  return {
    outcome: 'unknown',
    question,
    known,
    choices: [applied, { id: 'send_again', text: 'it did not arrive: send it again' }, { id: 'abandon', text: 'end the operation, outcome unknown' }],
  };
}
