import type { JsonObject, Observation, Reconciliation, ReturnedSecret, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, optionalText, requireText } from '@isobar/core';

import { requestIdOf } from '../../wire/request-id.ts';
import { refusalAfterFirstCopy } from '../first-copy.ts';
import { receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { anchorWay, isOwnMark, provesWhose } from './find-anchored.ts';
import { idOf, madeIn, rowOf, showResource } from './resource-look.ts';

/** Makes one resource with a mark by which it is found again, and waits until it is there. */
export class CreateResourceStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async prepare(context: StepContext): Promise<JsonObject> {
    return (await anchorWay(rowOf(context.input)).before?.(this.sought(context))) ?? {};
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { input, operationId, signal } = context;
    const row = rowOf(input);
    const body = { ...bodyOf(context), ...anchorWay(row).mark(operationId, bodyOf(context)) };
    const { api } = this.parts;
    try {
      const reply = await api.send({
        service: row.service,
        method: 'POST',
        path: row.path,
        json: row.singular === '' ? body : { [row.singular]: body },
        operation: `create ${row.label}`,
        wants: optionalText(input, 'microversion') ?? row.wants,
        signal,
      });
      const made = madeIn(reply.body, row, api.cloud);
      return receiptOf(requestIdOf(reply), { id: made.id }, secretsOf(made.row));
    } catch (error) {
      if (!provesWhose(row, bodyOf(context))) throw error;
      throw await refusalAfterFirstCopy(error, () => this.reconcile(context));
    }
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { input, now, sentAt } = context;
    const row = rowOf(input);
    const [found, ...others] = await this.find(context);
    if (found !== undefined && others.length > 0 && !isOwnMark(row)) return ambiguous(row.label, [found, ...others]);
    if (found !== undefined) return { outcome: 'applied', receipt: receiptOf(null, { id: requireText(found, row.idMember ?? 'id') }) };
    if (now - sentAt < this.parts.settleMilliseconds) return { outcome: 'undecided', seen: `no ${row.label} of this operation` };
    return { outcome: 'not_applied' };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { input, receipt, signal } = context;
    const row = rowOf(input);
    const { api } = this.parts;
    const id = requireText(receipt.output, 'id');
    const ref = formatRef(api.cloud, id);
    if (row.building === undefined) return this.done(context, id);
    const found = await showResource(api, row, id, signal);
    if (found === null)
      return { state: 'superseded', note: `${row.label} ${id} was deleted by someone else`, result: { resourceState: 'destroyed' } };
    const status = optionalText(found, 'status') ?? 'unknown';
    if (row.building.includes(status)) return { state: 'waiting', seen: `${row.label} ${status}` };
    if (row.failed?.includes(status) !== true) return this.done(context, id);
    const details = { cloud: api.cloud, provider: 'openstack', operation: `create ${row.label}`, resource: ref, outcome: 'applied' } as const;
    const error = new CloudError('internal', `create ${row.label}: Cinder accepted it, and it became ${status}`, details);
    const leftovers = [{ ref, what: `${row.label}, ${status}`, costsMoney: row.costsMoney }];
    return { state: 'failed', error: error.toJSON(), result: { ref, changed: true, resourceState: 'changed', leftovers } };
  }

  /** A request that arrived twice has left a twin with the same mark, which somebody must delete. */
  private async done(context: StepContext, id: string): Promise<Observation> {
    const { input } = context;
    const row = rowOf(input);
    const { cloud } = this.parts.api;
    const twins = isOwnMark(row) ? (await this.find(context)).map((twin) => requireText(twin, 'id')).filter((twin) => twin !== id) : [];
    const what = `second ${row.label} of the same request`;
    const leftovers = twins.map((twin) => ({ ref: formatRef(cloud, twin), what, costsMoney: row.costsMoney }));
    const result = { ref: resultRef(input, formatRef(cloud, id)), changed: true, resourceState: 'changed' } as const;
    return { state: 'done', output: { id }, result: { ...result, ...(leftovers.length === 0 ? {} : { leftovers }) } };
  }

  private find(context: StepContext): Promise<readonly JsonObject[]> {
    return anchorWay(rowOf(context.input)).find(this.sought(context));
  }

  private sought(context: StepContext) {
    return { api: this.parts.api, row: rowOf(context.input), body: bodyOf(context), context };
  }
}

/** The body, and the id of the group that an earlier step made, for its rules. */
function bodyOf({ input, outputs }: StepContext): JsonObject {
  const body = input['body'] as JsonObject;
  return input['from'] === undefined ? body : { ...body, security_group_id: idOf(input, outputs) };
}

/** A rule is a part of its group, which is what was changed. */
function resultRef({ target }: JsonObject, ref: string): string {
  return typeof target === 'string' ? target : ref;
}

/** A private key stands in this reply and nowhere else (SOURCES.md#nova-keypair-generate-2.91). */
function secretsOf(row: JsonObject): readonly ReturnedSecret[] {
  const value = optionalText(row, 'private_key');
  return value === null ? [] : [{ kind: 'privateKey', value }];
}

function ambiguous(label: string, rows: readonly JsonObject[]): Reconciliation {
  const ids = rows.map((row) => requireText(row, 'id'));
  return {
    outcome: 'unknown',
    question: `Several ${label}s of that name were made meanwhile (${ids.join(', ')}). Is one of them this operation's?`,
    known: { ids },
    choices: [
      { id: 'applied', text: 'yes: give its id', needs: ['id'] },
      { id: 'send_again', text: 'no: make it' },
      { id: 'abandon', text: 'end the operation and leave things as they are' },
    ],
  };
}
