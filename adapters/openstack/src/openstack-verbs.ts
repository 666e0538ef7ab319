import type { Action } from '@isobar/core';

/** What this adapter does with a server. */
export const OPENSTACK_VERBS = [
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
] as const satisfies readonly Action[];

export type OpenStackVerb = (typeof OPENSTACK_VERBS)[number];

export function isOpenStackVerb(action: Action): action is OpenStackVerb {
  return (OPENSTACK_VERBS as readonly string[]).includes(action);
}
