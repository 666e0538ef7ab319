import type { JsonObject, Leftover, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, optionalText, requireText, textList } from '@isobar/core';

import { instancePath } from '../server/server-reader.ts';
import type { Sight } from '../server/server-sight.ts';
import { lookAtServer } from '../server/server-sight.ts';
import { isBusy } from '../server/server-state-table.ts';
import { deletedWire, toBlockStorageIds } from '../server/server-wire.ts';
import { failedAfterAccept } from './step-failure.ts';
import type { StepParts } from './step-parts.ts';

const OPERATION = 'delete server';
const PATIENCE = 4;

/** Deletes a server. The block storages stay and are named as leftovers (SOURCES.md#iwinv-delete-keeps-block-storages). */
export class DeleteStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async prepare({ input, signal }: StepContext): Promise<JsonObject> {
    const server = await this.parts.servers.get(requireText(input, 'serverId'), { signal });
    return { status: server.native.status, volumes: server.volumes.map((volume) => volume.id) };
  }

  async send({ input, baseline, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'serverId');
    const [row] = await this.parts.client.write(deletedWire, { operation: OPERATION, method: 'DELETE', path: instancePath(id), id, signal });
    const named = toBlockStorageIds(row?.block_storage);
    return { output: { kept: named.length > 0 ? named : textList(baseline, 'volumes') }, providerRefs: [] };
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { input, baseline, now, sentAt, signal } = context;
    const sight = await lookAtServer(this.parts.servers, requireText(input, 'serverId'), signal);
    const late = now - sentAt >= this.parts.settleMilliseconds;
    if (isLeaving(sight, optionalText(baseline, 'status')) || isGone(sight, late)) {
      return { outcome: 'applied', receipt: { output: { kept: textList(baseline, 'volumes') }, providerRefs: [] } };
    }
    return late && sight.kind === 'present' && !isBusy(sight.server.native.status)
      ? { outcome: 'not_applied' }
      : { outcome: 'undecided', seen: seenOf(sight) };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { input, signal, now, receipt } = context;
    const id = requireText(input, 'serverId');
    const sight = await lookAtServer(this.parts.servers, id, signal);
    const { traces, settleMilliseconds, client } = this.parts;
    const trace = traces.read(context);
    const quietSince = trace.quietSince ?? now;
    if (isGone(sight, now - quietSince >= settleMilliseconds)) {
      traces.forget(context);
      return { state: 'done', result: { changed: true, resourceState: 'destroyed', leftovers: this.leftovers(input, receipt) } };
    }
    const busy = sight.kind === 'present' && (isBusy(sight.server.native.status) || sight.server.native.status === 'deleting');
    traces.keep(context, { workSeen: trace.workSeen || busy, quietSince: busy ? null : quietSince });
    if (sight.kind !== 'present' || busy || now - quietSince < PATIENCE * settleMilliseconds) return { state: 'waiting', seen: seenOf(sight) };
    traces.forget(context);
    return {
      state: 'failed',
      error: failedAfterAccept(OPERATION, client.cloud, id, `iwinv accepted it, but the server is still there (${seenOf(sight)})`, 'unknown'),
    };
  }

  private leftovers(input: JsonObject, { output }: StepReceipt): readonly Leftover[] {
    const deletedLater = textList(input, 'deletedLater');
    const kept = textList(output, 'kept').filter((id) => !deletedLater.includes(id));
    return kept.map((id) => ({ ref: formatRef(this.parts.client.cloud, id), what: 'block storage', costsMoney: true }));
  }
}

/** Gone without doubt; or, after a while, by a 404 together with a list that does not have it any more. */
function isGone(sight: Sight, late: boolean): boolean {
  return sight.kind === 'absent' || (sight.kind === 'unclear' && !sight.listed && late);
}

/** Work that began after the intent is taken as the deletion. */
function isLeaving(sight: Sight, startStatus: string | null): boolean {
  if (sight.kind !== 'present') return false;
  const { status } = sight.server.native;
  return status === 'deleting' || (isBusy(status) && !isBusy(startStatus));
}

function seenOf(sight: Sight): string {
  return sight.kind === 'present' ? `status ${sight.server.native.status ?? ''}` : sight.kind === 'absent' ? 'absent' : sight.seen;
}
