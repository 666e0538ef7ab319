import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, isCloudError, optionalText, requireText } from '@isobar/core';
import { z } from 'zod';

import { readBody } from '../../wire/read-body.ts';
import { findServer, isGone, nullWhereMissing } from '../server-sight.ts';
import { receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';

const portWire = z.looseObject({ port: z.looseObject({ device_id: z.string().nullish() }) });

/** Deletes a port that a create of ours made. One that a server still uses is left alone: that would unplug it. */
export class DeletePortStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const id = portIdOf(context);
    const { api } = this.parts;
    const user = await this.userOf(id, context.signal);
    if (user !== null) return receiptOf(null, { usedBy: user });
    try {
      await api.send({
        service: 'network',
        method: 'DELETE',
        path: `/ports/${encodeURIComponent(id)}`,
        operation: 'delete port',
        resource: formatRef(api.cloud, id),
        signal: context.signal,
      });
    } catch (error) {
      if (!isCloudError(error) || error.code !== 'not_found') throw error;
    }
    return receiptOf(null);
  }

  /** To delete twice does the same as once. */
  async reconcile(context: StepContext): Promise<Reconciliation> {
    const port = await this.look(portIdOf(context), context.signal);
    return port === null ? { outcome: 'applied', receipt: receiptOf(null) } : { outcome: 'not_applied' };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const id = portIdOf(context);
    const usedBy = optionalText(context.receipt.output, 'usedBy');
    const leftover = { ref: formatRef(this.parts.api.cloud, id), what: `port in use by ${usedBy ?? ''}`, costsMoney: null };
    if (usedBy !== null) return { state: 'done', result: { leftovers: [leftover] } };
    return (await this.look(id, context.signal)) === null ? { state: 'done' } : { state: 'waiting', seen: `port ${id} is still there` };
  }

  /** Id of the server that uses the port; null where none does, or only one that is gone. */
  private async userOf(id: string, signal: AbortSignal | undefined): Promise<string | null> {
    const found = await this.look(id, signal);
    const device = found?.port.device_id ?? '';
    if (device === '') return null;
    const server = await findServer(this.parts.servers, device, signal);
    return isGone(server) ? null : device;
  }

  private look(id: string, signal: AbortSignal | undefined): Promise<z.output<typeof portWire> | null> {
    const look = { service: 'network', path: `/ports/${encodeURIComponent(id)}`, operation: 'get port', id, signal } as const;
    return nullWhereMissing(readBody(this.parts.api, portWire, look));
  }
}

/** From the input, or from the output of the step that made it. */
function portIdOf({ input, outputs }: StepContext): string {
  const from = optionalText(input, 'from');
  return requireText(from === null ? input : (outputs[from] ?? {}), 'portId');
}
