import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { optionalText } from '@isobar/core';

import { createdGroupWire } from '../../security-group/group-wire.ts';
import { askWhetherApplied, failedAfterAccept } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import type { GroupVerb } from './group-verbs.ts';

const PATIENCE = 4;

/** Writes of security groups. Most are answered with 200 and hold at once; a late read is waited for all the same. */
export class GroupStep implements StepDriver {
  private readonly verb: GroupVerb;
  private readonly parts: StepParts;

  constructor(verb: GroupVerb, parts: StepParts) {
    this.verb = verb;
    this.parts = parts;
  }

  /** Groups of that title that are there already, so that a new one can be told. */
  async prepare({ input, signal }: StepContext): Promise<JsonObject> {
    const title = optionalText(input, 'title');
    return title === null || optionalText(input, 'icmp') === null ? {} : { namesakes: await this.parts.groups.named(title, { signal }) };
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { operation } = this.verb;
    const { signal } = context;
    const write = this.verb.write(context);
    if (write.method === 'DELETE') {
      await this.parts.client.writeForText({ operation, signal, ...write });
      return { output: {}, providerRefs: [] };
    }
    const [row] = await this.parts.client.write(createdGroupWire, { operation, signal, ...write });
    const groupId = row?.firewall_id;
    return { output: groupId === undefined ? {} : { groupId }, providerRefs: [] };
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { holds, output } = await this.verb.look(this.parts.groups, context);
    if (holds === true) return { outcome: 'applied', receipt: { output: output ?? {}, providerRefs: [] } };
    if (context.now - context.sentAt < this.parts.settleMilliseconds) return { outcome: 'undecided', seen: 'not there yet' };
    if (holds === false) return { outcome: 'not_applied' };
    return askWhetherApplied(`The reply to "${this.verb.operation}" was lost, and iwinv does not show whether it arrived. Did it?`, context.input);
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { cloud } = this.parts.client;
    const { output } = context.receipt;
    const result = (): Observation => ({ state: 'done', output, result: this.verb.result(context, cloud, output) });
    // The id came with the reply of a create: nothing else is to be waited for.
    if (output['groupId'] !== undefined && context.input['title'] !== undefined) return result();
    const { holds } = await this.verb.look(this.parts.groups, context);
    const elapsed = context.now - context.sentAt;
    if (holds === true || (holds === null && elapsed >= this.parts.settleMilliseconds)) return result();
    if (elapsed < PATIENCE * this.parts.settleMilliseconds) return { state: 'waiting', seen: 'not there yet' };
    const error = failedAfterAccept(this.verb.operation, cloud, context.target, 'iwinv accepted it, but nothing of it shows', 'unknown');
    return { state: 'failed', error };
  }
}
