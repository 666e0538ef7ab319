import type { Observation, Reconciliation, StepContext, StepDriver, StepReceipt } from '@isobar/core';
import { requireText } from '@isobar/core';
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

  async send({ operationId, input, signal }: StepContext): Promise<StepReceipt> {
    const port = toPortBody(input, anchorPortName(operationId, requireText(input, 'part')));
    const { api } = this.parts;
    const reply = await api.send({ service: 'network', method: 'POST', path: '/ports', json: { port }, operation: OPERATION, signal });
    const made = parseWire(portReplyWire, reply.body, { operation: OPERATION, cloud: api.cloud, provider: 'openstack', outcome: 'unknown' });
    return receiptOf(null, { portId: made.port.id });
  }

  async reconcile({ operationId, input, now, intendedAt, signal }: StepContext): Promise<Reconciliation> {
    const name = anchorPortName(operationId, requireText(input, 'part'));
    const { ports } = await readBody(this.parts.api, portsWire, {
      service: 'network',
      path: '/ports',
      query: { name },
      operation: 'list ports',
      signal,
    });
    const [port] = ports;
    if (port !== undefined) return { outcome: 'applied', receipt: receiptOf(null, { portId: port.id }) };
    return now - intendedAt < this.parts.settleMilliseconds ? { outcome: 'undecided', seen: `no port ${name}` } : { outcome: 'not_applied' };
  }

  observe(): Promise<Observation> {
    return Promise.resolve({ state: 'done' });
  }
}
