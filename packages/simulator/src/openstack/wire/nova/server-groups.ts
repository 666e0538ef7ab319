import type { WireReply } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { ServerGroup, ServerGroupPolicy } from '../../model/server-group.ts';
import { anything, oneOf, requireFields, text, wholeNumber } from '../shared/field-checks.ts';
import { isJsonObject, readWrapped } from '../shared/exchange.ts';
import type { Exchange, JsonObject } from '../shared/exchange.ts';
import { isAtLeast } from '../shared/microversion.ts';
import { toPythonText } from '../shared/python-text.ts';

const HARD_POLICIES = ['anti-affinity', 'affinity'];
const SOFT_POLICIES = ['soft-anti-affinity', 'soft-affinity'];

/** `GET /os-server-groups`, oldest first. */
export function listServerGroups(exchange: Exchange): WireReply {
  const { context, caller, request } = exchange;
  const groups = context.backend.compute.listServerGroups(caller, request.query.has('all_projects'));
  const offset = Number(request.query.get('offset') ?? 0);
  const limit = Number(request.query.get('limit') ?? groups.length);
  const page = groups.slice(offset, offset + limit);
  return { status: 200, body: { server_groups: page.map((group) => toBody(exchange, group)) } };
}

/** `GET /os-server-groups/{id}` */
export function showServerGroup(exchange: Exchange): WireReply {
  const group = exchange.context.backend.compute.getServerGroup(exchange.caller, exchange.parameter('id'));
  return { status: 200, body: { server_group: toBody(exchange, group) } };
}

/** `POST /os-server-groups`: one policy with rules from 2.64, a list of one policy before. */
export function createServerGroup(exchange: Exchange): WireReply {
  const { context, caller, version, request } = exchange;
  const wanted = readWrapped(request, 'server_group');
  const read = isAtLeast(version, '2.64') ? readPolicy : readPolicies;
  const group = context.backend.compute.createServerGroup(caller, {
    name: String(wanted['name']),
    ...read(wanted, isAtLeast(version, '2.15') ? [...HARD_POLICIES, ...SOFT_POLICIES] : HARD_POLICIES),
  });
  return { status: 200, body: { server_group: toBody(exchange, group) } };
}

/** `DELETE /os-server-groups/{id}` */
export function deleteServerGroup({ context, caller, parameter }: Exchange): WireReply {
  context.backend.compute.deleteServerGroup(caller, parameter('id'));
  return { status: 204 };
}

function readPolicy(wanted: JsonObject, policies: readonly string[]): Pick<ServerGroup, 'policy' | 'mostPerHost'> {
  requireFields(wanted, {
    name: 'server_group',
    fields: { name: text(1, 255), policy: oneOf(...policies), rules: anything },
    required: ['name', 'policy'],
  });
  const { rules, policy } = wanted as { rules?: unknown; policy?: unknown };
  const given = isJsonObject(rules) ? rules : {};
  requireFields(given, { name: 'rules', fields: { max_server_per_host: wholeNumber(1) } });
  const most = given['max_server_per_host'];
  if (policy !== 'anti-affinity' && Object.keys(given).length > 0) {
    throw new OpenStackRefusal('badRequest', 'Only anti-affinity policy supports rules.');
  }
  return { policy: policy as ServerGroupPolicy, mostPerHost: most === undefined ? null : Number(most) };
}

function readPolicies(wanted: JsonObject, allowed: readonly string[]): Pick<ServerGroup, 'policy' | 'mostPerHost'> {
  requireFields(wanted, {
    name: 'server_group',
    fields: {
      name: text(1, 255),
      policies: (value) => {
        if (!Array.isArray(value)) return `${toPythonText(value)} is not of type 'array'`;
        if (value.length !== 1) return `${toPythonText(value)} is too ${value.length === 0 ? 'short' : 'long'}`;
        return oneOf(...allowed)(value[0]);
      },
    },
    required: ['name', 'policies'],
  });
  const [policy] = wanted['policies'] as readonly ServerGroupPolicy[];
  return { policy: policy ?? 'affinity', mostPerHost: null };
}

function toBody({ context, version }: Exchange, group: ServerGroup) {
  const isNew = isAtLeast(version, '2.64');
  return {
    id: group.id,
    name: group.name,
    ...(isNew
      ? { policy: group.policy, rules: group.mostPerHost === null ? {} : { max_server_per_host: group.mostPerHost } }
      : { policies: [group.policy], metadata: {} }),
    members: context.backend.compute.membersOf(group),
    ...(isAtLeast(version, '2.13') ? { project_id: group.projectId, user_id: group.userId } : {}),
  };
}
