import type { Observation, Reconciliation, ResultPart, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, isCloudError } from '@isobar/core';

import type { ServerRow } from '../cloud/rows.ts';
import type { StepTools } from './command-step.ts';
import { idFrom } from './step-input.ts';

/** Deletes a server; done when a read no longer finds it. */
export class DeleteStep implements StepDriver {
  private readonly tools: StepTools;

  constructor(tools: StepTools) {
    this.tools = tools;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const id = idFrom(context, 'serverId');
    const exchange = { operation: 'delete server', id, signal: context.signal };
    const answer = await this.tools.session.write(exchange, `delete ${id}`, (cloud) => cloud.command(id, 'delete', {}));
    return { output: {}, providerRefs: [{ kind: 'action', id: answer.actionId }] };
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const row = await this.find(context);
    if (row !== null && row.status !== 'DELETING') return { outcome: 'not_applied' };
    return { outcome: 'applied', receipt: { output: {}, providerRefs: [] } };
  }

  async observe(context: StepContext): Promise<Observation> {
    const row = await this.find(context);
    if (row !== null) return { state: 'waiting', seen: row.status };
    return { state: 'done', result: this.resultOf(context) };
  }

  private resultOf(context: StepContext): ResultPart {
    if (context.input['replacedBy'] === undefined) return { changed: true, resourceState: 'destroyed' };
    const { cloud } = this.tools.session;
    const ref = formatRef(cloud, idFrom(context, 'replacedBy'));
    return { ref, changed: true, resourceState: 'changed', replaced: [{ old: formatRef(cloud, idFrom(context, 'serverId')), new: ref }] };
  }

  private async find(context: StepContext): Promise<ServerRow | null> {
    try {
      return await this.tools.servers.getRow(idFrom(context, 'serverId'), { signal: context.signal });
    } catch (error) {
      if (isCloudError(error) && error.code === 'not_found') return null;
      throw error;
    }
  }
}
