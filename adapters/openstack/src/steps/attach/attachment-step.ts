import type { JsonObject, Leftover, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, optionalText, requireText } from '@isobar/core';

import { requestIdOf } from '../../wire/request-id.ts';
import type { InstanceAction } from '../action/instance-actions.ts';
import { actionsSince, listInstanceActions, readFailureReason } from '../action/instance-actions.ts';
import { findServer } from '../server-sight.ts';
import { refusalAfterFirstCopy } from '../first-copy.ts';
import { failedAfterAccept, receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import type { AttachmentKind } from './attachment-kinds.ts';
import { AttachmentLook } from './attachment-look.ts';
import { judgeAttachment } from './attachment-sight.ts';

const HIDDEN = 'not_visible_to_this_role: Nova tells the reason to administrators only, under this request id';

/** Attaches or detaches a volume or a port through Nova. */
export class AttachmentStep implements StepDriver {
  private readonly kind: AttachmentKind;
  private readonly parts: StepParts;

  constructor(kind: AttachmentKind, parts: StepParts) {
    this.kind = kind;
    this.parts = parts;
  }

  async prepare({ input, signal }: StepContext): Promise<JsonObject> {
    const [newest] = await listInstanceActions(this.parts.api, requireText(input, 'serverId'), signal);
    const own = await this.kind.baseline?.(new AttachmentLook(this.parts, signal), input);
    return { newestAction: newest?.requestId ?? null, ...own };
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { input, signal } = context;
    const id = requireText(input, 'serverId');
    const { api } = this.parts;
    const call = {
      service: 'compute',
      ...this.kind.call(`/servers/${encodeURIComponent(id)}`, input),
      operation: this.kind.operation,
      resource: formatRef(api.cloud, id),
      wants: optionalText(input, 'microversion') ?? undefined,
      signal,
    } as const;
    try {
      const reply = await api.send(call);
      return receiptOf(requestIdOf(reply), this.kind.output?.(reply) ?? {});
    } catch (error) {
      throw await refusalAfterFirstCopy(error, () => this.reconcile(context));
    }
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { now, sentAt } = context;
    const ours = await this.ownAction(context, null);
    if (ours !== null) return { outcome: 'applied', receipt: receiptOf(ours.requestId) };
    if (now - sentAt >= this.parts.settleMilliseconds) return { outcome: 'not_applied' };
    return { outcome: 'undecided', seen: `no ${this.kind.name} among the instance actions of the server` };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { input, baseline, receipt, now, sentAt, signal } = context;
    const { api, servers, settleMilliseconds } = this.parts;
    const id = requireText(input, 'serverId');
    if ((await findServer(servers, id, signal)) === null) {
      return { state: 'superseded', note: 'the server was deleted by someone else', result: { resourceState: 'destroyed' } };
    }
    const action = await this.ownAction(context, optionalText(receipt.output, 'requestId'));
    // Read after the action: what Nova undoes is undone by the time that the action says so.
    const there = await this.kind.reached(new AttachmentLook(this.parts, signal), input, { ...baseline, ...receipt.output });
    const verdict = judgeAttachment({ isReached: there !== null, action, sinceIntentMilliseconds: now - sentAt, settleMilliseconds });
    if (verdict === 'waiting') return { state: 'waiting', seen: `${this.kind.operation}: not done yet` };
    if (verdict !== 'done') return this.failure(id, action, verdict === 'failed' ? 'and it failed' : 'but it led to nothing', signal);
    const leftovers = await this.leftovers(input, signal);
    return {
      state: 'done',
      output: there ?? {},
      result: { ref: formatRef(api.cloud, id), changed: true, resourceState: 'changed', ...(leftovers.length === 0 ? {} : { leftovers }) },
    };
  }

  private async failure(serverId: string, action: InstanceAction | null, what: string, signal: AbortSignal | undefined): Promise<Observation> {
    const { api } = this.parts;
    const reason = action === null ? null : await readFailureReason(api, serverId, action.requestId, signal);
    const text = `Nova accepted it, ${what}; ${reason ?? HIDDEN}`;
    const requestId = action?.requestId ?? null;
    const error = failedAfterAccept({ operation: this.kind.operation, cloud: api.cloud, serverId, text, outcome: 'not_applied', requestId });
    return { state: 'failed', error };
  }

  /** A port that was made before the server stays when it is unplugged (SOURCES.md#nova-interface-detach-port-goes). */
  private async leftovers(input: JsonObject, signal: AbortSignal | undefined): Promise<readonly Leftover[]> {
    const portId = optionalText(input, 'portId');
    if (this.kind.name !== 'detach_interface' || portId === null) return [];
    const stays = await new AttachmentLook(this.parts, signal).portExists(portId);
    return stays ? [{ ref: formatRef(this.parts.api.cloud, portId), what: 'port that was made beforehand', costsMoney: null }] : [];
  }

  /** By the request id of the reply; without one, the first of its kind since the baseline that this user began. */
  private async ownAction({ input, baseline, signal }: StepContext, requestId: string | null): Promise<InstanceAction | null> {
    const { api } = this.parts;
    const actions = await listInstanceActions(api, requireText(input, 'serverId'), signal);
    const since = actionsSince(actions, optionalText(baseline, 'newestAction'));
    if (requestId !== null) return since.find((action) => action.requestId === requestId) ?? null;
    const { userId } = await api.identity(signal);
    return since.findLast((action) => action.name === this.kind.name && (action.userId === null || action.userId === userId)) ?? null;
  }
}
