import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, optionalText, requireText } from '@isobar/core';
import { z } from 'zod';

import type { IwinvVolume } from '../../volume/volume-mapper.ts';
import { storagePath } from '../../volume/volume-reader.ts';
import { EMPTY_RECEIPT, failedAfterAccept } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { findVolume, seenOf } from './find-volume.ts';

/** Without what was asked for, so many settling times pass before an accepted write counts as lost. */
const PATIENCE = 20;

interface AttachmentVerb {
  readonly operation: string;
  path(volumeId: string, serverId: string): string;
  /** Who should have it in the end; null for nobody. */
  holder(serverId: string): string | null;
}

export const ATTACHMENT_VERBS = {
  attach: {
    operation: 'attach volume',
    path: (volumeId, serverId) => `${storagePath(volumeId)}/attach/${encodeURIComponent(serverId)}`,
    holder: (serverId) => serverId,
  },
  detach: { operation: 'detach volume', path: (volumeId) => `${storagePath(volumeId)}/detach`, holder: () => null },
} as const satisfies Readonly<Record<string, AttachmentVerb>>;

/** Attaches or detaches a block storage: accepted with 202, then at work, then at rest with or without its server. */
export class AttachmentStep implements StepDriver {
  private readonly verb: AttachmentVerb;
  private readonly parts: StepParts;

  constructor(verb: AttachmentVerb, parts: StepParts) {
    this.verb = verb;
    this.parts = parts;
  }

  async prepare({ input, signal }: StepContext): Promise<JsonObject> {
    const volume = await findVolume(this.parts, requireText(input, 'volumeId'), signal);
    return { state: volume?.state ?? null };
  }

  async send({ input, signal }: StepContext): Promise<StepReceipt> {
    const id = requireText(input, 'volumeId');
    const { operation } = this.verb;
    const path = this.verb.path(id, requireText(input, 'serverId'));
    await this.parts.client.write(z.unknown(), { operation, method: 'POST', path, form: {}, id, signal });
    return EMPTY_RECEIPT;
  }

  async reconcile({ input, baseline, now, sentAt, signal }: StepContext): Promise<Reconciliation> {
    const volume = await findVolume(this.parts, requireText(input, 'volumeId'), signal);
    const working = volume?.state === 'changing' && optionalText(baseline, 'state') !== 'changing';
    if (working || this.isHeld(volume, input)) return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    const late = now - sentAt >= this.parts.settleMilliseconds;
    return late && volume?.state !== 'changing' ? { outcome: 'not_applied' } : { outcome: 'undecided', seen: seenOf(volume) };
  }

  async observe({ input, now, sentAt, signal }: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const id = requireText(input, 'volumeId');
    const volume = await findVolume(this.parts, id, signal);
    const elapsed = now - sentAt;
    const { settleMilliseconds, client } = this.parts;
    // A word that no document lists may be a stage of the work, so it counts only after a while.
    const atRest = volume !== undefined && volume.state !== 'changing' && (volume.state !== 'unknown' || elapsed >= settleMilliseconds);
    if (atRest && this.isHeld(volume, input)) {
      const ref = formatRef(client.cloud, requireText(input, 'serverId'));
      return { state: 'done', result: { ref, changed: true, resourceState: 'changed' } };
    }
    if (elapsed < PATIENCE * settleMilliseconds) return { state: 'waiting', seen: seenOf(volume) };
    const text = `iwinv accepted it, but the block storage is as before (${seenOf(volume)})`;
    return { state: 'failed', error: failedAfterAccept(this.verb.operation, client.cloud, id, text, 'unknown') };
  }

  private isHeld(volume: IwinvVolume | undefined, input: JsonObject): boolean {
    return volume !== undefined && (volume.attachments[0]?.serverId ?? null) === this.verb.holder(requireText(input, 'serverId'));
  }
}
