import type { JsonObject, Leftover, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, isCloudError, optionalText, requireText, textList } from '@isobar/core';
import { z } from 'zod';

import { readBody } from '../../wire/read-body.ts';
import { actionsSince, listInstanceActions } from '../action/instance-actions.ts';
import { QuietLooks } from '../action/quiet-looks.ts';
import { findServer, isGone, isLeaving, nullWhereMissing, seenOf } from '../server-sight.ts';
import { failedAfterAccept, receiptOf } from '../step-failure.ts';
import { requestIdOf } from '../../wire/request-id.ts';
import type { StepParts } from '../step-parts.ts';

const OPERATION = 'delete server';

const volumeWire = z.looseObject({ volume: z.looseObject({ status: z.string() }) });
const portWire = z.looseObject({ port: z.looseObject({ id: z.string() }) });

/** A volume that goes with its server shows so for a moment. */
const GOING = new Set(['in-use', 'detaching', 'deleting']);

/** Deletes a server and tells what stayed: volumes without the flag or with a snapshot, and ports that were made before it. */
export class DeleteServerStep implements StepDriver {
  private readonly parts: StepParts;
  private readonly quiet = new QuietLooks();

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async prepare({ input, signal }: StepContext): Promise<JsonObject> {
    const [newest] = await listInstanceActions(this.parts.api, requireText(input, 'serverId'), signal);
    return { newestAction: newest?.requestId ?? null };
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'serverId');
    const { api } = this.parts;
    try {
      const path = `/servers/${encodeURIComponent(id)}`;
      const resource = formatRef(api.cloud, id);
      return receiptOf(requestIdOf(await api.send({ service: 'compute', method: 'DELETE', path, operation: OPERATION, resource, signal })));
    } catch (error) {
      if (isCloudError(error) && error.code === 'not_found') return receiptOf(null);
      throw error;
    }
  }

  async reconcile({ input, now, sentAt, signal }: StepContext): Promise<Reconciliation> {
    const server = await findServer(this.parts.servers, requireText(input, 'serverId'), signal);
    if (server === null || isGone(server) || isLeaving(server)) return { outcome: 'applied', receipt: receiptOf(null) };
    if (now - sentAt < this.parts.settleMilliseconds) return { outcome: 'undecided', seen: seenOf(server) };
    // To delete twice does the same as once.
    return { outcome: 'not_applied' };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { input, signal } = context;
    const server = await findServer(this.parts.servers, requireText(input, 'serverId'), signal);
    if (server !== null && !isGone(server)) return this.observePresent(context, seenOf(server), isLeaving(server));
    this.quiet.forget(context);
    if (server?.native.status === 'SOFT_DELETED') return this.softDeleted(server.ref);
    const { going, leftovers } = await this.leftBehind(input, signal);
    if (going !== null) return { state: 'waiting', seen: `the server is gone, volume ${going} is still going` };
    return { state: 'done', result: { changed: true, resourceState: 'destroyed', leftovers } };
  }

  /** Until the cloud reclaims it, the server keeps its volumes and ports and can be restored (SOURCES.md#nova-delete-soft). */
  private softDeleted(ref: string): Observation {
    const leftovers = [{ ref, what: 'server that can be restored until the cloud reclaims it', costsMoney: null }];
    return { state: 'done', result: { changed: true, resourceState: 'changed', leftovers } };
  }

  /** A server deleted while it was building may show ACTIVE for a moment (SOURCES.md#nova-delete-building-flicker). */
  private async observePresent(context: StepContext & { readonly receipt: StepReceipt }, seen: string, leaving: boolean): Promise<Observation> {
    const { input, baseline, receipt, signal } = context;
    const { api, settleMilliseconds } = this.parts;
    if (leaving) {
      this.quiet.forget(context);
      return { state: 'waiting', seen };
    }
    const serverId = requireText(input, 'serverId');
    const since = actionsSince(await listInstanceActions(api, serverId, signal), optionalText(baseline, 'newestAction'));
    const failed = since.some(({ name, message }) => name === 'delete' && message !== null);
    this.quiet.note(context);
    if (!failed && this.quiet.quietFor(context) < 2 * settleMilliseconds) return { state: 'waiting', seen };
    const requestId = optionalText(receipt.output, 'requestId');
    const text = `Nova accepted it, but the server is still there (${seen}); not_visible_to_this_role: the reason is for administrators, under this request id`;
    return { state: 'failed', error: failedAfterAccept({ operation: OPERATION, cloud: api.cloud, serverId, text, outcome: 'unknown', requestId }) };
  }

  private async leftBehind(input: JsonObject, signal: AbortSignal | undefined): Promise<{ going: string | null; leftovers: readonly Leftover[] }> {
    const { cloud } = this.parts.api;
    const withVolumes = await this.parts.api.offers('volume', signal);
    const leftovers: Leftover[] = [];
    for (const id of withVolumes ? textList(input, 'volumeIds') : []) {
      const status = await this.volumeStatus(id, signal);
      if (status !== null && GOING.has(status)) return { going: id, leftovers: [] };
      if (status !== null) leftovers.push({ ref: formatRef(cloud, id), what: `volume, ${status}`, costsMoney: true });
    }
    for (const id of textList(input, 'portIds')) {
      if (await this.portExists(id, signal))
        leftovers.push({ ref: formatRef(cloud, id), what: 'port that was made before the server', costsMoney: null });
    }
    return { going: null, leftovers };
  }

  private async volumeStatus(id: string, signal: AbortSignal | undefined): Promise<string | null> {
    const look = { service: 'volume', path: `/volumes/${encodeURIComponent(id)}`, operation: 'get volume', id, signal } as const;
    const found = await nullWhereMissing(readBody(this.parts.api, volumeWire, look));
    return found?.volume.status ?? null;
  }

  private async portExists(id: string, signal: AbortSignal | undefined): Promise<boolean> {
    const look = { service: 'network', path: `/ports/${encodeURIComponent(id)}`, operation: 'get port', id, signal } as const;
    return (await nullWhereMissing(readBody(this.parts.api, portWire, look))) !== null;
  }
}
