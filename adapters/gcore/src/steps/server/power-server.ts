import type { JsonObject, Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreDialect } from '../../gcore-dialect.ts';
import type { GcoreSession } from '../../gcore-session.ts';
import { fetchInstance, INSTANCES } from '../../server/fetch-instance.ts';
import { describeTuple, isSettled, toServerState } from '../../server/server-state-table.ts';
import type { TaskType } from '../../task/task-wire.ts';
import { taskIdsWire } from '../../task/task-wire.ts';
import { guardRead } from '../guard-read.ts';
import { readInput, serverIdOf, serverInput } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';

const inputSchema = serverInput.extend({ verb: z.enum(['start', 'stop', 'reboot', 'hardReboot', 'suspend', 'resume']), final: z.boolean() });

type Verb = z.output<typeof inputSchema>['verb'];

interface VerbRow {
  readonly task: TaskType;
  readonly target: string;
  readonly word: (dialect: GcoreDialect) => string;
}

const VERBS: Readonly<Record<Verb, VerbRow>> = {
  start: { task: 'start_vm', target: 'ACTIVE', word: () => 'start' },
  stop: { task: 'stop_vm', target: 'SHUTOFF', word: () => 'stop' },
  reboot: { task: 'soft_reboot_vm', target: 'ACTIVE', word: () => 'reboot' },
  hardReboot: { task: 'hard_reboot_vm', target: 'ACTIVE', word: (dialect) => dialect.power.hardReboot },
  suspend: { task: 'suspend_vm', target: 'SUSPENDED', word: () => 'suspend' },
  resume: { task: 'resume_vm', target: 'ACTIVE', word: () => 'resume' },
};

/** Start, stop and reboot: by a task, or (older white labels) at once with the state to be watched. */
export function createPowerServer(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: (context) => proof(session, context),
    trace: (context) => {
      const input = readInput(inputSchema, context);
      return session.dialect.power.style === 'direct' ? null : { type: VERBS[input.verb].task, about: serverIdOf(input, context) };
    },
    settle: (context, ending) => settle(session, context, ending),
    doubt: (context, { ambiguous }) => {
      const { verb } = readInput(inputSchema, context);
      // The notes of a power task are recorded nowhere: one that names no server may be ours.
      const traceless = session.dialect.power.style === 'direct' || ambiguous;
      if (!traceless || !isReboot(verb)) return { outcome: 'not_applied' };
      return {
        outcome: 'unknown',
        question: 'The reply to the reboot was lost, and a reboot leaves no trace on this cloud. Did the server restart?',
        known: { verb },
        choices: [
          { id: 'applied', text: 'it restarted' },
          { id: 'send_again', text: 'it did not: send it again' },
          { id: 'abandon', text: 'leave it' },
        ],
      };
    },
  });
}

async function send(session: GcoreSession, context: StepContext): Promise<Sent> {
  const { client, dialect } = session;
  const input = readInput(inputSchema, context);
  const id = serverIdOf(input, context);
  const { target, word } = VERBS[input.verb];
  // An undo may find that the server was made anew and runs already.
  if (input.serverFrom !== undefined && (await guardRead(fetchInstance(session, id, context.signal))).status === target) return { taskId: null };
  const look = { method: 'POST', operation: `${word(dialect)} server`, id, signal: context.signal } as const;
  if (dialect.power.style === 'direct') {
    await client.write(z.unknown(), client.scoped(INSTANCES, id, word(dialect)), look);
    return { taskId: null };
  }
  const { tasks } = await client.write(taskIdsWire, client.scoped('/v2/instances', id, 'action'), { ...look, json: { action: word(dialect) } });
  return { taskId: tasks[0] ?? null };
}

async function proof(session: GcoreSession, context: StepContext): Promise<JsonObject | null> {
  const input = readInput(inputSchema, context);
  const instance = await fetchInstance(session, serverIdOf(input, context), context.signal);
  // A server that runs says nothing about a reboot, only one that is rebooting does.
  const shown = isReboot(input.verb) ? toServerState(instance).activity === 'rebooting' : instance.status === VERBS[input.verb].target;
  return shown ? {} : null;
}

async function settle(session: GcoreSession, context: StepContext, { task, fresh }: Ending): Promise<Observation> {
  const input = readInput(inputSchema, context);
  const instance = await session.looks.instances.get(serverIdOf(input, context), context);
  const seen = describeTuple(instance);
  const { target } = VERBS[input.verb];
  // Without a task the first looks may still show the state from before (SOURCES.md#edgecenter-reply-may-be-old).
  const tooEarly = task === null && isReboot(input.verb) && fresh;
  if (isSettled(instance) && instance.status === target && !tooEarly) {
    return input.final ? { state: 'done', result: { changed: true, resourceState: 'changed' } } : { state: 'done' };
  }
  if (!isSettled(instance) || fresh) return { state: 'waiting', seen };
  if (task !== null && instance.status !== 'ERROR') return { state: 'superseded', note: `the task finished, but the server is ${seen}` };
  const details = { cloud: session.cloud, provider: 'gcore', operation: input.verb, outcome: 'unknown', native: { text: seen } } as const;
  return { state: 'failed', error: new CloudError('internal', `${input.verb}: the server is ${seen}`, details).toJSON() };
}

function isReboot(verb: Verb): boolean {
  return verb === 'reboot' || verb === 'hardReboot';
}
