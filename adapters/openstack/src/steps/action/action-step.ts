import type { JsonObject, Observation, Reconciliation, ReturnedSecret, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, isCloudError, optionalText, requireText } from '@isobar/core';
import { z } from 'zod';

import type { NovaServer } from '../../facts/openstack-facts.ts';
import { refusalAfterFirstCopy } from '../first-copy.ts';
import { receiptOf } from '../step-failure.ts';
import { requestIdOf } from '../../wire/request-id.ts';
import { findServer, seenOf } from '../server-sight.ts';
import type { StepParts } from '../step-parts.ts';
import type { ActionVerb } from './action-verbs.ts';
import { describeEnd, FAILURES } from './action-end.ts';
import type { CompletionView } from './completion.ts';
import { isAtWork, judgeCompletion } from './completion.ts';
import type { InstanceAction } from './instance-actions.ts';
import { actionsSince, listInstanceActions, readFailureReason } from './instance-actions.ts';
import { QuietLooks } from './quiet-looks.ts';

const passwordWire = z.union([z.object({ adminPass: z.string() }), z.object({ server: z.object({ adminPass: z.string() }) })]);

/** `POST /servers/{id}/action`: accepted first, recorded as an instance action, and seen in the server later. */
export class ActionStep implements StepDriver {
  private readonly verb: ActionVerb;
  private readonly parts: StepParts;
  private readonly quiet = new QuietLooks();

  constructor(verb: ActionVerb, parts: StepParts) {
    this.verb = verb;
    this.parts = parts;
  }

  /** The newest instance action, so that ours can be told from older ones. */
  async prepare({ input, signal }: StepContext): Promise<JsonObject> {
    const id = requireText(input, 'serverId');
    const server = await this.parts.servers.get(id, { signal });
    const [newest] = await listInstanceActions(this.parts.api, id, signal);
    return { status: server.native.status, flavor: server.flavor.id, newestAction: newest?.requestId ?? null };
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { input, secrets, signal } = context;
    if (this.verb.onlyInWindow && !(await this.isWindowOpen(context))) return receiptOf(null, { closedBefore: true });
    const id = requireText(input, 'serverId');
    try {
      const reply = await this.parts.api.send({
        service: 'compute',
        method: 'POST',
        path: `/servers/${encodeURIComponent(id)}/action`,
        json: this.verb.body(input, secrets),
        operation: this.verb.operation,
        resource: formatRef(this.parts.api.cloud, id),
        wants: optionalText(input, 'microversion') ?? undefined,
        signal,
      });
      return receiptOf(requestIdOf(reply), this.verb.output?.(reply) ?? {}, passwordOf(input, reply.body));
    } catch (thrown) {
      const error = await refusalAfterFirstCopy(thrown, () => this.reconcile(context));
      // Somebody was faster: a conflict, and the window is not open any more.
      const wasRefused = this.verb.onlyInWindow && isCloudError(error) && error.code === 'conflict' && error.outcome === 'not_applied';
      if (wasRefused && !(await this.isWindowOpen(context))) return receiptOf(null, { closedBefore: true });
      throw error;
    }
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { input, now, sentAt } = context;
    const { api, settleMilliseconds } = this.parts;
    const id = requireText(input, 'serverId');
    const ours = await this.ownAction(context, null);
    if (ours !== undefined) return { outcome: 'applied', receipt: receiptOf(ours.requestId, lostPassword(input)) };
    if (now - sentAt < settleMilliseconds)
      return { outcome: 'undecided', seen: `no ${this.verb.name} among the instance actions of ${formatRef(api.cloud, id)}` };
    return { outcome: 'not_applied' };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { input, receipt, signal } = context;
    const id = requireText(input, 'serverId');
    const server = await findServer(this.parts.servers, id, signal);
    if (server === null) return { state: 'superseded', note: 'the server was deleted by someone else', result: { resourceState: 'destroyed' } };
    // Read after the server: an action that failed says so by the time that the server stands still.
    const since = isAtWork(server.native) ? [] : await this.actionsSinceBaseline(context);
    const requestId = optionalText(receipt.output, 'requestId');
    const own = receipt.output['closedBefore'] === true ? undefined : await this.ownAction(context, requestId, since);
    const later = own === undefined ? [] : actionsSince(since, own.requestId);
    const verdict = judgeCompletion(this.view(context, server, own ?? null, later));
    if (verdict === 'waiting' || verdict === 'quiet') {
      if (verdict === 'quiet') this.quiet.note(context);
      else this.quiet.forget(context);
      return { state: 'waiting', seen: seenOf(server) };
    }
    this.quiet.forget(context);
    const { api } = this.parts;
    const reason = FAILURES.has(verdict) && own !== undefined ? await readFailureReason(api, id, own.requestId, signal) : null;
    const startStatus = optionalText(context.baseline, 'status');
    return describeEnd(verdict, { verb: this.verb, cloud: api.cloud, server, startStatus, requestId, reason, later, input });
  }

  private view(
    context: StepContext & { readonly receipt: StepReceipt },
    server: NovaServer,
    action: InstanceAction | null,
    later: readonly InstanceAction[],
  ): CompletionView {
    const { baseline, input, receipt } = context;
    const { status, vmState, taskState } = server.native;
    return {
      status: status ?? 'UNKNOWN',
      vmState,
      taskState,
      ends: this.verb.ends(optionalText(baseline, 'status') ?? ''),
      fromDeleted: this.verb.fromDeleted === true,
      lags: this.verb.lags,
      contentReached: this.verb.isReached(server, input),
      action,
      later,
      mayReschedule: this.verb.mayReschedule,
      closedBefore: receipt.output['closedBefore'] === true,
      quietMilliseconds: this.quiet.quietFor(context),
      settleMilliseconds: this.parts.settleMilliseconds,
    };
  }

  private async isWindowOpen({ input, signal }: StepContext): Promise<boolean> {
    const server = await findServer(this.parts.servers, requireText(input, 'serverId'), signal);
    return server?.native.status === 'VERIFY_RESIZE';
  }

  private async actionsSinceBaseline({ input, baseline, signal }: StepContext): Promise<readonly InstanceAction[]> {
    const actions = await listInstanceActions(this.parts.api, requireText(input, 'serverId'), signal);
    return actionsSince(actions, optionalText(baseline, 'newestAction'));
  }

  /** By the request id of the reply; without one, the first of its kind since the baseline that this user began. */
  private async ownAction(context: StepContext, requestId: string | null, known?: readonly InstanceAction[]): Promise<InstanceAction | undefined> {
    const since = known ?? (await this.actionsSinceBaseline(context));
    if (requestId !== null) return since.find((action) => action.requestId === requestId);
    const { userId } = await this.parts.api.identity(context.signal);
    return since.findLast((action) => action.name === this.verb.name && (action.userId === null || action.userId === userId));
  }
}

/** The password of a rebuild or a rescue, where it is to be handed over; it is nowhere else (SOURCES.md#nova-rebuild-replaces-password). */
function passwordOf(input: JsonObject, body: unknown): readonly ReturnedSecret[] {
  if (optionalText(input, 'password') !== 'return') return [];
  const parsed = passwordWire.safeParse(body);
  if (!parsed.success) return [];
  return [{ kind: 'password', value: 'server' in parsed.data ? parsed.data.server.adminPass : parsed.data.adminPass }];
}

function lostPassword(input: JsonObject): JsonObject {
  return optionalText(input, 'password') === 'return' ? { password: 'lost with the reply; do it again, or log in by key' } : {};
}
