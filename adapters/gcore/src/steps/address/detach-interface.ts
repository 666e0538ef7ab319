import type { Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchInterfaces, INSTANCES } from '../../server/fetch-instance.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { readInput } from '../step-input.ts';
import { leftoverSchema } from '../leftover-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({ serverId: z.string(), portId: z.string(), address: z.string(), leftovers: z.array(leftoverSchema) });

/** Takes an interface off a server, named by address and port (SOURCES.md#gcore-op-detach-interface). An ordinary port goes with it. */
export function createDetachInterface(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: async (context) => ((await isAttached(session, context)) ? null : {}),
    trace: (context) => ({ type: 'detach_vm_interface', about: readInput(inputSchema, context).portId }),
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { serverId: id, portId, address } = readInput(inputSchema, context);
  const json = { ip_address: address, port_id: portId };
  const write = { method: 'POST', operation: 'detach port', id, json, signal: context.signal } as const;
  const { tasks } = await client.write(taskIdsWire, client.scoped(INSTANCES, id, 'detach_interface'), write);
  return { taskId: tasks[0] ?? null };
}

async function isAttached(session: GcoreSession, context: StepContext): Promise<boolean> {
  const { serverId, portId } = readInput(inputSchema, context);
  return (await fetchInterfaces(session, serverId, context.signal)).some((row) => row.port_id === portId);
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  if (!(await isAttached(session, context))) {
    const { leftovers } = readInput(inputSchema, context);
    return { state: 'done', result: { changed: true, resourceState: 'changed', leftovers } };
  }
  if (fresh) return { state: 'waiting', seen: 'the port is still on the server' };
  const details = { cloud: session.cloud, provider: 'gcore', operation: 'detach port', outcome: 'unknown' } as const;
  return { state: 'failed', error: new CloudError('internal', 'detach port: the task finished, but the port is still there', details).toJSON() };
}
