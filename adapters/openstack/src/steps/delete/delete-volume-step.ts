import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, optionalText, requireText } from '@isobar/core';
import { z } from 'zod';

import { readBody } from '../../wire/read-body.ts';
import { findServer, nullWhereMissing } from '../server-sight.ts';
import { refusalAfterFirstCopy } from '../first-copy.ts';
import { receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';

const OPERATION = 'delete volume';

const volumeWire = z.looseObject({ volume: z.looseObject({ status: z.string() }) });

/** A volume of a deleted server that is on its way to `available`. */
const STILL_ATTACHED = new Set(['in-use', 'detaching']);
const FAILED = new Set(['error_deleting', 'error']);

/** Deletes a volume that belonged to a deleted server. */
export class DeleteVolumeStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { input, signal } = context;
    const id = requireText(input, 'volumeId');
    const status = await this.statusOf(id, signal);
    if (status === null || status === 'deleting') return receiptOf(null);
    const { api } = this.parts;
    const resource = formatRef(api.cloud, id);
    // Cinder would answer 400, which does not say that waiting helps (SOURCES.md#cinder-delete-attached-400).
    if (STILL_ATTACHED.has(status)) throw await this.stillAttached(status, input, signal);
    try {
      await api.send({ service: 'volume', method: 'DELETE', path: `/volumes/${encodeURIComponent(id)}`, operation: OPERATION, resource, signal });
    } catch (error) {
      throw await refusalAfterFirstCopy(error, () => this.reconcile(context));
    }
    return receiptOf(null);
  }

  /** To delete twice does the same as once. */
  async reconcile({ input, signal }: StepContext): Promise<Reconciliation> {
    const status = await this.statusOf(requireText(input, 'volumeId'), signal);
    return status === null || status === 'deleting' ? { outcome: 'applied', receipt: receiptOf(null) } : { outcome: 'not_applied' };
  }

  async observe({ input, signal }: StepContext): Promise<Observation> {
    const id = requireText(input, 'volumeId');
    const status = await this.statusOf(id, signal);
    if (status === null) return { state: 'done', result: { changed: true } };
    if (!FAILED.has(status)) return { state: 'waiting', seen: `volume ${status}` };
    const ref = formatRef(this.parts.api.cloud, id);
    const details = { cloud: this.parts.api.cloud, provider: 'openstack', operation: OPERATION, resource: ref, outcome: 'unknown' } as const;
    const error = new CloudError('internal', `${OPERATION}: Cinder accepted it, and the volume became ${status}`, details);
    return { state: 'failed', error: error.toJSON(), result: { leftovers: [{ ref, what: `volume, ${status}`, costsMoney: true }] } };
  }

  /** Waiting helps, but for a server that is only soft-deleted: it keeps its volumes (SOURCES.md#nova-delete-soft). */
  private async stillAttached(status: string, input: JsonObject, signal: AbortSignal | undefined): Promise<CloudError> {
    const { api, servers } = this.parts;
    const serverId = optionalText(input, 'serverId');
    const server = serverId === null ? null : await findServer(servers, serverId, signal);
    const kept = server?.native.status === 'SOFT_DELETED';
    const details = { cloud: api.cloud, provider: 'openstack', operation: OPERATION, outcome: 'not_applied', transitional: !kept } as const;
    const why = kept ? ', and the server can be restored until the cloud reclaims it' : '';
    return new CloudError('conflict', `${OPERATION}: the volume is still ${status}${why}`, {
      ...details,
      resource: formatRef(api.cloud, requireText(input, 'volumeId')),
    });
  }

  private async statusOf(id: string, signal: AbortSignal | undefined): Promise<string | null> {
    const look = { service: 'volume', path: `/volumes/${encodeURIComponent(id)}`, operation: 'get volume', id, signal } as const;
    return (await nullWhereMissing(readBody(this.parts.api, volumeWire, look)))?.volume.status ?? null;
  }
}
