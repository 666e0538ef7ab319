import { randomUUID } from 'node:crypto';

import type { Consent } from '../consent/require-consent.ts';
import { requireConsent } from '../consent/require-consent.ts';
import { CloudError } from '../error/cloud-error.ts';
import type { Plan } from '../plan/plan.ts';
import { digestOf } from '../plan/digest.ts';
import type { Operation } from './operation.ts';
import type { OperationStore } from './operation-store.ts';
import type { OperationPorts } from './ports.ts';
import { reduceEvents } from './reduce.ts';

interface StartPorts extends Pick<OperationPorts, 'clock' | 'onEvent'> {
  readonly store: Pick<OperationStore, 'create'>;
}

/**
 * Turns an accepted plan into an operation. Sends nothing.
 * @throws CloudError `consent_required`, `plan_stale`, `concurrent_operation`, `invalid_argument`
 */
export async function startOperation(plan: Plan, consent: Consent, ports: StartPorts): Promise<Operation> {
  const now = ports.clock.now();
  requireFresh(plan, now);
  const warnings = requireConsent(plan.accept, consent);
  const accepted = [...(consent.accept ?? []), ...(consent.yes === true ? plan.accept.inherent : [])];
  const created = { type: 'created', at: now, id: randomUUID(), plan, accepted: [...new Set(accepted)], warnings } as const;
  await ports.store.create(created, plan.closesOperation);
  const operation = reduceEvents([created]);
  ports.onEvent?.(created, operation);
  return operation;
}

function requireFresh(plan: Plan, now: number): void {
  const details = { cloud: plan.cloud, resource: plan.target, outcome: 'not_applied' } as const;
  if (digestOf(plan.facts) !== plan.digest)
    throw new CloudError('plan_stale', 'the facts of this plan do not match its digest. Make a new plan.', details);
  if (Date.parse(plan.expiresAt) <= now) throw new CloudError('plan_stale', `the plan expired at ${plan.expiresAt}. Make a new plan.`, details);
}
