import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { requireText } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';

import { floatingIpPageWire, floatingIpReplyWire } from '../../network/network-wire.ts';
import { readBody } from '../../wire/read-body.ts';
import { receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';

const OPERATION = 'create floating IP';

/** Makes a floating IP on a port that an earlier step made: nobody else can have put one there. */
export class FloatingIpOnPortStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { api } = this.parts;
    const reply = await api.send({
      service: 'network',
      method: 'POST',
      path: '/floatingips',
      json: { floatingip: { floating_network_id: requireText(context.input, 'networkId'), port_id: portIdOf(context) } },
      operation: OPERATION,
      signal: context.signal,
    });
    const made = parseWire(floatingIpReplyWire, reply.body, { operation: OPERATION, cloud: api.cloud, provider: 'openstack', outcome: 'unknown' });
    return receiptOf(null, { floatingIpId: made.floatingip.id });
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { now, sentAt, signal } = context;
    const query = { port_id: portIdOf(context) };
    const look = { service: 'network', path: '/floatingips', query, operation: 'list floating IPs', signal } as const;
    const [found] = (await readBody(this.parts.api, floatingIpPageWire, look)).floatingips;
    if (found !== undefined) return { outcome: 'applied', receipt: receiptOf(null, { floatingIpId: found.id }) };
    if (now - sentAt >= this.parts.settleMilliseconds) return { outcome: 'not_applied' };
    return { outcome: 'undecided', seen: 'no floating IP on the port' };
  }

  observe(): Promise<Observation> {
    return Promise.resolve({ state: 'done' });
  }
}

function portIdOf({ input, outputs }: StepContext): string {
  return requireText(outputs[requireText(input, 'port')] ?? {}, 'portId');
}
