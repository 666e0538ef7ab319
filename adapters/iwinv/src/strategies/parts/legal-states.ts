import type { Fit } from '@isobar/core';
import { doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import type { IwinvVerb } from '../../iwinv-verbs.ts';
import type { IwinvServer } from '../../server/server-mapper.ts';
import type { IwinvStatus } from '../../server/server-state-table.ts';
import { isIwinvStatus } from '../../server/server-state-table.ts';
import { requireServer } from './require-server.ts';

type Legality = 'yes' | 'no' | 'unknown';
type ServerVerb = Extract<
  IwinvVerb,
  | 'delete'
  | 'rename'
  | 'start'
  | 'stop'
  | 'reboot'
  | 'rebuild'
  | 'resize'
  | 'revertResize'
  | 'console'
  | 'attachVolume'
  | 'detachVolume'
  | 'createVolume'
  | 'attachSecurityGroup'
  | 'detachSecurityGroup'
>;

const row = (active: Legality, off: Legality, error: Legality, busy: Legality): Readonly<Record<IwinvStatus, Legality>> => ({
  active,
  off,
  error,
  building: busy,
  pending: busy,
  work: busy,
  deleting: 'no',
});

/**
 * No source states which action is legal in which status (SOURCES.md#iwinv-legal-actions). The error name
 * DELETED_OR_WORKING_INSTANCE tells that a working or deleted one is refused; the rest is ordinary, or unknown.
 */
const LEGAL: Readonly<Record<ServerVerb, Readonly<Record<IwinvStatus, Legality>>>> = {
  delete: row('yes', 'yes', 'unknown', 'no'),
  rename: row('yes', 'yes', 'unknown', 'unknown'),
  start: row('yes', 'yes', 'unknown', 'no'),
  stop: row('yes', 'yes', 'unknown', 'no'),
  reboot: row('yes', 'unknown', 'unknown', 'no'),
  rebuild: row('yes', 'yes', 'unknown', 'no'),
  resize: row('yes', 'yes', 'unknown', 'no'),
  revertResize: row('yes', 'yes', 'unknown', 'no'),
  // SOURCES.md#iwinv-console-states
  console: row('yes', 'unknown', 'unknown', 'unknown'),
  attachVolume: row('yes', 'yes', 'unknown', 'no'),
  detachVolume: row('yes', 'yes', 'unknown', 'no'),
  createVolume: row('yes', 'yes', 'unknown', 'no'),
  attachSecurityGroup: row('yes', 'yes', 'unknown', 'unknown'),
  detachSecurityGroup: row('yes', 'yes', 'unknown', 'unknown'),
};

/** Whether iwinv takes this action on the server in its present status, as far as that is known. @param server the facts' own, if left out */
export function fitsStatus(verb: ServerVerb, facts: IwinvFacts, server: IwinvServer = requireServer(facts)): Fit {
  const { status } = server.native;
  if (status === null || !isIwinvStatus(status)) return fitUnknown(`what the status ${status ?? '(none)'} allows is not known`);
  const legality = LEGAL[verb][status];
  if (legality === 'yes') return FITS;
  if (legality === 'unknown') return fitUnknown(`no source says whether iwinv takes ${verb} of a server in the status ${status}`);
  const advice = status === 'deleting' ? undefined : 'wait until the running operation has ended';
  return doesNotFit(`the status is ${status}: iwinv refuses a server that is working or deleted`, advice);
}
