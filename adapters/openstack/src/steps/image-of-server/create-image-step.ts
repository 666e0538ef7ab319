import type { JsonObject, Observation, Reconciliation, ResourceReader, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { collectItems, requireText, textList } from '@isobar/core';

import type { OpenStackImage } from '../../image/image-mapper.ts';
import { ActionStep } from '../action/action-step.ts';
import { ACTION_VERBS } from '../action/action-verbs.ts';
import type { StepParts } from '../step-parts.ts';

/** `createImage`: an action on the server whose reply names the image; after a lost reply it is the new one of that name. */
export class CreateImageStep implements StepDriver {
  private readonly action: ActionStep;
  private readonly images: ResourceReader<OpenStackImage>;

  constructor(parts: StepParts) {
    this.action = new ActionStep(ACTION_VERBS['create-image'], parts);
    this.images = parts.images;
  }

  async prepare(context: StepContext): Promise<JsonObject> {
    return { ...(await this.action.prepare(context)), sameName: await this.imagesNamed(context) };
  }

  send(context: StepContext): Promise<StepReceipt> {
    return this.action.send(context);
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const found = await this.action.reconcile(context);
    if (found.outcome !== 'applied') return found;
    const known = textList(context.baseline, 'sameName');
    const imageId = (await this.imagesNamed(context)).find((id) => !known.includes(id));
    // The action is recorded before the image of a server with a root volume is there.
    if (imageId === undefined) return { outcome: 'undecided', seen: 'the image is not listed yet' };
    return { outcome: 'applied', receipt: { ...found.receipt, output: { ...found.receipt.output, imageId } } };
  }

  observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    return this.action.observe(context);
  }

  private async imagesNamed({ input, signal }: StepContext): Promise<readonly string[]> {
    const name = requireText(input, 'name');
    const images = await collectItems((cursor, options) => this.images.listPage(cursor, options), { signal });
    return images.filter((image) => image.name === name).map(({ id }) => id);
  }
}
