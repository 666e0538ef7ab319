import type { JsonObject, Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { collectItems } from '@isobar/core';
import { z } from 'zod';

import { ANCHOR_METADATA_KEY } from '../../api/anchor-port.ts';
import { ActionStep } from '../action/action-step.ts';
import { ACTION_VERBS } from '../action/action-verbs.ts';
import type { StepParts } from '../step-parts.ts';
import { LONGEST_SETTLES } from '../step-parts.ts';

const markedWire = z.looseObject({ [ANCHOR_METADATA_KEY]: z.string().nullish() });

/**
 * `createImage`: an action on the server whose reply names the image. After a lost reply it is the one with a property
 * that only this operation gives (SOURCES.md#nova-create-image-metadata-anchor).
 */
export class CreateImageStep implements StepDriver {
  private readonly action: ActionStep;
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.action = new ActionStep(ACTION_VERBS['create-image'], parts);
    this.parts = parts;
  }

  prepare(context: StepContext): Promise<JsonObject> {
    return this.action.prepare(context);
  }

  send(context: StepContext): Promise<StepReceipt> {
    const { input, operationId } = context;
    const labels = { ...(input['labels'] as JsonObject | undefined), [ANCHOR_METADATA_KEY]: operationId };
    return this.action.send({ ...context, input: { ...input, labels } });
  }

  reconcile(context: StepContext): Promise<Reconciliation> {
    return this.action.reconcile(context);
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const seen = await this.action.observe(context);
    if (seen.state !== 'done' || context.receipt.output['imageId'] !== undefined) return seen;
    const imageId = await this.findMarked(context);
    if (imageId !== null) return { ...seen, output: { ...seen.output, imageId } };
    // The action is recorded before the image of a server with a root volume is there.
    const isEarly = context.now - context.sentAt < LONGEST_SETTLES * this.parts.settleMilliseconds;
    return isEarly ? { state: 'waiting', seen: 'the image is not listed yet' } : seen;
  }

  private async findMarked({ operationId, signal }: StepContext): Promise<string | null> {
    const images = await collectItems((cursor, options) => this.parts.images.listPage(cursor, options), { signal });
    return images.find((image) => markedWire.safeParse(image.native.raw).data?.[ANCHOR_METADATA_KEY] === operationId)?.id ?? null;
  }
}
