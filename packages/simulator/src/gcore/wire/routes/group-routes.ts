import { SERVER_GROUP_POLICIES } from '../../model/catalog.ts';
import type { ServerGroup } from '../../model/catalog.ts';
import type { Scope } from '../../model/scope.ts';
import { toPlace } from '../bodies/place-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { readAssignments } from '../decode/security-group-bodies.ts';
import type { ServerGroupDocument } from '../documents.ts';
import { noContent, ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreCall, GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const GROUPS = '/cloud/v1/servergroups/{project}/{region}';
const INSTANCE = '/cloud/v1/instances/{project}/{region}/{instance}';

const list: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { count, page } = toPage(call.backend.serverGroups.list(scope), call.request.query, DEFAULT_LIMIT.most);
  return ok({ count, results: page.map((group) => toServerGroupBody(call, scope, group)) });
};

const show: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return ok(toServerGroupBody(call, scope, call.backend.serverGroups.require(scope, parameter(call, 'id'))));
};

/** The group itself, without a task. */
const create: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const body = readBody(call);
  const name = body.requireText('name');
  const policy = body.choice('policy', SERVER_GROUP_POLICIES);
  body.finish();
  return ok(toServerGroupBody(call, scope, call.backend.serverGroups.create(scope, name, policy)));
};

const remove: GcoreHandler = (call) => tasksReply(call.backend.serverGroups.remove(scopeOf(call), parameter(call, 'id')));

const join: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'instance');
  call.backend.instances.require(scope, id);
  const body = readBody(call);
  const groupId = body.requireText('servergroup_id');
  body.finish();
  return tasksReply(call.backend.instances.joinServerGroup(scope, id, groupId));
};

const leave: GcoreHandler = (call) => tasksReply(call.backend.instances.leaveServerGroup(scopeOf(call), parameter(call, 'instance')));

/** Security groups of a machine change by name and at once. */
const changeGroups =
  (change: 'addGroups' | 'removeGroups'): GcoreHandler =>
  (call) => {
    const scope = scopeOf(call);
    const id = parameter(call, 'instance');
    call.backend.instances.require(scope, id);
    call.backend.instances[change](scope, id, readAssignments(readBody(call)));
    return noContent();
  };

const toServerGroupBody = ({ backend }: GcoreCall, scope: Scope, group: Readonly<ServerGroup>): ServerGroupDocument => ({
  servergroup_id: group.id,
  name: group.name,
  policy: group.policy,
  instances: group.instanceIds.map((id) => ({
    instance_id: id,
    instance_name: backend.instances.find(scope, id)?.name ?? '',
  })),
  ...toPlace(backend, scope),
});

/** Groups that a machine can be in: for its placement, and of its rules. */
export const GROUP_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: GROUPS, handler: list },
  { method: 'GET', pattern: `${GROUPS}/{id}`, handler: show },
  { method: 'POST', pattern: GROUPS, handler: create },
  { method: 'DELETE', pattern: `${GROUPS}/{id}`, handler: remove },
  { method: 'POST', pattern: `${INSTANCE}/put_into_servergroup`, handler: join },
  { method: 'POST', pattern: `${INSTANCE}/remove_from_servergroup`, handler: leave },
  { method: 'POST', pattern: `${INSTANCE}/addsecuritygroup`, handler: changeGroups('addGroups') },
  { method: 'POST', pattern: `${INSTANCE}/delsecuritygroup`, handler: changeGroups('removeGroups') },
];
