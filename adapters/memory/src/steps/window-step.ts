import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';

import type { StepTools } from './command-step.ts';
import { idFrom, textFrom } from './step-input.ts';

const NOTHING_SENT: StepReceipt = { output: {}, providerRefs: [] };

/** Waits for the user; only looks. Where somebody else ended the resize, so ends the operation. */
export class WindowStep implements StepDriver {
  private readonly tools: StepTools;

  constructor(tools: StepTools) {
    this.tools = tools;
  }

  send(): Promise<StepReceipt> {
    return Promise.resolve(NOTHING_SENT);
  }

  reconcile(): Promise<Reconciliation> {
    return Promise.resolve({ outcome: 'applied', receipt: NOTHING_SENT });
  }

  async observe(context: StepContext): Promise<Observation> {
    const row = await this.tools.servers.getRow(idFrom(context, 'serverId'), { signal: context.signal });
    const inCloud = textFrom(context, 'window') === 'cloud';
    const kept = row.flavorId === textFrom(context, 'flavorId');
    if (kept && (!inCloud || row.status === 'CONFIRM_WAIT')) return { state: 'waiting', seen: row.status };
    return { state: 'superseded', note: kept ? 'someone else confirmed the resize' : `someone else gave the server the flavor ${row.flavorId}` };
  }
}
