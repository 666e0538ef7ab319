import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, requireText } from '@isobar/core';
import { z } from 'zod';

import { storagePath } from '../../volume/volume-reader.ts';
import { EMPTY_RECEIPT } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { findVolume, seenOf } from './find-volume.ts';

const OPERATION = 'delete volume';
const PATIENCE = 20;

/** Deletes a block storage; its progress shows in the list only. */
export class DeleteVolumeStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'volumeId');
    await this.parts.client.write(z.unknown(), { operation: OPERATION, method: 'DELETE', path: storagePath(id), id, signal });
    return EMPTY_RECEIPT;
  }

  async reconcile({ input, now, sentAt, signal }: StepContext): Promise<Reconciliation> {
    const volume = await findVolume(this.parts, requireText(input, 'volumeId'), signal);
    if (volume === undefined || volume.state === 'changing' || volume.state === 'deleting') return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    return now - sentAt >= this.parts.settleMilliseconds ? { outcome: 'not_applied' } : { outcome: 'undecided', seen: seenOf(volume) };
  }

  async observe({ input, now, sentAt, signal }: StepContext): Promise<Observation> {
    const id = requireText(input, 'volumeId');
    const volume = await findVolume(this.parts, id, signal);
    // One that goes with its server is not what the operation is about.
    const result = input['alone'] === true ? ({ changed: true, resourceState: 'destroyed' } as const) : { changed: true };
    if (volume === undefined) return { state: 'done', result };
    if (now - sentAt < PATIENCE * this.parts.settleMilliseconds) return { state: 'waiting', seen: seenOf(volume) };
    const ref = formatRef(this.parts.client.cloud, id);
    const error = new CloudError('internal', `${OPERATION}: iwinv accepted it, but the block storage is still there (${seenOf(volume)})`, {
      cloud: this.parts.client.cloud,
      provider: 'iwinv',
      operation: OPERATION,
      resource: ref,
      outcome: 'unknown',
    });
    return { state: 'failed', error: error.toJSON(), result: { leftovers: [{ ref, what: 'block storage', costsMoney: true }] } };
  }
}
