import type { Observation, StepContext, StepDriver } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { fetchInstance, INSTANCES } from '../../server/fetch-instance.ts';
import { describeTuple, isSettled } from '../../server/server-state-table.ts';
import { findServerGroupOf } from '../../server-group/server-group-reader.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { readInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

/** The group to be in; null for none. */
const inputSchema = z.object({ serverId: z.string(), groupId: z.string().nullable() });

/** Puts a server into a placement group or takes it out. Done when the list of groups says so and the server is at rest. */
export function createJoinServerGroup(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: async (context) => ((await groupOf(session, context)) === readInput(inputSchema, context).groupId ? {} : null),
    trace: (context) => {
      const { serverId, groupId } = readInput(inputSchema, context);
      return { type: groupId === null ? 'remove_from_server_group' : 'put_into_server_group', about: serverId };
    },
    settle: (context, ending) => settle(session, context, ending),
  });
}

async function send({ client }: GcoreSession, context: StepContext): Promise<Sent> {
  const { serverId: id, groupId } = readInput(inputSchema, context);
  const call =
    groupId === null ? { word: 'remove_from_servergroup', body: {} } : { word: 'put_into_servergroup', body: { json: { servergroup_id: groupId } } };
  const write = { method: 'POST', operation: 'change server group', id, ...call.body, signal: context.signal } as const;
  const { tasks } = await client.write(taskIdsWire, client.scoped(INSTANCES, id, call.word), write);
  return { taskId: tasks[0] ?? null };
}

async function groupOf(session: GcoreSession, context: StepContext): Promise<string | null> {
  const group = await findServerGroupOf(session, readInput(inputSchema, context).serverId, context.signal);
  return group?.servergroup_id ?? null;
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const { serverId, groupId } = readInput(inputSchema, context);
  const [instance, group] = await Promise.all([fetchInstance(session, serverId, context.signal), groupOf(session, context)]);
  const seen = `${describeTuple(instance)}, in ${group ?? 'no server group'}`;
  if (group === groupId && isSettled(instance)) return { state: 'done', result: { changed: true, resourceState: 'changed' } };
  if (fresh || !isSettled(instance)) return { state: 'waiting', seen };
  return { state: 'superseded', note: `someone else changed the server group: ${seen}` };
}
