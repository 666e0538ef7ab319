import type { Action, Evidence, OptionalReaderName, Unsupported } from '@isobar/core';

import type { GcoreDialect, UndescribedVerb } from './gcore-dialect.ts';
import { EVIDENCE } from './gcore-evidence.ts';

const row = (reason: string, evidence: Evidence, alternative?: string): Unsupported => ({
  reason,
  evidence,
  ...(alternative === undefined ? {} : { alternative }),
});

const noCall = (what: string, alternative?: string): Unsupported =>
  row(`the platform has no call to ${what} a server, though it knows the state`, EVIDENCE.noPauseShelveLockRescue, alternative);
const noLock = row('the platform has no lock that a user can set; only a running task holds a server', EVIDENCE.noPauseShelveLockRescue);

/** What this platform has not, with the reason and what comes nearest. */
export const GCORE_UNSUPPORTED = {
  restore: row('a deleted server cannot be brought back', EVIDENCE.noRestore, 'a new server on its boot volume, where that stayed'),
  pause: noCall('pause', 'suspend'),
  unpause: noCall('unpause', 'resume'),
  shelve: noCall('shelve', 'stop, which ends the billing of the machine; or createImage and delete'),
  unshelve: noCall('unshelve', 'start; or create from the image'),
  lock: noLock,
  unlock: noLock,
  rescue: noCall('rescue', 'attach the volumes of a stopped server elsewhere, or rebuild'),
  unrescue: noCall('unrescue'),
  userScripts: row('the platform keeps no start-up scripts', EVIDENCE.noUserScripts, 'userData, given with each create'),
  bills: row('the platform has no invoices in its API, only cost reports of at most 31 days, which are not in the contract', EVIDENCE.costReports),
  downloadImage: row('no call gives the bytes of an image', EVIDENCE.noImageBytes, 'copy the disk from inside a server that has it attached'),
} as const satisfies { readonly [Name in Action | OptionalReaderName | 'downloadImage']?: Unsupported };

const undescribed = row('no source describes this call for this white label of the platform', EVIDENCE.undescribedEdgecenter, 'a native call');

/** The same for one white label. */
export function unsupportedFor(dialect: GcoreDialect): typeof GCORE_UNSUPPORTED & { readonly [Verb in UndescribedVerb]?: Unsupported } {
  return { ...GCORE_UNSUPPORTED, ...Object.fromEntries(dialect.undescribed.map((verb) => [verb, undescribed])) };
}
