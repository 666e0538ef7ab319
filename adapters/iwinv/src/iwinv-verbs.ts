import type { Action } from '@isobar/core';

/** What iwinv can do; what it cannot stands in iwinv-unsupported.ts. */
export const IWINV_VERBS = [
  'create',
  'delete',
  'rename',
  'start',
  'stop',
  'reboot',
  'rebuild',
  'resize',
  'confirmResize',
  'revertResize',
  'console',
  'attachVolume',
  'detachVolume',
  'attachSecurityGroup',
  'detachSecurityGroup',
  'createVolume',
  'deleteVolume',
  'createSecurityGroup',
  'deleteSecurityGroup',
  'createSecurityGroupRule',
  'deleteSecurityGroupRule',
] as const satisfies readonly Action[];

export type IwinvVerb = (typeof IWINV_VERBS)[number];

export function isIwinvVerb(action: Action): action is IwinvVerb {
  return (IWINV_VERBS as readonly string[]).includes(action);
}
