import type { JsonObject, Observation, ResultPart, StepContext, StepDriver } from '@isobar/core';
import { CloudError, formatRef, textList } from '@isobar/core';
import { z } from 'zod';

import type { GcoreSession } from '../../gcore-session.ts';
import { readInput, textOf } from '../step-input.ts';
import type { FoundTask } from '../../task/task-reader.ts';
import type { Doubt, Ending, Sent, TaskStep } from '../task-step.ts';
import { createTaskStep } from '../task-step.ts';
import { fetchResource, listResources } from './fetch-resource.ts';
import type { ResourceRow } from './resource-table.ts';
import { formOf, RESOURCE_WORDS } from './resource-table.ts';

const inputSchema = z.object({
  resource: z.enum(RESOURCE_WORDS),
  /** Path of the write. */
  path: z.string(),
  body: z.record(z.string(), z.unknown()),
  name: z.string().nullable(),
  /** Which of several steps of one operation. */
  anchor: z.string(),
  /** Other than the usual one of the kind. */
  task: z.enum(['download_image']).optional(),
  /** Whether new things of the kind take tags: then one of them tells whose it is, however the reply got lost. */
  tagged: z.boolean(),
  /** What the result calls it: what the operation ends with, something left beside it, or nothing, where a later step uses it. */
  announces: z.enum(['result', 'leftover', 'nothing']),
});

type TaskTrace = ReturnType<TaskStep['trace']>;

/** Name of the tag by which a thing is known to be made by one step of one operation. */
const ANCHOR = 'isobar_operation';

const replyWire = z.looseObject({ tasks: z.array(z.string()).optional(), private_key: z.string().nullish() });

/** Makes one thing of any kind of the table. Found again by its tag; where the kind takes none, as the new one of its name. */
export function createCreateResource(session: GcoreSession): StepDriver {
  return createTaskStep(session, {
    baseline: (context) => baseline(session, context),
    send: (context) => send(session, context),
    proof: (context) => proof(session, context),
    trace: (context) => trace(context),
    settle: (context, ending) => settle(session, context, ending),
    doubt: (context, found) => doubt(session, context, found),
  });
}

const inputOf = (context: StepContext): z.output<typeof inputSchema> => readInput(inputSchema, context);
const anchorOf = (context: StepContext): string => `${context.operationId}.${inputOf(context).anchor}`;

async function baseline(session: GcoreSession, context: StepContext): Promise<JsonObject> {
  const { resource, tagged } = inputOf(context);
  if (tagged) return {};
  return { before: (await listResources(session, resource, context.signal)).map(({ id }) => id) };
}

async function send(session: GcoreSession, context: StepContext): Promise<Sent> {
  const { resource, path, body, tagged } = inputOf(context);
  const { client } = session;
  const form = formOf(resource);
  const json = tagged ? { ...body, tags: { ...(body['tags'] as object | undefined), [ANCHOR]: anchorOf(context) } } : body;
  const write = { method: 'POST', operation: `create ${form.what}`, json, signal: context.signal } as const;
  const reply = await client.write(replyWire, client.placed(path), write);
  if (reply.tasks !== undefined) return { taskId: reply.tasks[0] ?? null };
  const made = form.row.safeParse(reply).data;
  return {
    taskId: null,
    output: made === undefined ? {} : { id: made.id },
    ...(typeof reply.private_key === 'string' ? { secrets: [{ kind: 'privateKey', value: reply.private_key } as const] } : {}),
  };
}

async function proof(session: GcoreSession, context: StepContext): Promise<JsonObject | null> {
  const found = await findOwn(session, context);
  return found === null ? null : { id: found.id };
}

async function findOwn(session: GcoreSession, context: StepContext): Promise<ResourceRow | null> {
  const { name, tagged } = inputOf(context);
  if (!tagged) return name === null ? null : ((await newRows(session, context)).find((row) => row.name === name) ?? null);
  return (await taggedRows(session, context))[0] ?? null;
}

async function taggedRows(session: GcoreSession, context: StepContext): Promise<readonly ResourceRow[]> {
  const rows = await listResources(session, inputOf(context).resource, context.signal);
  return rows.filter((row) => row.tags.some((tag) => tag.key === ANCHOR && tag.value === anchorOf(context)));
}

/** What was not there before; whoever made it. */
async function newRows(session: GcoreSession, context: StepContext): Promise<readonly ResourceRow[]> {
  const known = textList(context.baseline, 'before');
  return (await listResources(session, inputOf(context).resource, context.signal)).filter(({ id }) => !known.includes(id));
}

/** The notes of a task hold the tags of some kinds, and of others what the thing is made on. */
function trace(context: StepContext): TaskTrace {
  const { resource, body, task } = inputOf(context);
  const type = task ?? formOf(resource).createTask;
  if (type === null) return null;
  const made = isNameless(context) ? (body['ip_address'] ?? body['network_id']) : undefined;
  return { type, about: typeof made === 'string' ? made : anchorOf(context) };
}

function isNameless(context: StepContext): boolean {
  const { name, tagged } = inputOf(context);
  return !tagged && name === null;
}

async function doubt(session: GcoreSession, context: StepContext, { ambiguous, running }: FoundTask): Promise<Doubt> {
  const { what } = formOf(inputOf(context).resource);
  // What it makes may not be listed yet, or not with its tags (SOURCES.md#gcore-image-queued-after-finished).
  if (running) return { outcome: 'undecided', seen: `a task that makes a ${what} is still running` };
  if (!isNameless(context)) return { outcome: 'not_applied' };
  const candidates = (await newRows(session, context)).map(({ id }) => id);
  if (!ambiguous && candidates.length === 0) return { outcome: 'not_applied' };
  const seen = candidates.length === 0 ? `a task that makes a ${what} began since` : `a new ${what} is there (${candidates.join(', ')})`;
  return {
    outcome: 'unknown',
    question: `The reply was lost, and ${seen}, which does not say for whom it was made. Was it made by this operation?`,
    known: { candidates },
    choices: [
      { id: 'applied', text: 'it was: this is its id', needs: ['id'] },
      { id: 'send_again', text: 'it was not: send it again' },
      { id: 'abandon', text: 'leave it' },
    ],
  };
}

async function settle(session: GcoreSession, context: StepContext, { task, output, fresh }: Ending): Promise<Observation> {
  const { resource } = inputOf(context);
  const form = formOf(resource);
  const named = form.created === null ? undefined : task?.created_resources?.[form.created]?.[0];
  const id = textOf(output, 'id') ?? named ?? (await findOwn(session, context))?.id;
  const row = id === undefined ? null : await fetchResource(session, resource, id, context.signal);
  if (row === null) return fresh ? { state: 'waiting', seen: `the ${form.what} is not listed yet` } : failed(session, context, 'it is not there');
  if (row.condition === 'going') return { state: 'waiting', seen: `${form.what} ${row.seen}` };
  if (row.condition === 'failed') return failed(session, context, `it is ${row.seen}`, leftover(session, context, row));
  // A request that arrived twice has left a twin with the same tag, which somebody must delete.
  const twins = inputOf(context).tagged ? (await taggedRows(session, context)).filter((other) => other.id !== row.id) : [];
  return { state: 'done', output: { id: row.id }, result: withTwins(session, context, resultOf(session, context, row), twins) };
}

function withTwins({ cloud }: GcoreSession, context: StepContext, result: ResultPart, twins: readonly ResourceRow[]): ResultPart {
  if (twins.length === 0) return result;
  const { what, costsMoney } = formOf(inputOf(context).resource);
  const left = twins.map(({ id }) => ({ ref: formatRef(cloud, id), what: `second ${what} of the same request`, costsMoney }));
  return { ...result, leftovers: [...(result.leftovers ?? []), ...left] };
}

function resultOf(session: GcoreSession, context: StepContext, row: ResourceRow): ResultPart {
  const { announces } = inputOf(context);
  const { cloud } = session;
  if (announces === 'result') return { ref: formatRef(cloud, row.id), changed: true, resourceState: 'changed' };
  return announces === 'leftover' ? { changed: true, ...leftover(session, context, row) } : { changed: true };
}

function leftover({ cloud }: GcoreSession, context: StepContext, row: ResourceRow): Pick<ResultPart, 'leftovers'> {
  const { what, costsMoney } = formOf(inputOf(context).resource);
  return { leftovers: [{ ref: formatRef(cloud, row.id), what: `${what} ${row.name ?? row.id}`, costsMoney }] };
}

function failed({ cloud }: GcoreSession, context: StepContext, text: string, result?: ResultPart): Observation {
  const operation = `create ${formOf(inputOf(context).resource).what}`;
  const details = { cloud, provider: 'gcore', operation, outcome: 'unknown', native: { text } } as const;
  const error = new CloudError('internal', `${operation}: ${text}`, details).toJSON();
  return { state: 'failed', error, ...(result === undefined ? {} : { result }) };
}
