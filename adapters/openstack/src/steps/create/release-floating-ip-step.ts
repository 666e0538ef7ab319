import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, isCloudError, requireText } from '@isobar/core';

import { floatingIpReplyWire } from '../../network/network-wire.ts';
import { readBody } from '../../wire/read-body.ts';
import { nullWhereMissing } from '../server-sight.ts';
import { EMPTY_RECEIPT } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';

/** Gives back a floating IP that a failed create had made. */
export class ReleaseFloatingIpStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const id = idOf(context);
    const { api } = this.parts;
    const call = { service: 'network', method: 'DELETE', path: `/floatingips/${encodeURIComponent(id)}`, operation: 'delete floating IP' } as const;
    try {
      await api.send({ ...call, resource: formatRef(api.cloud, id), signal: context.signal });
    } catch (error) {
      if (!isCloudError(error) || error.code !== 'not_found') throw error;
    }
    return EMPTY_RECEIPT;
  }

  /** To delete twice does the same as once. */
  async reconcile(context: StepContext): Promise<Reconciliation> {
    return (await this.isThere(context)) ? { outcome: 'not_applied' } : { outcome: 'applied', receipt: EMPTY_RECEIPT };
  }

  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    return (await this.isThere(context)) ? { state: 'waiting', seen: 'the floating IP is still there' } : { state: 'done' };
  }

  private async isThere(context: StepContext): Promise<boolean> {
    const id = idOf(context);
    const path = `/floatingips/${encodeURIComponent(id)}`;
    const look = { service: 'network', path, operation: 'get floating IP', id, signal: context.signal } as const;
    return (await nullWhereMissing(readBody(this.parts.api, floatingIpReplyWire, look))) !== null;
  }
}

/** From the output of the step that made it. */
function idOf({ input, outputs }: StepContext): string {
  return requireText(outputs[requireText(input, 'from')] ?? {}, 'floatingIpId');
}
