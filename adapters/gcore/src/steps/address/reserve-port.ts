import type { JsonObject, Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError, formatRef, isCloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { readInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({ portId: z.string(), addresses: z.array(z.string()) });
const reservedWire = z.object({ port_id: z.string() });

const RESERVED = '/v1/reserved_fixed_ips';

/**
 * Makes a port outlive its server. That it works for every port in use is only assumed (SOURCES.md#gcore-reserve-port-in-use),
 * so it is read back: an address that is not reserved stops the plan while nothing is lost yet.
 */
export function createReservePort(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: (context) => proof(session, context),
    trace: (context) => ({ type: 'create_reserved_fixed_ip', about: readInput(inputSchema, context).portId }),
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { portId } = readInput(inputSchema, context);
  const write = { method: 'POST', operation: 'reserve port', id: portId, json: { type: 'port', port_id: portId }, signal: context.signal } as const;
  const { tasks } = await client.write(taskIdsWire, client.scoped(RESERVED), write);
  return { taskId: tasks[0] ?? null };
}

async function proof(session: GcoreSession, context: StepContext): Promise<JsonObject | null> {
  return (await isReserved(session, readInput(inputSchema, context).portId, context.signal)) ? {} : null;
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const { portId, addresses } = readInput(inputSchema, context);
  const { cloud } = session;
  if (await isReserved(session, portId, context.signal)) {
    const what = `reserved address ${addresses.join(', ')}`;
    return { state: 'done', result: { changed: true, leftovers: [{ ref: formatRef(cloud, portId), what, costsMoney: true }] } };
  }
  if (fresh) return { state: 'waiting', seen: 'the port is not reserved yet' };
  const text = `reserve port ${portId}: the task finished, but the port is not reserved; its address would be lost with the server`;
  return {
    state: 'failed',
    error: new CloudError('unsupported', text, { cloud, provider: 'gcore', operation: 'reserve port', outcome: 'not_applied' }).toJSON(),
  };
}

async function isReserved({ client }: GcoreSession, portId: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    const row = await client.read(reservedWire, client.scoped(RESERVED, portId), { operation: 'get reserved address', id: portId, signal });
    return row.port_id === portId;
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return false;
    throw error;
  }
}
