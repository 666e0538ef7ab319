import type { Observation, StepContext, StepDriver } from '@isobar/core';
import { CloudError } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { guardRead } from '../guard-read.ts';
import { readInput, textOf } from '../step-input.ts';
import type { Ending, Sent } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';
import { fetchResource } from './fetch-resource.ts';
import { formOf, RESOURCE_WORDS } from './resource-table.ts';

const inputSchema = z.object({
  resource: z.enum(RESOURCE_WORDS),
  id: z.string().optional(),
  /** An earlier step that made it; then this takes it away again. */
  from: z.string().optional(),
  query: z.record(z.string(), z.string()).optional(),
});

/** `{tasks}`, or no body at all. */
const replyWire = z
  .object({ tasks: z.array(z.string()).optional() })
  .nullish()
  .catch(null);

/** Takes away one thing of any kind of the table: done when it is not found. */
export function createDeleteResource(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    send: (context) => send(session, context),
    proof: async (context) => {
      const id = idOf(context);
      return id === null || (await fetchResource(session, inputOf(context).resource, id, context.signal)) === null ? {} : null;
    },
    trace: (context) => {
      const type = formOf(inputOf(context).resource).deleteTask;
      const about = idOf(context);
      return type === null || about === null ? null : { type, about };
    },
    settle: (context, ending) => settle(session, context, ending),
  });
}

const inputOf = (context: StepContext): z.output<typeof inputSchema> => readInput(inputSchema, context);

/** null where the step that should have made it did not get so far. */
function idOf(context: StepContext): string | null {
  const { id, from } = inputOf(context);
  return id ?? (from === undefined ? null : (textOf(context.outputs[from], 'id') ?? null));
}

async function send(session: GcoreSession, context: StepContext): Promise<Sent> {
  const { resource, query } = inputOf(context);
  const { client } = session;
  const { what, path } = formOf(resource);
  const id = idOf(context);
  if (id === null || (await guardRead(fetchResource(session, resource, id, context.signal))) === null) return { taskId: null };
  const write = { method: 'DELETE', operation: `delete ${what}`, id, signal: context.signal, ...(query === undefined ? {} : { query }) } as const;
  const reply = await client.write(replyWire, client.placed(path, id), write);
  return { taskId: reply?.tasks?.[0] ?? null };
}

async function settle(session: GcoreSession, context: StepContext, { fresh }: Ending): Promise<Observation> {
  const { resource, from } = inputOf(context);
  const { what } = formOf(resource);
  const id = idOf(context);
  const row = id === null ? null : await fetchResource(session, resource, id, context.signal);
  if (row === null) return from === undefined ? { state: 'done', result: { changed: true, resourceState: 'destroyed' } } : { state: 'done' };
  if (fresh || row.condition === 'going') return { state: 'waiting', seen: `${what} ${row.seen}` };
  const details = { cloud: session.cloud, provider: 'gcore', operation: `delete ${what}`, outcome: 'unknown' } as const;
  return { state: 'failed', error: new CloudError('internal', `delete ${what}: it is still ${row.seen}`, details).toJSON() };
}
