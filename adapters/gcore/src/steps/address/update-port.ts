import type { Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { readInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({
  /** A port of a server that an earlier step made, by its place. */
  portOf: z.object({ step: z.string(), index: z.number() }),
  allowedPairs: z.array(z.string()).optional(),
  portSecurity: z.boolean().optional(),
});
const portsOutput = z.object({ ports: z.array(z.string()) });
const portWire = z.object({
  id: z.string(),
  port_security_enabled: z.boolean().nullish(),
  allowed_address_pairs: z.array(z.object({ ip_address: z.string().nullish() })).nullish(),
});

const PORTS = '/v1/ports';

/** Sets port security and the address pairs of a port: create itself takes neither (SOURCES.md#gcore-op-port-patch). */
export function createUpdatePort(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: async (context) => ((await isReached(session, context)) ? {} : null),
    trace: (context) => ({ type: 'update_port', about: portIdOf(context) }),
    settle: (context, ending) => settle(session, context, ending),
  });
}

function portIdOf(context: StepContext): string {
  const { portOf } = readInput(inputSchema, context);
  const made = portsOutput.safeParse(context.outputs[portOf.step]).data?.ports[portOf.index];
  if (made !== undefined) return made;
  throw new CloudError('internal', 'the new server has no such port', { outcome: 'not_applied' });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { allowedPairs, portSecurity } = readInput(inputSchema, context);
  const id = portIdOf(context);
  const json = {
    ...(portSecurity === undefined ? {} : { port_security_enabled: portSecurity }),
    // A port without port security has neither groups nor pairs.
    ...(portSecurity === false ? { security_group_ids: [] } : {}),
    ...(allowedPairs === undefined ? {} : { allowed_address_pairs: allowedPairs.map((address) => ({ ip_address: address })) }),
  };
  const { tasks } = await client.write(taskIdsWire, client.scoped(PORTS, id), {
    method: 'PATCH',
    operation: 'update port',
    id,
    json,
    signal: context.signal,
  });
  return { taskId: tasks[0] ?? null };
}

async function isReached({ client }: GcoreSession, context: StepContext): Promise<boolean> {
  const { allowedPairs, portSecurity } = readInput(inputSchema, context);
  const id = portIdOf(context);
  const port = await client.read(portWire, client.scoped(PORTS, id), { operation: 'get port', id, signal: context.signal });
  const pairs = new Set((port.allowed_address_pairs ?? []).map((pair) => pair.ip_address));
  return (portSecurity === undefined || port.port_security_enabled === portSecurity) && (allowedPairs ?? []).every((pair) => pairs.has(pair));
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  if (await isReached(session, context)) return { state: 'done' };
  if (fresh) return { state: 'waiting', seen: 'the port shows the old settings' };
  const details = { cloud: session.cloud, provider: 'gcore', operation: 'update port', outcome: 'unknown' } as const;
  return {
    state: 'failed',
    error: new CloudError('internal', 'update port: the task finished, but the port shows the old settings', details).toJSON(),
  };
}
