import type { WireReply } from '../../../kernel/wire.ts';
import type { Reader } from '../../gcore-backend.ts';
import type { Resource, Scope } from '../../model/scope.ts';
import { toNetworkBody, toPortBody, toSecurityGroupBody, toSubnetBody } from '../bodies/network-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { matchesTags, readFlag } from '../decode/query.ts';
import { ok, parameter, scopeOf } from '../gcore-call.ts';
import type { GcoreCall, GcoreHandler, GcoreRoute } from '../gcore-call.ts';

type Render<Item> = (call: GcoreCall, scope: Scope, item: Readonly<Item>) => unknown;

function replyPage<Item extends Resource>(call: GcoreCall, items: readonly Readonly<Item>[], render: Render<Item>, defaultLimit: number): WireReply {
  const scope = scopeOf(call);
  const { query } = call.request;
  const { count, page } = toPage(
    items.filter((item) => matchesTags(item.tags, query)),
    query,
    defaultLimit,
  );
  return ok({ count, results: page.map((item) => render(call, scope, item)) });
}

const showOne =
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
    return isOwned && isWanted && (name === null || network.name === name);
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

/** The name filter is exact; ten rows unless `limit` says more. */
const listGroups: GcoreHandler = (call) => {
  const name = call.request.query.get('name');
  const groups = call.backend.securityGroups.list(scopeOf(call)).filter((group) => name === null || group.name === name);
  return replyPage(call, groups, toSecurityGroupBody, DEFAULT_LIMIT.few);
};

const path = (kind: string): string => `/cloud/v1/${kind}/{project}/{region}`;

/** Networks and what stands on them; reads only. */
export const NETWORK_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: path('networks'), handler: listNetworks },
  { method: 'GET', pattern: `${path('networks')}/{id}`, handler: showOne((call) => call.backend.networks, toNetworkBody) },
  { method: 'GET', pattern: path('subnets'), handler: listSubnets },
  { method: 'GET', pattern: `${path('subnets')}/{id}`, handler: showOne((call) => call.backend.subnets, toSubnetBody) },
  { method: 'GET', pattern: path('ports'), handler: listPorts, only: 'gcore' },
  { method: 'GET', pattern: `${path('ports')}/{id}`, handler: showOne((call) => call.backend.ports, toPortBody), only: 'gcore' },
  { method: 'GET', pattern: path('securitygroups'), handler: listGroups },
  {
    method: 'GET',
    pattern: `${path('securitygroups')}/{id}`,
    handler: showOne((call) => call.backend.securityGroups, toSecurityGroupBody),
  },
];
