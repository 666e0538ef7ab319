import type { WireReply } from '../../../kernel/wire.ts';
import type { ImageTask } from '../../model/image.ts';
import { isJsonObject } from '../shared/exchange.ts';
import { toSecondsTime } from '../shared/times.ts';
import { badRequest } from './glance-errors.ts';
import type { GlanceExchange, GlanceRoute } from './glance-exchange.ts';
import { IMPORT_METHODS } from './import-methods.ts';
import { readJson } from './read-json.ts';

/** A task is remembered for two days after it ended. */
const LIFE_MILLISECONDS = 48 * 3600 * 1000;

/** Imports, and the tasks that carry them out. */
export const IMPORT_ROUTES: readonly GlanceRoute[] = [
  { method: 'GET', pattern: '/v2/info/import', handler: describeImport },
  { method: 'POST', pattern: '/v2/images/{id}/import', handler: importImage },
  { method: 'GET', pattern: '/v2/images/{id}/tasks', handler: listImageTasks },
  { method: 'GET', pattern: '/v2/tasks', handler: listTasks },
  { method: 'GET', pattern: '/v2/tasks/{task}', handler: showTask },
];

function describeImport(): WireReply {
  const methods = { description: 'Import methods available.', type: 'array', value: IMPORT_METHODS };
  return { status: 200, body: { 'import-methods': methods } };
}

function importImage({ context, caller, request, parameter }: GlanceExchange): WireReply {
  const body = readJson(request);
  const method = isJsonObject(body) ? body['method'] : undefined;
  if (!isJsonObject(method)) throw badRequest("Import request requires a 'method' field.");
  const { name, uri } = method;
  if (name === undefined) throw badRequest("Import request requires a 'name' field.");
  const known = IMPORT_METHODS.find((candidate) => candidate === name);
  if (known === undefined) throw badRequest(`Unknown import method name '${typeof name === 'string' ? name : ''}'.`);
  context.backend.images.importImage(caller, parameter('id'), { method: known, uri: typeof uri === 'string' ? uri : '' });
  return { status: 202 };
}

function listImageTasks({ context, caller, parameter }: GlanceExchange): WireReply {
  const tasks = context.backend.images.listImageTasks(caller, parameter('id')).map(toTaskFields);
  return { status: 200, body: { tasks } };
}

function listTasks({ context, caller }: GlanceExchange): WireReply {
  const tasks = context.backend.images.listTasks(caller).map((task) => {
    const { input: _input, result: _result, message: _message, image_id: _image, request_id: _request, user_id: _user, ...row } = toTaskBody(task);
    return row;
  });
  return { status: 200, body: { tasks, first: '/v2/tasks', schema: '/v2/schemas/tasks' } };
}

function showTask({ context, caller, parameter }: GlanceExchange): WireReply {
  return { status: 200, body: toTaskBody(context.backend.images.getTask(caller, parameter('task'))) };
}

function toTaskBody(task: ImageTask) {
  return { ...toTaskFields(task), self: `/v2/tasks/${task.id}`, schema: '/v2/schemas/task' };
}

function toTaskFields(task: ImageTask) {
  const hasEnded = task.status === 'success' || task.status === 'failure';
  return {
    id: task.id,
    type: 'api_image_import',
    status: task.status,
    owner: task.ownerProjectId,
    input: { image_id: task.imageId, import_req: { method: toMethod(task) }, backend: [null] },
    result: hasEnded ? { image_id: task.imageId } : null,
    message: task.message,
    image_id: task.imageId,
    request_id: task.requestId,
    user_id: task.userId,
    created_at: toSecondsTime(task.createdAt),
    updated_at: toSecondsTime(task.updatedAt),
    ...(hasEnded ? { expires_at: toSecondsTime(task.updatedAt + LIFE_MILLISECONDS) } : {}),
  };
}

function toMethod({ method, uri }: ImageTask) {
  return uri === '' ? { name: method } : { name: method, uri };
}
