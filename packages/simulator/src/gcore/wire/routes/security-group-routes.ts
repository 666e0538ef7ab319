import { toSecurityGroupBody } from '../bodies/network-body.ts';
import { DEFAULT_LIMIT } from '../decode/paging.ts';
import { readCreateGroup, readGroupPatch, readRule } from '../decode/security-group-bodies.ts';
import { noContent, ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';
import { replyPage, showOne } from './network-routes.ts';

/** The name filter is exact; ten rows unless `limit` says more. */
const list: GcoreHandler = (call) => {
  const name = call.request.query.get('name');
  const groups = call.backend.securityGroups.list(scopeOf(call)).filter((group) => name === null || group.name === name);
  return replyPage(call, groups, toSecurityGroupBody, DEFAULT_LIMIT.few);
};

const create: GcoreHandler = (call) => {
  const body = readBody(call);
  const request = readCreateGroup(body);
  body.finish();
  return tasksReply(call.backend.securityGroups.create(scopeOf(call), request));
};

/** The older form: wrapped, and done when it answers. */
const createDirectly: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const body = readBody(call);
  const request = body.requireObject('security_group', readCreateGroup);
  body.finish();
  return ok(toSecurityGroupBody(call, scope, call.backend.securityGroups.createDirectly(scope, request)));
};

const update: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'id');
  call.backend.securityGroups.require(scope, id);
  return tasksReply(call.backend.securityGroups.update(scope, id, readGroupPatch(readBody(call))));
};

const remove: GcoreHandler = (call) => {
  call.backend.securityGroups.remove(scopeOf(call), parameter(call, 'id'));
  return noContent();
};

const copy: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const body = readBody(call);
  const name = body.requireText('name');
  body.finish();
  return ok(toSecurityGroupBody(call, scope, call.backend.securityGroups.copy(scope, parameter(call, 'id'), name)));
};

const revert: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return ok(toSecurityGroupBody(call, scope, call.backend.securityGroups.revert(scope, parameter(call, 'id'))));
};

const addRule: GcoreHandler = (call) => {
  const body = readBody(call);
  const rule = readRule(body);
  body.finish();
  return tasksReply(call.backend.securityGroups.addRule(scopeOf(call), parameter(call, 'id'), rule));
};

const removeRule: GcoreHandler = (call) =>
  tasksReply(call.backend.securityGroups.removeRule(scopeOf(call), parameter(call, 'id'), parameter(call, 'rule')));

const OLD = '/cloud/v1/securitygroups/{project}/{region}';
const NEW = '/cloud/v2/security_groups/{project}/{region}';

/** Security groups: reads, delete, copy and revert are v1, the other writes v2 (by task, spelt otherwise). */
export const SECURITY_GROUP_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: OLD, handler: list },
  { method: 'GET', pattern: `${OLD}/{id}`, handler: showOne((call) => call.backend.securityGroups, toSecurityGroupBody) },
  { method: 'POST', pattern: OLD, handler: createDirectly },
  { method: 'DELETE', pattern: `${OLD}/{id}`, handler: remove },
  { method: 'POST', pattern: `${OLD}/{id}/copy`, handler: copy },
  { method: 'POST', pattern: `${OLD}/{id}/revert`, handler: revert },
  { method: 'POST', pattern: NEW, handler: create, only: 'gcore' },
  { method: 'PATCH', pattern: `${NEW}/{id}`, handler: update, only: 'gcore' },
  { method: 'POST', pattern: `${NEW}/{id}/rules`, handler: addRule, only: 'gcore' },
  { method: 'DELETE', pattern: `${NEW}/{id}/rules/{rule}`, handler: removeRule, only: 'gcore' },
];
