import type { FloatingIpTarget } from '../../gcore-backend.ts';
import type { Port } from '../../model/network.ts';
import { toFloatingIpBody, toFloatingIpRow } from '../bodies/floating-ip-body.ts';
import { toReservedIpBody } from '../bodies/reserved-ip-body.ts';
import type { BodyReader } from '../decode/body-reader.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { matchesTags, readFlag } from '../decode/query.ts';
import { readReserve } from '../decode/reserve-body.ts';
import { readTagPatch, readTags } from '../decode/tag-map.ts';
import { ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const FLOATING = '/cloud/v1/floatingips/{project}/{region}';
const RESERVED = '/cloud/v1/reserved_fixed_ips/{project}/{region}';

const listFloating: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { query } = call.request;
  const status = query.get('status');
  const portIds = query.getAll('port_ids');
  const rows = call.backend.floatingIps
    .list(scope)
    .filter((row) => status === null || row.status === status)
    .filter((row) => portIds.length === 0 || (row.portId !== null && portIds.includes(row.portId)))
    .filter((row) => matchesTags(row.tags, query));
  const { count, page } = toPage(rows, query, DEFAULT_LIMIT.most);
  return ok({ count, results: page.map((row) => toFloatingIpRow(call, scope, row)) });
};

const showFloating: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return ok(toFloatingIpBody(call, scope, call.backend.floatingIps.require(scope, parameter(call, 'id'))));
};

const createFloating: GcoreHandler = (call) => {
  const body = readBody(call);
  const target = readTarget(body);
  const tags = readTags(body);
  body.finish();
  return tasksReply(call.backend.floatingIps.create(scopeOf(call), target, tags));
};

/** `tasks` is empty when nothing has to change; a port that is not named stays. */
const updateFloating: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'id');
  call.backend.floatingIps.require(scope, id);
  const body = readBody(call);
  const target = body.has('port_id') || body.has('fixed_ip_address') ? readTarget(body) : null;
  const tags = readTagPatch(body);
  body.finish();
  return tasksReply(call.backend.floatingIps.update(scope, id, target, tags));
};

const convertFloating: GcoreHandler = (call) => tasksReply(call.backend.floatingIps.convert(scopeOf(call), parameter(call, 'id')));

const assignFloating: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const body = readBody(call);
  body.requireText('port_id');
  const target = readTarget(body);
  body.finish();
  const floatingIp = call.backend.floatingIps.pointDirectly(scope, parameter(call, 'id'), target);
  return ok(toFloatingIpBody(call, scope, floatingIp));
};

const unassignFloating: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const target = { portId: null, fixedAddress: null };
  const floatingIp = call.backend.floatingIps.pointDirectly(scope, parameter(call, 'id'), target);
  return ok(toFloatingIpBody(call, scope, floatingIp));
};

const removeFloating: GcoreHandler = (call) => tasksReply(call.backend.floatingIps.remove(scopeOf(call), parameter(call, 'id')));

const readTarget = (body: BodyReader): FloatingIpTarget => ({
  portId: body.optionalText('port_id'),
  fixedAddress: body.optionalText('fixed_ip_address'),
});

type ReservedFilter = (port: Readonly<Port>) => boolean;

const RESERVED_FILTERS: readonly (readonly [string, ReservedFilter])[] = [
  ['available_only', (port) => port.instanceId === null],
  ['external_only', (port) => port.external],
  ['internal_only', (port) => !port.external],
  ['vip_only', (port) => port.isVirtualIp],
];

const listReserved: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { query } = call.request;
  const deviceId = query.get('device_id');
  const address = query.get('ip_address');
  const ports = call.backend.reservedIps
    .list(scope)
    .filter((port) => RESERVED_FILTERS.every(([name, matches]) => !readFlag(query, name, false) || matches(port)))
    .filter((port) => deviceId === null || port.instanceId === deviceId)
    .filter((port) => address === null || port.fixedIps.some((ip) => new RegExp(address, 'u').test(ip.address)));
  const { count, page } = toPage(ports, query, DEFAULT_LIMIT.most);
  return ok({ count, results: page.map((port) => toReservedIpBody(call, scope, port)) });
};

const showReserved: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return ok(toReservedIpBody(call, scope, call.backend.reservedIps.require(scope, parameter(call, 'id'))));
};

const createReserved: GcoreHandler = (call) => {
  const { request, isVirtualIp } = readReserve(readBody(call), call.dialect);
  return tasksReply(call.backend.reservedIps.create(scopeOf(call), request, isVirtualIp));
};

const updateReserved: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const body = readBody(call);
  const isVirtualIp = body.requireBoolean('is_vip');
  body.finish();
  return ok(toReservedIpBody(call, scope, call.backend.reservedIps.setVirtualIp(scope, parameter(call, 'id'), isVirtualIp)));
};

const convertReserved: GcoreHandler = (call) => tasksReply(call.backend.reservedIps.convert(scopeOf(call), parameter(call, 'id')));

const removeReserved: GcoreHandler = (call) => tasksReply(call.backend.reservedIps.remove(scopeOf(call), parameter(call, 'id')));

/** Floating IPs (by task in v2, directly in v1) and reserved fixed IPs (whose id is the port's). */
export const ADDRESS_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: FLOATING, handler: listFloating },
  { method: 'GET', pattern: `${FLOATING}/{id}`, handler: showFloating },
  { method: 'POST', pattern: FLOATING, handler: createFloating },
  { method: 'DELETE', pattern: `${FLOATING}/{id}`, handler: removeFloating },
  { method: 'POST', pattern: `${FLOATING}/{id}/assign`, handler: assignFloating },
  { method: 'POST', pattern: `${FLOATING}/{id}/unassign`, handler: unassignFloating },
  {
    method: 'PATCH',
    pattern: '/cloud/v2/floatingips/{project}/{region}/{id}',
    handler: updateFloating,
    only: 'gcore',
  },
  { method: 'GET', pattern: RESERVED, handler: listReserved },
  { method: 'GET', pattern: `${RESERVED}/{id}`, handler: showReserved },
  { method: 'POST', pattern: RESERVED, handler: createReserved },
  { method: 'PATCH', pattern: `${RESERVED}/{id}`, handler: updateReserved },
  { method: 'DELETE', pattern: `${RESERVED}/{id}`, handler: removeReserved },
  { method: 'POST', pattern: `${RESERVED}/{id}/convert`, handler: convertReserved, only: 'gcore' },
  { method: 'POST', pattern: `${FLOATING}/{id}/convert`, handler: convertFloating, only: 'gcore' },
];
