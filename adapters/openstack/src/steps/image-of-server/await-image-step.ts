import type { Leftover, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, optionalText, requireText } from '@isobar/core';

import type { OpenStackImage } from '../../image/image-mapper.ts';
import { nullWhereMissing } from '../server-sight.ts';
import { EMPTY_RECEIPT } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { snapshotsBehind } from './snapshots-behind.ts';

const OPERATION = 'create image of server';
const FAILED = new Set(['killed', 'deleted', 'pending_delete']);

/** Waits until the image of a server is active. Nothing is sent; an image that Nova took back again has failed. */
export class AwaitImageStep implements StepDriver {
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

  async observe({ input, outputs, signal }: StepContext): Promise<Observation> {
    const id = optionalText(outputs[requireText(input, 'from')] ?? {}, 'imageId');
    // Its id went away with the reply, and Nova had taken the image back by the time that it was looked for.
    if (id === null) return this.failure(requireText(input, 'serverId'), 'not to be found');
    const image = await nullWhereMissing(this.parts.images.get(id, { signal }));
    const status = image?.native.status ?? 'gone';
    if (image === null || FAILED.has(status)) return this.failure(id, status);
    if (image.status === 'pending') return { state: 'waiting', seen: `image ${status}` };
    const ref = formatRef(this.parts.api.cloud, id);
    return { state: 'done', output: { imageId: id }, result: { ref, changed: true, leftovers: this.leftovers(image) } };
  }

  /** The data of an empty image are volume snapshots, which its deletion does not take along. */
  private leftovers(image: OpenStackImage): readonly Leftover[] {
    return snapshotsBehind(image.native.raw).map((id) => ({
      ref: formatRef(this.parts.api.cloud, id),
      what: 'volume snapshot that holds the data of the image',
      costsMoney: true,
    }));
  }

  private failure(id: string, status: string): Observation {
    const { cloud } = this.parts.api;
    const details = { cloud, provider: 'openstack', operation: OPERATION, resource: formatRef(cloud, id), outcome: 'unknown' } as const;
    const error = new CloudError('internal', `${OPERATION}: Nova accepted it, and the image is ${status}`, details);
    return { state: 'failed', error: error.toJSON() };
  }
}
