import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, optionalText } from '@isobar/core';

import { EMPTY_RECEIPT } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { idOf, rowOf, showResource } from './resource-look.ts';

/** Puts the wanted description in the place of the mark that the create left there. */
export class DescribeResourceStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send({ input, outputs, signal }: StepContext): Promise<StepReceipt> {
    const row = rowOf(input);
    const id = idOf(input, outputs);
    const { api } = this.parts;
    await api.send({
      service: row.service,
      method: 'PUT',
      path: `${row.path}/${encodeURIComponent(id)}`,
      json: { [row.singular]: { description: optionalText(input, 'description') ?? '' } },
      operation: `describe ${row.label}`,
      resource: formatRef(api.cloud, id),
      signal,
    });
    return EMPTY_RECEIPT;
  }

  /** To describe twice does the same as once. */
  async reconcile({ input, outputs, signal }: StepContext): Promise<Reconciliation> {
    const found = await showResource(this.parts.api, rowOf(input), idOf(input, outputs), signal);
    const isReached = found?.['description'] === input['description'];
    return isReached ? { outcome: 'applied', receipt: EMPTY_RECEIPT } : { outcome: 'not_applied' };
  }

  observe(): Promise<Observation> {
    return Promise.resolve({ state: 'done' });
  }
}
