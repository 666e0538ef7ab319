import type { Observation, Reconciliation, SecurityRule, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, ruleKey } from '@isobar/core';

import { EMPTY_RECEIPT } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { keyOf } from './find-anchored.ts';
import { idOf, listResources } from './resource-look.ts';
import { RESOURCE_ROWS } from './resource-rows.ts';

const OPERATION = 'compare security group rules';

/** Looks whether the new group has exactly the wanted rules: an operator may have set others that every group starts with. */
export class VerifyRulesStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  send(): Promise<StepReceipt> {
    return Promise.resolve(EMPTY_RECEIPT);
  }

  reconcile(): Promise<Reconciliation> {
    return Promise.resolve({ outcome: 'applied', receipt: EMPTY_RECEIPT });
  }

  async observe({ input, outputs, now, sentAt, signal }: StepContext): Promise<Observation> {
    const { api, settleMilliseconds } = this.parts;
    const id = idOf(input, outputs);
    const rows = await listResources(api, RESOURCE_ROWS.securityGroupRule, { security_group_id: id }, signal);
    const own = rows.filter((row) => row['security_group_id'] === id);
    const there = own.map(keyOf);
    const wanted = (input['rules'] as unknown as readonly SecurityRule[]).map(ruleKey);
    const missing = wanted.filter((key) => !there.includes(key));
    const extra = own.filter((_row, index) => !wanted.includes(there[index] ?? '')).map(({ id: rule }) => rule);
    const ref = formatRef(api.cloud, id);
    if (missing.length === 0 && extra.length === 0) return { state: 'done', result: { ref, changed: true, resourceState: 'changed' } };
    const seen = `${missing.length} rules missing, ${extra.length} more than wanted: ${extra.join(', ')}`;
    if (now - sentAt < settleMilliseconds) return { state: 'waiting', seen };
    const details = { cloud: api.cloud, provider: 'openstack', operation: OPERATION, resource: ref, outcome: 'applied' } as const;
    return { state: 'failed', error: new CloudError('conflict', `${OPERATION}: ${seen}`, { ...details, transitional: false }).toJSON() };
  }
}
