import type { WireReply } from '../../../../kernel/wire.ts';
import type { ActionEvent, InstanceAction } from '../../../model/instance-action.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { cutPage, nextPageHref, PAGE_LIMIT } from '../../shared/paging.ts';
import { toMicrosecondsTime, toOptionalMicrosecondsTime } from '../../shared/times.ts';
import { novaUrl } from '../nova-links.ts';

/** `GET /servers/{id}/os-instance-actions`; pages from 2.58. */
export function listInstanceActions(exchange: Exchange): WireReply {
  const { context, caller, version, request } = exchange;
  const serverId = exchange.parameter('id');
  const actions = readActions(exchange, serverId);
  if (!isAtLeast(version, '2.58')) return reply(exchange, actions);
  const limit = Math.min(Number(request.query.get('limit') ?? PAGE_LIMIT), PAGE_LIMIT);
  const marker = request.query.get('marker');
  const page = cutPage(actions, ({ requestId }) => requestId, marker, limit);
  if (page === undefined) {
    context.backend.compute.getAction(caller, serverId, marker ?? '');
    throw new OpenStackRefusal('badRequest', `Marker ${marker} could not be found.`);
  }
  const last = page.at(-1);
  if (last === undefined || page.length < limit || !request.query.has('limit')) {
    return reply(exchange, page);
  }
  const url = `${novaUrl(context)}/servers/${serverId}/os-instance-actions`;
  const href = nextPageHref(url, request.query, last.requestId);
  return reply(exchange, page, { links: [{ rel: 'next', href }] });
}

/** `GET /servers/{id}/os-instance-actions/{requestId}`; members see the events from 2.51. */
export function showInstanceAction(exchange: Exchange): WireReply {
  const { context, caller, version } = exchange;
  const serverId = exchange.parameter('id');
  readActions(exchange, serverId);
  const action = context.backend.compute.getAction(caller, serverId, exchange.parameter('requestId'));
  const showsEvents = caller.isAdmin || isAtLeast(version, '2.51');
  const events = action.events.toReversed().map((event) => toEventBody(exchange, event));
  const body = { ...toActionBody(exchange, action), ...(showsEvents ? { events } : {}) };
  return { status: 200, body: { instanceAction: body } };
}

/** Before 2.21 the actions vanish with the server. */
function readActions(exchange: Exchange, serverId: string): readonly InstanceAction[] {
  const { compute } = exchange.context.backend;
  if (!isAtLeast(exchange.version, '2.21')) compute.getServer(exchange.caller, serverId);
  return compute.listActions(exchange.caller, serverId);
}

function reply(exchange: Exchange, actions: readonly InstanceAction[], more = {}): WireReply {
  const instanceActions = actions.map((action) => toActionBody(exchange, action));
  return { status: 200, body: { instanceActions, ...more } };
}

function toActionBody({ version }: Exchange, action: InstanceAction) {
  return {
    action: action.name,
    instance_uuid: action.serverId,
    request_id: action.requestId,
    user_id: action.userId,
    project_id: action.projectId,
    start_time: toMicrosecondsTime(action.startedAt),
    message: action.message,
    ...(isAtLeast(version, '2.58') ? { updated_at: toMicrosecondsTime(action.updatedAt) } : {}),
  };
}

/** The reason of a failure is for administrators; members see only that it failed. */
function toEventBody({ context, caller, version }: Exchange, event: ActionEvent) {
  const { compute } = context.backend;
  return {
    event: event.name,
    start_time: toMicrosecondsTime(event.startedAt),
    finish_time: toOptionalMicrosecondsTime(event.finishedAt),
    result: event.result,
    ...(caller.isAdmin ? { traceback: event.details } : {}),
    ...(isAtLeast(version, '2.62')
      ? {
          ...(caller.isAdmin ? { host: event.host } : {}),
          hostId: compute.hostIdOf(caller.projectId, event.host),
        }
      : {}),
    ...(caller.isAdmin && isAtLeast(version, '2.84') ? { details: event.details } : {}),
  };
}
