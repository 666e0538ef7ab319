import type { JsonObject, Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { readInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({
  floatingIpId: z.string(),
  /** The port itself, null for none; or the port of a server that an earlier step made, by its place. */
  portId: z.string().nullable().optional(),
  portOf: z.object({ step: z.string(), index: z.number() }).optional(),
  /** One of several addresses of the port. */
  fixedAddress: z.string().optional(),
  /** It is what was asked for, not a part of something else. */
  final: z.boolean().default(false),
});
const floatingWire = z.object({ id: z.string(), port_id: z.string().nullish(), floating_ip_address: z.string().nullish() });
const portsOutput = z.object({ ports: z.array(z.string()) });

const FLOATING = '/v1/floatingips';

/** Points a floating IP to a port or to nothing. Judged by `port_id`, never by its status (SOURCES.md#gcore-floating-ip-judge-by-port). */
export function createPointFloatingIp(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: (context) => proof(session, context),
    // The notes of this task type are not known to name the address; the address itself tells.
    trace: () => null,
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client, dialect }: GcoreSession, context: StepContext): Promise<Sent> {
  const { floatingIpId: id, fixedAddress } = readInput(inputSchema, context);
  const portId = targetOf(context);
  const target = { port_id: portId, ...(fixedAddress === undefined ? {} : { fixed_ip_address: fixedAddress }) };
  const look = { operation: 'point floating IP', id, signal: context.signal } as const;
  if (dialect.floatingIp === 'direct') {
    const call = portId === null ? { word: 'unassign' } : { word: 'assign', json: target };
    await client.write(z.unknown(), client.scoped(FLOATING, id, call.word), { ...look, method: 'POST', json: call.json });
    return { taskId: null };
  }
  const { tasks } = await client.write(taskIdsWire, client.scoped('/v2/floatingips', id), { ...look, method: 'PATCH', json: target });
  // No task where it points there already.
  return { taskId: tasks[0] ?? null };
}

async function proof(session: GcoreSession, context: StepContext): Promise<JsonObject | null> {
  return (await fetchPort(session, context)) === targetOf(context) ? {} : null;
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const port = await fetchPort(session, context);
  if (port === targetOf(context)) {
    const { final } = readInput(inputSchema, context);
    return final ? { state: 'done', result: { changed: true, resourceState: 'changed' } } : { state: 'done' };
  }
  if (fresh) return { state: 'waiting', seen: `the floating IP points to ${port ?? 'nothing'}` };
  return { state: 'superseded', note: `someone pointed the floating IP to ${port ?? 'nothing'}` };
}

async function fetchPort({ client }: GcoreSession, context: StepContext): Promise<string | null> {
  const { floatingIpId: id } = readInput(inputSchema, context);
  const row = await client.read(floatingWire, client.scoped(FLOATING, id), { operation: 'get floating IP', id, signal: context.signal });
  return row.port_id ?? null;
}

function targetOf(context: StepContext): string | null {
  const { portId, portOf } = readInput(inputSchema, context);
  if (portOf === undefined) return portId ?? null;
  const made = portsOutput.safeParse(context.outputs[portOf.step]).data?.ports[portOf.index];
  if (made !== undefined) return made;
  throw new CloudError('internal', 'the new server has no such port', { outcome: 'not_applied' });
}
