import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, requireText } from '@isobar/core';
import { z } from 'zod';

import { SAFE_FIELDS } from '../server/server-fields.ts';
import { instancePath } from '../server/server-reader.ts';
import { lookAtServer } from '../server/server-sight.ts';
import { toFormText } from '../wire/form-text.ts';
import { EMPTY_RECEIPT, failedAfterAccept, goneAfterAccept } from './step-failure.ts';
import type { StepParts } from './step-parts.ts';

const OPERATION = 'rename server';
const PATIENCE = 4;

/** Edits the name. It is documented with 200, so it should show at once; a late read is waited for all the same. */
export class RenameStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'serverId');
    const form = { name: toFormText(requireText(input, 'name')) };
    const query = { fields: SAFE_FIELDS };
    await this.parts.client.write(z.unknown(), { operation: OPERATION, method: 'PUT', path: instancePath(id), query, form, id, signal });
    return EMPTY_RECEIPT;
  }

  async reconcile({ input, now, sentAt, signal }: StepContext): Promise<Reconciliation> {
    const sight = await lookAtServer(this.parts.servers, requireText(input, 'serverId'), signal);
    if (sight.kind === 'present' && sight.server.name === requireText(input, 'name')) return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    // To send a name twice does the same as once, so nobody needs to be asked.
    if (now - sentAt >= this.parts.settleMilliseconds) return { outcome: 'not_applied' };
    return { outcome: 'undecided', seen: sight.kind === 'present' ? `name ${sight.server.name ?? ''}` : sight.kind };
  }

  async observe({ input, now, sentAt, signal }: StepContext): Promise<Observation> {
    const id = requireText(input, 'serverId');
    const { cloud } = this.parts.client;
    const sight = await lookAtServer(this.parts.servers, id, signal);
    if (sight.kind === 'absent') return { state: 'failed', error: goneAfterAccept(OPERATION, cloud, id) };
    if (sight.kind === 'unclear') return { state: 'waiting', seen: sight.seen };
    const shown = sight.server.name ?? '';
    if (shown === requireText(input, 'name')) {
      return { state: 'done', result: { ref: formatRef(cloud, id), changed: true, resourceState: 'changed' } };
    }
    if (now - sentAt < PATIENCE * this.parts.settleMilliseconds) return { state: 'waiting', seen: `name ${shown}` };
    return { state: 'failed', error: failedAfterAccept(OPERATION, cloud, id, `iwinv accepted it, but shows the name ${shown}`, 'unknown') };
  }
}
