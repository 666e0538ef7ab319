import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, isCloudError, optionalText } from '@isobar/core';

import { requestIdOf } from '../../wire/request-id.ts';
import { QuietLooks } from '../action/quiet-looks.ts';
import { refusalAfterFirstCopy } from '../first-copy.ts';
import { EMPTY_RECEIPT, receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { idOf, rowOf, showResource } from './resource-look.ts';

const FAILED = new Set(['error_deleting', 'error']);
const GOING = new Set(['deleting', 'deleted', 'pending_delete']);

/** Deletes one resource and waits until it is gone. To delete twice does the same as once. */
export class DeleteResourceStep implements StepDriver {
  private readonly parts: StepParts;
  private readonly quiet = new QuietLooks();

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async prepare(context: StepContext): Promise<JsonObject> {
    return { status: await this.statusOf(context) };
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { input, outputs, signal } = context;
    const row = rowOf(input);
    const id = idOf(input, outputs);
    const { api } = this.parts;
    try {
      const reply = await api.send({
        service: row.service,
        method: 'DELETE',
        path: `${row.path}/${encodeURIComponent(id)}`,
        ...(input['cascade'] === true ? { query: { cascade: true } } : {}),
        operation: `delete ${row.label}`,
        resource: formatRef(api.cloud, id),
        wants: row.wants,
        signal,
      });
      return receiptOf(requestIdOf(reply));
    } catch (error) {
      if (isCloudError(error) && error.code === 'not_found' && error.details.certainty !== 'possible') return EMPTY_RECEIPT;
      throw await refusalAfterFirstCopy(error, () => this.reconcile(context));
    }
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const status = await this.statusOf(context);
    return status === null || GOING.has(status) ? { outcome: 'applied', receipt: EMPTY_RECEIPT } : { outcome: 'not_applied' };
  }

  async observe(context: StepContext): Promise<Observation> {
    const { input, outputs, baseline } = context;
    const row = rowOf(input);
    const status = await this.statusOf(context);
    if (status === null) {
      this.quiet.forget(context);
      const { target } = input;
      const part = typeof target === 'string';
      const result = { changed: true, resourceState: part ? 'changed' : 'destroyed', ...(part ? { ref: target } : {}) } as const;
      return { state: 'done', result };
    }
    const seen = `${row.label} ${status}`;
    const hasFailed = FAILED.has(status) && status !== baseline['status'];
    if (GOING.has(status)) this.quiet.forget(context);
    else this.quiet.note(context);
    if (!hasFailed && this.quiet.quietFor(context) < this.parts.settleMilliseconds) return { state: 'waiting', seen };
    const ref = formatRef(this.parts.api.cloud, idOf(input, outputs));
    const operation = `delete ${row.label}`;
    // A snapshot that something depends on comes back (SOURCES.md#cinder-snapshot-busy).
    const text = `${operation}: it was accepted, and it is still there (${status}); something may depend on it`;
    const details = { cloud: this.parts.api.cloud, provider: 'openstack', operation, resource: ref, outcome: 'unknown' } as const;
    const leftovers = [{ ref, what: seen, costsMoney: row.costsMoney }];
    return { state: 'failed', error: new CloudError('internal', text, details).toJSON(), result: { leftovers } };
  }

  /** null where it is gone; `there` for what has no status. */
  private async statusOf({ input, outputs, signal }: StepContext): Promise<string | null> {
    const row = await showResource(this.parts.api, rowOf(input), idOf(input, outputs), signal);
    if (row === null || row['status'] === 'deleted') return null;
    return optionalText(row, 'status') ?? 'there';
  }
}
