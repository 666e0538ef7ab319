import type { WireReply } from '../../../kernel/wire.ts';
import type { Reader } from '../../backend/reader.ts';
import type { Resource, Scope } from '../../model/scope.ts';
import { toNetworkBody, toPortBody, toSubnetBody } from '../bodies/network-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { matchesTags, readFlag } from '../decode/query.ts';
import { readCreateNetwork, readCreateSubnet, readPortPatch } from '../decode/network-bodies.ts';
import { ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreCall, GcoreHandler, GcoreRoute } from '../gcore-call.ts';

type Render<Item> = (call: GcoreCall, scope: Scope, item: Readonly<Item>) => unknown;

/** A page of a list, filtered by tags. */
export function replyPage<Item extends Resource>(
  call: GcoreCall,
  items: readonly Readonly<Item>[],
  render: Render<Item>,
  defaultLimit: number,
): WireReply {
  const scope = scopeOf(call);
  const { query } = call.request;
  const { count, page } = toPage(
    items.filter((item) => matchesTags(item.tags, query)),
    query,
    defaultLimit,
  );
  return ok({ count, results: page.map((item) => render(call, scope, item)) });
}

/** One resource by its id. */
export const showOne =
  <Item>(pick: (call: GcoreCall) => Reader<Item>, render: Render<Item>): GcoreHandler =>
  (call) => {
    const scope = scopeOf(call);
    return ok(render(call, scope, pick(call).require(scope, parameter(call, 'id'))));
  };

/** Only the project's own networks, unless `owned_by=any`. */
const listNetworks: GcoreHandler = (call) => {
  const { query } = call.request;
  const name = query.get('name');
  const networks = call.backend.networks.list(scopeOf(call)).filter((network) => {
    const isOwned = network.projectId !== null || query.get('owned_by') === 'any';
    const isWanted = !query.has('external') || network.external === readFlag(query, 'external', false);
    const type = query.get('network_type');
    return isOwned && isWanted && (name === null || network.name === name) && (type === null || network.type === type);
  });
  return replyPage(call, networks, toNetworkBody, DEFAULT_LIMIT.most);
};

const listSubnets: GcoreHandler = (call) => {
  const networkId = call.request.query.get('network_id');
  const subnets = call.backend.subnets
    .list(scopeOf(call))
    .filter((subnet) => (networkId === null ? subnet.projectId !== null : subnet.networkId === networkId));
  return replyPage(call, subnets, toSubnetBody, DEFAULT_LIMIT.most);
};

const listPorts: GcoreHandler = (call) => replyPage(call, call.backend.ports.list(scopeOf(call)), toPortBody, DEFAULT_LIMIT.ports);

const writer =
  (write: (call: GcoreCall, scope: Scope) => readonly string[]): GcoreHandler =>
  (call) =>
    tasksReply(write(call, scopeOf(call)));

const path = (kind: string): string => `/cloud/v1/${kind}/{project}/{region}`;

/** Networks and what stands on them. */
export const NETWORK_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: path('networks'), handler: listNetworks },
  { method: 'GET', pattern: `${path('networks')}/{id}`, handler: showOne((call) => call.backend.networks, toNetworkBody) },
  { method: 'GET', pattern: path('subnets'), handler: listSubnets },
  { method: 'GET', pattern: `${path('subnets')}/{id}`, handler: showOne((call) => call.backend.subnets, toSubnetBody) },
  { method: 'GET', pattern: path('ports'), handler: listPorts, only: 'gcore' },
  { method: 'GET', pattern: `${path('ports')}/{id}`, handler: showOne((call) => call.backend.ports, toPortBody), only: 'gcore' },
  {
    method: 'POST',
    pattern: path('networks'),
    handler: writer((call, scope) => call.backend.networks.create(scope, readCreateNetwork(readBody(call)))),
  },
  {
    method: 'DELETE',
    pattern: `${path('networks')}/{id}`,
    handler: writer((call, scope) => call.backend.networks.remove(scope, parameter(call, 'id'))),
  },
  {
    method: 'POST',
    pattern: path('subnets'),
    handler: writer((call, scope) => call.backend.subnets.create(scope, readCreateSubnet(readBody(call)))),
  },
  {
    method: 'DELETE',
    pattern: `${path('subnets')}/{id}`,
    handler: writer((call, scope) => call.backend.subnets.remove(scope, parameter(call, 'id'))),
  },
  {
    method: 'PATCH',
    pattern: `${path('ports')}/{id}`,
    handler: writer((call, scope) => call.backend.ports.update(scope, parameter(call, 'id'), readPortPatch(readBody(call)))),
    only: 'gcore',
  },
];
