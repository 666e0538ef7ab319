import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, requireText } from '@isobar/core';

import { lookAtServer } from '../server/server-sight.ts';
import { EMPTY_RECEIPT } from './step-failure.ts';
import type { StepParts } from './step-parts.ts';

/** `stay`: the window is open until someone confirms or reverts. `end`: the user confirms, and the window closes. */
export type WindowEnd = 'stay' | 'end';

/**
 * The revert window of a one-phase resize. It belongs to the operation: nothing is ever sent, and it is dropped
 * when anyone changes the flavor.
 */
export class RevertWindowStep implements StepDriver {
  private readonly end: WindowEnd;
  private readonly parts: StepParts;

  constructor(end: WindowEnd, parts: StepParts) {
    this.end = end;
    this.parts = parts;
  }

  send(): Promise<StepReceipt> {
    return Promise.resolve(EMPTY_RECEIPT);
  }

  reconcile(): Promise<Reconciliation> {
    return Promise.resolve({ outcome: 'applied', receipt: EMPTY_RECEIPT });
  }

  async observe({ input, signal }: StepContext): Promise<Observation> {
    const id = requireText(input, 'serverId');
    const toFlavor = requireText(input, 'toFlavor');
    const sight = await lookAtServer(this.parts.servers, id, signal);
    if (sight.kind === 'unclear') return { state: 'waiting', seen: sight.seen };
    if (sight.kind === 'absent') return { state: 'superseded', note: 'the server is gone' };
    const flavor = sight.server.flavor.id ?? '';
    if (flavor !== toFlavor) return { state: 'superseded', note: `the flavor was changed to ${flavor} by someone else` };
    if (this.end === 'stay') return { state: 'waiting', seen: `flavor ${toFlavor}, waiting for confirm or revert` };
    return { state: 'done', result: { ref: formatRef(this.parts.client.cloud, id), changed: true, resourceState: 'unchanged' } };
  }
}
