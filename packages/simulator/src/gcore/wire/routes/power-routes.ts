import { POWER_VERBS } from '../../model/requests.ts';
import type { PowerVerb } from '../../model/requests.ts';
import { toInstanceBody } from '../bodies/instance-body.ts';
import { ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';

/** One word in the body, and a task to wait for. */
const act: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'instance');
  call.backend.instances.require(scope, id);
  const body = readBody(call);
  const words = call.switches.powercycleOnV2 === 'accept' ? ([...POWER_VERBS, 'powercycle'] as const) : POWER_VERBS;
  const action = body.choice<PowerVerb | 'powercycle'>('action', words);
  body.optionalBoolean('activate_profile', true);
  body.finish();
  return tasksReply(call.backend.instances.power(scope, id, action === 'powercycle' ? 'reboot_hard' : action));
};

/** The older form: one word in the path, no body, and the instance as the answer. */
const actDirectly =
  (verb: PowerVerb): GcoreHandler =>
  (call) => {
    const scope = scopeOf(call);
    const instance = call.backend.instances.powerDirectly(scope, parameter(call, 'instance'), verb);
    return ok(toInstanceBody(call, scope, instance));
  };

const DIRECT_WORDS: readonly (readonly [string, PowerVerb])[] = [
  ['start', 'start'],
  ['stop', 'stop'],
  ['reboot', 'reboot'],
  ['powercycle', 'reboot_hard'],
  ['suspend', 'suspend'],
  ['resume', 'resume'],
];

/** Power actions: by task where the dialect has them, directly in both. */
export const POWER_ROUTES: readonly GcoreRoute[] = [
  {
    method: 'POST',
    pattern: '/cloud/v2/instances/{project}/{region}/{instance}/action',
    handler: act,
    only: 'gcore',
  },
  ...DIRECT_WORDS.map(([word, verb]) => ({
    method: 'POST',
    pattern: `/cloud/v1/instances/{project}/{region}/{instance}/${word}`,
    handler: actDirectly(verb),
  })),
];
