import type { JsonObject, Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchInterfaces, INSTANCES } from '../../server/fetch-instance.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { readInput, textOf } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({
  serverId: z.string(),
  /** A reserved address, or the step that made it; without both, a new port on the network. */
  portId: z.string().optional(),
  portFrom: z.string().optional(),
  networkId: z.string().optional(),
  external: z.boolean(),
});

/** Gives a server one more interface: an existing reserved address, or a new port on a network. */
export function createAttachInterface(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    baseline: async (context) => ({ ports: await portsOf(session, context) }),
    send: (context) => send(session, context),
    proof: async (context) => {
      const portId = await findPort(session, context);
      return portId === null ? null : { portId };
    },
    trace: (context) => ({ type: 'attach_vm_interface', about: readInput(inputSchema, context).serverId }),
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { serverId: id } = readInput(inputSchema, context);
  const write = { method: 'POST', operation: 'attach port', id, json: bodyOf(context), signal: context.signal } as const;
  const { tasks } = await client.write(taskIdsWire, client.scoped(INSTANCES, id, 'attach_interface'), write);
  return { taskId: tasks[0] ?? null };
}

function bodyOf(context: StepContext): object {
  const { external, networkId } = readInput(inputSchema, context);
  const portId = wantedPort(context);
  if (portId !== undefined) return { type: 'reserved_fixed_ip', port_id: portId };
  return external ? { type: 'external' } : { type: 'any_subnet', network_id: networkId };
}

function wantedPort(context: StepContext): string | undefined {
  const { portId, portFrom } = readInput(inputSchema, context);
  return portFrom === undefined ? portId : textOf(context.outputs[portFrom], 'id');
}

async function portsOf(session: GcoreSession, context: StepContext): Promise<readonly string[]> {
  return (await fetchInterfaces(session, readInput(inputSchema, context).serverId, context.signal)).map((row) => row.port_id);
}

/** The wanted port, or one on the wanted network that was not there before. */
async function findPort(session: GcoreSession, context: StepContext): Promise<string | null> {
  const { serverId, external, networkId } = readInput(inputSchema, context);
  const wanted = wantedPort(context);
  const rows = await fetchInterfaces(session, serverId, context.signal);
  const before = context.baseline['ports'];
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  const isOurs = (row: (typeof rows)[number]): boolean =>
    wanted === undefined
      ? !known.includes(row.port_id) && (external ? row.network_details?.external === true : row.network_id === networkId)
      : row.port_id === wanted;
  return rows.find(isOurs)?.port_id ?? null;
}

async function settle(session: GcoreSession, context: StepContext, { output, fresh }: Ending): Promise<Observation> {
  const portId = textOf(output, 'portId') ?? (await findPort(session, context));
  if (portId !== null) return { state: 'done', output: { portId } satisfies JsonObject, result: { changed: true, resourceState: 'changed' } };
  if (fresh) return { state: 'waiting', seen: 'the port is not on the server yet' };
  const details = { cloud: session.cloud, provider: 'gcore', operation: 'attach port', outcome: 'unknown' } as const;
  return { state: 'failed', error: new CloudError('internal', 'attach port: the task finished, but the server has no such port', details).toJSON() };
}
