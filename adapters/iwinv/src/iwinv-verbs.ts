import type { Action } from '@isobar/core';

/** What iwinv can do with a server (SOURCES.md#iwinv-no-pause-shelve-lock-rescue for what it cannot). */
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
] as const satisfies readonly Action[];

export type IwinvVerb = (typeof IWINV_VERBS)[number];

export function isIwinvVerb(action: Action): action is IwinvVerb {
  return (IWINV_VERBS as readonly string[]).includes(action);
}
