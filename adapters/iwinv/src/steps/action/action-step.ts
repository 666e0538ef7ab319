import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, optionalText, requireText } from '@isobar/core';
import { z } from 'zod';

import type { IwinvServer } from '../../server/server-mapper.ts';
import { instancePath } from '../../server/server-reader.ts';
import { lookAtServer } from '../../server/server-sight.ts';
import type { ActionVerb } from './action-verbs.ts';
import type { CompletionView } from './completion.ts';
import { judgeCompletion } from './completion.ts';
import { judgeReconciliation } from './reconciliation.ts';
import { askWhetherApplied, EMPTY_RECEIPT, failedAfterAccept, goneAfterAccept } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';

/** A reply of an action repeats the old row, with a password in it: nothing of it is kept. */
const ignoredRow = z.unknown();

/** After so many settling times without a clear look, a person is asked. */
const UNCLEAR_PATIENCE = 10;

/** Start, shutdown, reboot, rebuild and resize: accepted with 202, then `work`, then the end. */
export class ActionStep implements StepDriver {
  private readonly verb: ActionVerb;
  private readonly parts: StepParts;

  constructor(verb: ActionVerb, parts: StepParts) {
    this.verb = verb;
    this.parts = parts;
  }

  async prepare({ input, signal }: StepContext): Promise<JsonObject> {
    const server = await this.parts.servers.get(requireText(input, 'serverId'), { signal });
    return { status: server.native.status, content: this.verb.content(server) };
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'serverId');
    const { operation, path } = this.verb;
    await this.parts.client.write(ignoredRow, {
      operation,
      method: 'POST',
      path: `${instancePath(id)}/${path}`,
      form: this.verb.form(input),
      id,
      signal,
    });
    return EMPTY_RECEIPT;
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const sight = await lookAtServer(this.parts.servers, requireText(context.input, 'serverId'), context.signal);
    const { settleMilliseconds } = this.parts;
    const elapsed = context.now - context.sentAt;
    if (sight.kind === 'present') return this.reconcilePresent(context, sight.server);
    if (sight.kind === 'absent') return elapsed < settleMilliseconds ? { outcome: 'undecided', seen: 'absent' } : { outcome: 'not_applied' };
    if (elapsed < UNCLEAR_PATIENCE * settleMilliseconds) return { outcome: 'undecided', seen: sight.seen };
    return this.ask(context, { seen: sight.seen });
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const id = requireText(context.input, 'serverId');
    const sight = await lookAtServer(this.parts.servers, id, context.signal);
    if (sight.kind === 'unclear') return { state: 'waiting', seen: sight.seen };
    if (sight.kind === 'absent') return { state: 'failed', error: goneAfterAccept(this.verb.operation, this.parts.client.cloud, id) };
    const elsewhere = this.movedElsewhere(context, sight.server);
    return elsewhere ?? this.observePresent(context, sight.server);
  }

  private reconcilePresent(context: StepContext, server: IwinvServer): Reconciliation {
    const verdict = judgeReconciliation(this.view(context, server));
    if (verdict === 'applied') return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    if (verdict === 'not_applied') return { outcome: 'not_applied' };
    if (verdict === 'undecided') return { outcome: 'undecided', seen: seenOf(server) };
    return this.ask(context, { status: server.native.status, content: this.verb.content(server) });
  }

  private ask({ input, target }: StepContext, known: JsonObject): Reconciliation {
    const question = `The reply to "${this.verb.operation}" was lost, and nothing on ${target} shows whether it arrived. Did it?`;
    return askWhetherApplied(question, { serverId: requireText(input, 'serverId'), ...known });
  }

  private observePresent(context: StepContext, server: IwinvServer): Observation {
    const { traces, client } = this.parts;
    const judged = judgeCompletion(this.view(context, server), traces.read(context));
    if (judged.verdict === 'waiting') {
      traces.keep(context, judged.trace);
      return { state: 'waiting', seen: seenOf(server) };
    }
    traces.forget(context);
    const { operation } = this.verb;
    const fail = (text: string, outcome: 'unknown' | 'not_applied'): Observation => ({
      state: 'failed',
      error: failedAfterAccept(operation, client.cloud, server.id, text, outcome),
      ...(outcome === 'unknown' ? { result: { changed: true, resourceState: 'changed' } } : {}),
    });
    if (judged.verdict === 'error') return fail('iwinv accepted it, then the status became error; it gives no reason', 'unknown');
    if (judged.verdict === 'nothing') return fail(`iwinv accepted it, but the server is as before (${seenOf(server)})`, 'not_applied');
    if (judged.verdict === 'deleting') return { state: 'superseded', note: 'the server is being deleted' };
    return { state: 'done', result: { ref: formatRef(client.cloud, server.id), changed: true, resourceState: 'changed' } };
  }

  /** Someone else gave the server a third image or flavor. */
  private movedElsewhere({ baseline, input }: StepContext, server: IwinvServer): Observation | null {
    const now = this.verb.content(server);
    if (this.verb.goal !== 'content' || now === null || now === this.verb.wanted(input) || now === optionalText(baseline, 'content')) return null;
    return { state: 'superseded', note: `someone else changed it to ${now}` };
  }

  private view({ input, baseline, now, sentAt }: StepContext, server: IwinvServer): CompletionView {
    const wanted = this.verb.wanted(input);
    return {
      status: server.native.status ?? '',
      startStatus: optionalText(baseline, 'status'),
      reached: this.verb.content(server) === wanted,
      reachedBefore: optionalText(baseline, 'content') === wanted,
      goal: this.verb.goal,
      elapsedMilliseconds: now - sentAt,
      now,
      settleMilliseconds: this.parts.settleMilliseconds,
    };
  }
}

function seenOf(server: IwinvServer): string {
  return `status ${server.native.status ?? ''}, image ${server.image?.id ?? '-'}, flavor ${server.flavor.id ?? '-'}`;
}
