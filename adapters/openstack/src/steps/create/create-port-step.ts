import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { formatRef, requireText } from '@isobar/core';
import { parseWire } from '@isobar/transport/schema';
import { z } from 'zod';

import { anchorPortName } from '../../api/anchor-port.ts';
import { readBody } from '../../wire/read-body.ts';
import { toPortBody } from './port-body.ts';
import { receiptOf } from '../step-failure.ts';
import type { StepParts } from '../step-parts.ts';

const OPERATION = 'create port';

const portWire = z.looseObject({ id: z.string().min(1) });
const portReplyWire = z.looseObject({ port: portWire });
const portsWire = z.looseObject({ ports: z.array(portWire) });

/** Makes a port for a server that is still to come, under a name that only this operation gives. */
export class CreatePortStep implements StepDriver {
  private readonly parts: StepParts;

  constructor(parts: StepParts) {
    this.parts = parts;
  }

  async send(context: StepContext): Promise<StepReceipt> {
    const { input, signal } = context;
    const port = toPortBody(input, nameOf(context));
    const { api } = this.parts;
    const reply = await api.send({ service: 'network', method: 'POST', path: '/ports', json: { port }, operation: OPERATION, signal });
    const made = parseWire(portReplyWire, reply.body, { operation: OPERATION, cloud: api.cloud, provider: 'openstack', outcome: 'unknown' });
    return receiptOf(null, { portId: made.port.id });
  }

  async reconcile(context: StepContext): Promise<Reconciliation> {
    const { now, sentAt } = context;
    const [port] = await this.find(context);
    if (port !== undefined) return { outcome: 'applied', receipt: receiptOf(null, { portId: port.id }) };
    if (now - sentAt >= this.parts.settleMilliseconds) return { outcome: 'not_applied' };
    return { outcome: 'undecided', seen: `no port ${nameOf(context)}` };
  }

  /** A request that arrived twice has left a second port of the name, which nothing uses. */
  async observe(context: StepContext & { readonly receipt: StepReceipt }): Promise<Observation> {
    const twins = (await this.find(context)).filter(({ id }) => id !== context.receipt.output['portId']);
    if (twins.length === 0) return { state: 'done' };
    const what = 'second port of the same request';
    const leftovers = twins.map(({ id }) => ({ ref: formatRef(this.parts.api.cloud, id), what, costsMoney: null }));
    return { state: 'done', result: { leftovers } };
  }

  private async find(context: StepContext): Promise<readonly z.output<typeof portWire>[]> {
    const look = { service: 'network', path: '/ports', query: { name: nameOf(context) }, operation: 'list ports', signal: context.signal } as const;
    return (await readBody(this.parts.api, portsWire, look)).ports;
  }
}

function nameOf({ operationId, input }: StepContext): string {
  return anchorPortName(operationId, requireText(input, 'part'));
}
