import type { Observation, StepContext, StepDriver } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchPortGroups, INSTANCES } from '../../server/fetch-instance.ts';
import { readInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = z.object({
  serverId: z.string(),
  groupId: z.string(),
  /** What the call takes; the plan made sure that no other group has it. */
  groupName: z.string(),
  /** One port, or null for each port of the server. */
  portId: z.string().nullable(),
  direction: z.enum(['attach', 'detach']),
});

const WORDS = { attach: 'addsecuritygroup', detach: 'delsecuritygroup' } as const;

/** Gives a group to ports of a server or takes it off them: by name, answered at once, judged by the ids of the ports. */
export function createAssignSecurityGroup(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: async (context) => ((await isReached(session, context)) ? {} : null),
    trace: () => null,
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { serverId: id, groupName, portId, direction } = readInput(inputSchema, context);
  const json = { ports_security_group_names: [{ port_id: portId, security_group_names: [groupName] }] };
  const write = { method: 'POST', operation: `${direction} security group`, id, json, signal: context.signal } as const;
  await client.write(z.unknown(), client.scoped(INSTANCES, id, WORDS[direction]), write);
  return { taskId: null };
}

async function isReached(session: GcoreSession, context: StepContext): Promise<boolean> {
  const { serverId, groupId, portId, direction } = readInput(inputSchema, context);
  const ports = (await fetchPortGroups(session, serverId, context.signal)).filter((port) => portId === null || port.id === portId);
  const holding = ports.filter((port) => (port.security_groups ?? []).some((group) => group.id === groupId));
  return direction === 'attach' ? holding.length === ports.length : holding.length === 0;
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  if (await isReached(session, context)) return { state: 'done', result: { changed: true, resourceState: 'changed' } };
  if (fresh) return { state: 'waiting', seen: 'the groups of the ports are still the old ones' };
  return { state: 'superseded', note: 'someone else changed the groups of the ports' };
}
