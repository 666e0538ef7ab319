import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { CloudError, formatRef, requireText } from '@isobar/core';
import { z } from 'zod';

import { tolerateAbsence } from '../../facts/tolerate-absence.ts';
import { readBody } from '../../wire/read-body.ts';
import { requestIdOf } from '../../wire/request-id.ts';
import { idOf } from '../resource/resource-look.ts';
import { refusalAfterFirstCopy } from '../first-copy.ts';
import { EMPTY_RECEIPT, receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';
import { LOST, readStored } from './stored-image.ts';

const OPERATION = 'import image';

const tasksWire = z.looseObject({ tasks: z.array(z.looseObject({ status: z.string(), message: z.string().nullish() })) });

interface Import {
  readonly status: string;
  /** Why it failed; null while it has not. */
  readonly failure: string | null;
  readonly hasBegun: boolean;
}

/** Lets Glance fetch an address itself (SOURCES.md#glance-web-download). */
export class FetchImageStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { input, outputs, signal } = context;
    const { api } = this.parts;
    const id = idOf(input, outputs);
    const call = {
      service: 'image',
      method: 'POST',
      path: `/images/${encodeURIComponent(id)}/import`,
      json: { method: { name: 'web-download', uri: requireText(input, 'url') } },
      acceptsText: true,
      operation: OPERATION,
      resource: formatRef(api.cloud, id),
      signal,
    } as const;
    try {
      return receiptOf(requestIdOf(await api.send(call)));
    } catch (error) {
      throw await refusalAfterFirstCopy(error, () => this.reconcile(context));
    }
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { now, sentAt } = context;
    const found = await this.look(context);
    if (found === null || found.hasBegun) return { outcome: 'applied', receipt: EMPTY_RECEIPT };
    return now - sentAt < this.parts.settleMilliseconds ? { outcome: 'undecided', seen: 'no import of the image' } : { outcome: 'not_applied' };
  }

  async observe(context: StepContext): Promise<Observation> {
    const { api } = this.parts;
    const id = idOf(context.input, context.outputs);
    const ref = formatRef(api.cloud, id);
    const found = await this.look(context);
    if (found?.status === 'active') return { state: 'done', output: { id }, result: { ref, changed: true, resourceState: 'changed' } };
    const text = found === null ? 'the image is gone' : LOST.has(found.status) ? `the image is ${found.status}` : found.failure;
    if (text === null) return { state: 'waiting', seen: `image ${found?.status ?? 'unknown'}` };
    const details = { cloud: api.cloud, provider: 'openstack', operation: OPERATION, resource: ref, outcome: 'applied' } as const;
    return { state: 'failed', error: new CloudError('internal', `${OPERATION}: Glance accepted it, and ${text}`, details).toJSON() };
  }

  /** The image and its tasks; older clouds tell failures at the image only. */
  private async look({ input, outputs, signal }: StepContext): Promise<Import | null> {
    const { api } = this.parts;
    const id = idOf(input, outputs);
    // Before the image: a task that has failed by then leaves it queued.
    const listing = { service: 'image', path: `/images/${encodeURIComponent(id)}/tasks`, operation: 'list image tasks', id, signal } as const;
    const tasks = (await tolerateAbsence(readBody(api, tasksWire, listing)))?.tasks ?? [];
    const image = await readStored(api, id, signal);
    if (image === null) return null;
    const failed = tasks.find(({ status }) => status === 'failure');
    const stores = image.os_glance_failed_import ?? '';
    const isUnsettled = image.status === 'queued' || image.status === 'importing';
    const failure =
      failed !== undefined ? `it failed: ${failed.message ?? 'Glance does not say why'}` : stores === '' ? null : `it failed for ${stores}`;
    return { status: image.status, failure: isUnsettled ? failure : null, hasBegun: image.status !== 'queued' || tasks.length > 0 };
  }
}
