import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, requireText } from '@isobar/core';

import { EMPTY_RECEIPT } from './step-failure.ts';
import { findServer, isGone, isLeaving, seenOf } from './server-sight.ts';
import type { StepParts } from './step-parts.ts';

/** Rests in VERIFY_RESIZE until somebody confirms or reverts; the window is Nova's, so nothing is ever sent. */
export class AwaitConfirmationStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
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
    const server = await findServer(this.parts.servers, id, signal);
    if (server === null || isGone(server) || isLeaving(server)) {
      return { state: 'superseded', note: 'the server was deleted by someone else', result: { resourceState: 'destroyed' } };
    }
    const { status, taskState } = server.native;
    if (taskState !== null || status === 'UNKNOWN' || status === null) return { state: 'waiting', seen: seenOf(server) };
    const ref = formatRef(this.parts.api.cloud, id);
    if (server.flavor.id !== null && server.flavor.id !== toFlavor) {
      return { state: 'superseded', note: `the flavor is ${server.flavor.id}: someone else reverted the resize`, result: { ref } };
    }
    if (status === 'VERIFY_RESIZE') return { state: 'waiting', seen: `VERIFY_RESIZE with flavor ${toFlavor}, waiting for confirm or revert` };
    // Confirmed by somebody else, or by the cloud after its own time (SOURCES.md#nova-resize-auto-confirm).
    if (server.flavor.id === toFlavor)
      return { state: 'done', output: { confirmedBy: 'someone else' }, result: { ref, changed: true, resourceState: 'changed' } };
    return { state: 'superseded', note: `someone else ended the resize (${seenOf(server)})`, result: { ref } };
  }
}
