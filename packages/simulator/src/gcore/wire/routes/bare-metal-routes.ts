import { refuseMissing } from '../../gcore-refusal.ts';
import { BASE64 } from '../decode/create-instance-body.ts';
import { ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreCall, GcoreHandler, GcoreRoute } from '../gcore-call.ts';
import type { Scope } from '../../model/scope.ts';

/** The id of a whole machine. Throws the platform's 404 for a virtual one. */
function requireServer(call: GcoreCall, scope: Scope): string {
  const id = parameter(call, 'server');
  if (call.backend.instances.find(scope, id)?.kind !== 'baremetal') throw refuseMissing(`Bare metal server ${id} could not be found`);
  return id;
}

const rebuild: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = requireServer(call, scope);
  const body = readBody(call);
  const imageId = body.optionalText('image_id');
  body.optionalText('user_data', { pattern: BASE64 });
  body.finish();
  return tasksReply(call.backend.instances.rebuildBareMetal(scope, id, imageId));
};

const act: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = requireServer(call, scope);
  const body = readBody(call);
  const action = body.choice('action', ['start', 'stop', 'reboot', 'reboot_hard']);
  body.finish();
  return tasksReply(call.backend.instances.power(scope, id, action));
};

const openConsole: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = requireServer(call, scope);
  const type = call.request.query.get('console_type') ?? 'novnc';
  return ok({ remote_console: call.backend.instances.console(scope, id, type) });
};

/** Whole machines: each call has a version of its own. */
export const BARE_METAL_ROUTES: readonly GcoreRoute[] = [
  { method: 'POST', pattern: '/cloud/v1/bminstances/{project}/{region}/{server}/rebuild', handler: rebuild },
  { method: 'POST', pattern: '/cloud/v2/baremetal/{project}/{region}/{server}/action', handler: act, only: 'gcore' },
  { method: 'GET', pattern: '/cloud/v3/baremetal/{project}/{region}/{server}/get_console', handler: openConsole, only: 'gcore' },
];
