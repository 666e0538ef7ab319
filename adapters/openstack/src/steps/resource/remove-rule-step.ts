import type { JsonObject, Observation, Reconciliation, SecurityRule, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, isCloudError, requireText, ruleKey } from '@isobar/core';

import { EMPTY_RECEIPT } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { keyOf } from './find-anchored.ts';
import { idOf, listResources } from './resource-look.ts';
import { RESOURCE_ROWS } from './resource-rows.ts';

const ROW = RESOURCE_ROWS.securityGroupRule;

/** Takes a rule out of a group that this operation made, by what it says: its id is known only then. */
export class RemoveRuleStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const found = await this.look(context);
    if (found === undefined) return EMPTY_RECEIPT;
    const { api } = this.parts;
    const id = requireText(found, 'id');
    try {
      const path = `${ROW.path}/${encodeURIComponent(id)}`;
      const resource = formatRef(api.cloud, id);
      await api.send({ service: ROW.service, method: 'DELETE', path, operation: `delete ${ROW.label}`, resource, signal: context.signal });
    } catch (error) {
      if (!isCloudError(error) || error.code !== 'not_found') throw error;
    }
    return EMPTY_RECEIPT;
  }

  /** To delete twice does the same as once. */
  async reconcile(context: StepContext): Promise<Reconciliation> {
    return (await this.look(context)) === undefined ? { outcome: 'applied', receipt: EMPTY_RECEIPT } : { outcome: 'not_applied' };
  }

  async observe(context: StepContext): Promise<Observation> {
    return (await this.look(context)) === undefined ? { state: 'done' } : { state: 'waiting', seen: 'the rule is still there' };
  }

  private async look({ input, outputs, signal }: StepContext): Promise<JsonObject | undefined> {
    const wanted = ruleKey(input['rule'] as unknown as SecurityRule);
    const rows = await listResources(this.parts.api, ROW, { security_group_id: idOf(input, outputs) }, signal);
    return rows.find((row) => row['security_group_id'] === idOf(input, outputs) && keyOf(row) === wanted);
  }
}
