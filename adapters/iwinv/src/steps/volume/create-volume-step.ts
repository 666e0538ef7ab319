import type { JsonObject, Leftover, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, optionalText, requireText, textList } from '@isobar/core';

import type { IwinvVolume } from '../../volume/volume-mapper.ts';
import { STORAGES_PATH } from '../../volume/volume-reader.ts';
import { createdStorageWire } from '../../volume/volume-wire.ts';
import { idFrom } from '../step-ids.ts';
import { askWhetherApplied, failedAfterAccept } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { listVolumes, seenOf } from './find-volume.ts';

const OPERATION = 'create volume';
const PATIENCE = 20;

/** Makes one block storage at a server. It carries no mark, so after a lost reply only a new one of that kind at the server tells. */
export class CreateVolumeStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async prepare({ signal }: StepContext): Promise<JsonObject> {
    return { existing: (await listVolumes(this.parts, signal)).map((volume) => volume.id) };
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { client } = this.parts;
    const form = toForm(context.input, idFrom(context, 'serverId'));
    const rows = await client.write(createdStorageWire, { operation: OPERATION, method: 'POST', path: STORAGES_PATH, form, signal: context.signal });
    const [made] = rows;
    if (made !== undefined) return receiptOf(made.block_storage_id);
    const details = { cloud: client.cloud, provider: 'iwinv', operation: OPERATION, outcome: 'unknown' } as const;
    throw new CloudError('invalid_response', `${OPERATION}: accepted, but the reply names no block storage`, details);
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { now, sentAt, signal } = context;
    const serverId = idFrom(context, 'serverId');
    const fresh = freshAmong(await listVolumes(this.parts, signal), context);
    const [found, ...others] = fresh;
    if (found !== undefined && others.length === 0) return { outcome: 'applied', receipt: receiptOf(found.id) };
    if (now - sentAt < this.parts.settleMilliseconds) return { outcome: 'undecided', seen: `${fresh.length} new block storages at ${serverId}` };
    const question = `The reply to the create of a block storage at ${serverId} was lost, and ${fresh.length} new ones of that kind are listed. Is it there? Look in the iwinv console.`;
    return askWhetherApplied(question, { serverId, candidates: fresh.map((volume) => volume.id) }, ['volumeId']);
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const { receipt, now, sentAt, signal } = context;
    const { client, settleMilliseconds } = this.parts;
    const id = requireText(receipt.output, 'volumeId');
    const volumes = await listVolumes(this.parts, signal);
    const volume = volumes.find((each) => each.id === id);
    const elapsed = now - sentAt;
    const atRest = volume !== undefined && volume.state !== 'changing' && (volume.state !== 'unknown' || elapsed >= settleMilliseconds);
    const ref = formatRef(client.cloud, id);
    // A volume that a create of a server brings is not what the operation is about.
    const result = context.input['from'] === undefined ? ({ ref, changed: true, resourceState: 'changed' } as const) : { changed: true };
    if (atRest && volume.state !== 'error') {
      const leftovers = freshAmong(volumes, context)
        .filter((other) => other.id !== id)
        .map(twinOf);
      return { state: 'done', output: { volumeId: id }, result: { ...result, ...(leftovers.length === 0 ? {} : { leftovers }) } };
    }
    if (!atRest && elapsed < PATIENCE * settleMilliseconds) return { state: 'waiting', seen: seenOf(volume) };
    const error = failedAfterAccept(OPERATION, client.cloud, id, `iwinv accepted it, but it did not come to rest (${seenOf(volume)})`, 'applied');
    return { state: 'failed', error, result: { ...result, leftovers: [{ ref, what: 'block storage', costsMoney: true }] } };
  }
}

/** Texts are sent as they are (SOURCES.md#iwinv-block-storage-name-literal). */
function toForm(input: JsonObject, serverId: string): Readonly<Record<string, string>> {
  const [name, description] = [optionalText(input, 'name'), optionalText(input, 'description')];
  return {
    instance_id: serverId,
    type: requireText(input, 'type'),
    size: requireText(input, 'sizeGb'),
    ...(name === null ? {} : { name }),
    ...(description === null ? {} : { description }),
  };
}

/** Block storages as ordered that were not there before. */
function freshAmong(volumes: readonly IwinvVolume[], context: StepContext): readonly IwinvVolume[] {
  const before = textList(context.baseline, 'existing');
  const serverId = idFrom(context, 'serverId');
  return volumes.filter((volume) => !before.includes(volume.id) && isAsOrdered(volume, context.input, serverId));
}

/** A request that arrived twice has made a second one. Nothing marks it, so that it may be somebody else's. */
function twinOf({ ref }: IwinvVolume): Leftover {
  return { ref, what: 'another new block storage of that kind at the server, perhaps of the same request', costsMoney: true };
}

function isAsOrdered(volume: IwinvVolume, input: JsonObject, serverId: string): boolean {
  const named = optionalText(input, 'name');
  const here = volume.attachments[0]?.serverId === serverId;
  return here && volume.type === input['type'] && String(volume.sizeGiB) === input['sizeGb'] && (named === null || volume.name === named);
}

function receiptOf(volumeId: string): StepReceipt {
  return { output: { volumeId }, providerRefs: [] };
}
