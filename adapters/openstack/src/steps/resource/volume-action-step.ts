import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, optionalText, requireText } from '@isobar/core';

import { requestIdOf } from '../../wire/request-id.ts';
import { QuietLooks } from '../action/quiet-looks.ts';
import { refusalAfterFirstCopy } from '../first-copy.ts';
import { EMPTY_RECEIPT, receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { showResource } from './resource-look.ts';
import { RESOURCE_ROWS } from './resource-rows.ts';
import type { VolumeAction } from './volume-actions.ts';

/** `POST /volumes/{id}/action`: accepted first, a status of its own for a while, then seen in the volume. */
export class VolumeActionStep implements StepDriver {
  private readonly action: VolumeAction;
  private readonly parts: StepParts;
  private readonly quiet = new QuietLooks();

  constructor(action: VolumeAction, parts: StepParts) {
    this.action = action;
    this.parts = parts;
  }

  async prepare(context: StepContext): Promise<JsonObject> {
    return { snapshotTime: await this.snapshotTime(context) };
  }

  async send(context: StepContext): Promise<StepReceipt> {
    try {
      return await this.act(context);
    } catch (error) {
      throw await refusalAfterFirstCopy(error, () => this.reconcile(context));
    }
  }

  private async act({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'volumeId');
    const { api } = this.parts;
    const reply = await api.send({
      service: 'volume',
      method: 'POST',
      path: `/volumes/${encodeURIComponent(id)}/action`,
      json: { [this.action.word]: this.action.body(input) },
      operation: this.action.operation,
      resource: formatRef(api.cloud, id),
      wants: optionalText(input, 'microversion') ?? undefined,
      signal,
    });
    return receiptOf(requestIdOf(reply));
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { now, sentAt } = context;
    const volume = await this.look(context);
    if (volume === null) return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    const status = optionalText(volume, 'status') ?? 'unknown';
    const shows = status === this.action.busy || this.action.failed.includes(status) || (await this.isReached(context, volume));
    if (shows) return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    return now - sentAt < this.parts.settleMilliseconds ? { outcome: 'undecided', seen: `volume ${status}` } : { outcome: 'not_applied' };
  }

  async observe(context: StepContext): Promise<Observation> {
    const volume = await this.look(context);
    if (volume === null) return { state: 'superseded', note: 'the volume was deleted by someone else', result: { resourceState: 'destroyed' } };
    const status = optionalText(volume, 'status') ?? 'unknown';
    const seen = `volume ${status}`;
    if (status === this.action.busy) {
      this.quiet.forget(context);
      return { state: 'waiting', seen };
    }
    if (this.action.failed.includes(status)) return this.failure(context, `it became ${status}`, true);
    if (await this.isReached(context, volume)) {
      this.quiet.forget(context);
      const ref = formatRef(this.parts.api.cloud, requireText(context.input, 'volumeId'));
      return { state: 'done', result: { ref, changed: true, resourceState: 'changed' } };
    }
    this.quiet.note(context);
    if (this.quiet.quietFor(context) < this.parts.settleMilliseconds) return { state: 'waiting', seen };
    // Where no back end takes it, the volume is as before (SOURCES.md#cinder-retype-back).
    return this.failure(context, `it led to nothing (${status})`, false);
  }

  private failure({ input }: StepContext, text: string, changed: boolean): Observation {
    const { cloud } = this.parts.api;
    const { operation } = this.action;
    const resource = formatRef(cloud, requireText(input, 'volumeId'));
    const outcome = changed ? 'unknown' : 'not_applied';
    const error = new CloudError('internal', `${operation}: Cinder accepted it, and ${text}`, {
      cloud,
      provider: 'openstack',
      operation,
      resource,
      outcome,
    });
    return { state: 'failed', error: error.toJSON(), ...(changed ? { result: { ref: resource, changed: true, resourceState: 'changed' } } : {}) };
  }

  private async isReached(context: StepContext, volume: JsonObject): Promise<boolean> {
    if (this.action.isReached !== null) return this.action.isReached(volume, context.input);
    // What is on a volume cannot be seen; its snapshot is touched by a revert only.
    return (await this.snapshotTime(context)) !== optionalText(context.baseline, 'snapshotTime');
  }

  private look({ input, signal }: StepContext): Promise<JsonObject | null> {
    return showResource(this.parts.api, RESOURCE_ROWS.volume, requireText(input, 'volumeId'), signal);
  }

  private async snapshotTime({ input, signal }: StepContext): Promise<string | null> {
    const id = optionalText(input, 'snapshotId');
    if (id === null) return null;
    const snapshot = await showResource(this.parts.api, RESOURCE_ROWS.volumeSnapshot, id, signal);
    return snapshot === null ? 'gone' : optionalText(snapshot, 'updated_at');
  }
}
