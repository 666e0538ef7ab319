import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, optionalText, requireText } from '@isobar/core';

import { requestIdOf } from '../wire/request-id.ts';
import { findServer } from './server-sight.ts';
import { failedAfterAccept, receiptOf } from './step-failure.ts';
import type { StepParts } from './step-parts.ts';

type Way = 'lock' | 'unlock';

/** `lock` and `unlock`: done with the reply, whatever else runs on the server; to send either twice does the same as once. */
export class LockStep implements StepDriver {
  private readonly way: Way;
  private readonly parts: StepParts;

  constructor(way: Way, parts: StepParts) {
    this.way = way;
    this.parts = parts;
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'serverId');
    const reply = await this.parts.api.send({
      service: 'compute',
      method: 'POST',
      path: `/servers/${encodeURIComponent(id)}/action`,
      json: this.body(input),
      operation: `${this.way} server`,
      resource: formatRef(this.parts.api.cloud, id),
      wants: optionalText(input, 'microversion') ?? undefined,
      signal,
    });
    return receiptOf(requestIdOf(reply));
  }

  async reconcile({ input, now, sentAt, signal }: StepContext): Promise<Reconciliation> {
    if ((await this.lockedNow(input, signal)) === this.wanted) return { outcome: 'applied', receipt: receiptOf(null) };
    if (now - sentAt >= this.parts.settleMilliseconds) return { outcome: 'not_applied' };
    return { outcome: 'undecided', seen: `not ${this.way}ed yet` };
  }

  async observe({ input, now, sentAt, signal }: StepContext): Promise<Observation> {
    const serverId = requireText(input, 'serverId');
    const { cloud } = this.parts.api;
    const locked = await this.lockedNow(input, signal);
    if (locked === null) return { state: 'superseded', note: 'the server was deleted by someone else', result: { resourceState: 'destroyed' } };
    if (locked === this.wanted) return { state: 'done', result: { ref: formatRef(cloud, serverId), changed: true, resourceState: 'changed' } };
    if (now - sentAt < this.parts.settleMilliseconds) return { state: 'waiting', seen: `not ${this.way}ed yet` };
    const text = `Nova accepted it, but shows the server ${locked ? 'locked' : 'unlocked'}`;
    return { state: 'failed', error: failedAfterAccept({ operation: `${this.way} server`, cloud, serverId, text, outcome: 'unknown' }) };
  }

  private get wanted(): boolean {
    return this.way === 'lock';
  }

  private body({ reason }: JsonObject): JsonObject {
    return { [this.way]: reason === undefined ? null : { locked_reason: reason } };
  }

  /** null for a server that is gone. A cloud below 2.9 does not show locks: then it is as wanted. */
  private async lockedNow(input: JsonObject, signal: AbortSignal | undefined): Promise<boolean | null> {
    const server = await findServer(this.parts.servers, requireText(input, 'serverId'), signal);
    return server === null ? null : (server.locked ?? this.wanted);
  }
}
