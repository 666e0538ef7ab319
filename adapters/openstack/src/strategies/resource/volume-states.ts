import type { Fit } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import { isAtLeast } from '../../api/microversion.ts';
import type { VolumeFacts } from '../../facts/resource/resource-facts.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { requireTarget } from './require-target.ts';

interface VolumeRule {
  readonly statuses: readonly string[];
  /** Microversion from which a volume in use is taken too. */
  readonly inUseSince?: string;
  readonly alternatives?: Readonly<Record<string, string>>;
}

const DETACH = { 'in-use': 'detach it from its server first' } as const;

/** From which statuses Cinder takes an action (SOURCES.md#cinder-delete-states, #cinder-extend-attached-3.42, #cinder-retype, #cinder-revert-3.40, #cinder-snapshot-attached-3.66). */
const RULES = {
  deleteVolume: { statuses: ['available', 'error', 'error_restoring', 'error_extending', 'error_managing'], alternatives: DETACH },
  extendVolume: { statuses: ['available'], inUseSince: '3.42', alternatives: DETACH },
  retypeVolume: { statuses: ['available', 'in-use'] },
  snapshotVolume: { statuses: ['available'], inUseSince: '3.66', alternatives: { 'in-use': 'give force: true' } },
  revertVolume: { statuses: ['available'], alternatives: DETACH },
} as const satisfies Readonly<Record<string, VolumeRule>>;

const PASSING = new Set([
  'creating',
  'downloading',
  'attaching',
  'detaching',
  'reserved',
  'extending',
  'retyping',
  'reverting',
  'uploading',
  'backing-up',
  'restoring-backup',
]);

/** Whether Cinder takes the action in the present status. @param isForced for a snapshot: also while it is attached */
export function fitsVolumeState(action: keyof typeof RULES, facts: VolumeFacts, isForced = false): Fit {
  const rule: VolumeRule = RULES[action];
  const status = requireTarget(facts.volume).native.status ?? 'not shown';
  const takesInUse = isForced || (rule.inUseSince !== undefined && isAtLeast(facts.volumeMicroversion, rule.inUseSince));
  const isTaken = rule.statuses.includes(status) || (takesInUse && status === 'in-use');
  return allFit(fitsPolicy(facts, 'volume'), isTaken ? FITS : refusal(rule, status, facts));
}

function refusal({ statuses, inUseSince, alternatives = {} }: VolumeRule, status: string, { volumeMicroversion }: VolumeFacts): Fit {
  const late =
    status === 'in-use' && inUseSince !== undefined
      ? `; in-use from volume microversion ${inUseSince}, the cloud speaks up to ${volumeMicroversion}`
      : '';
  const alternative = alternatives[status] ?? (PASSING.has(status) ? 'wait until the volume rests' : undefined);
  return doesNotFit(`the volume is ${status}; Cinder takes it from ${statuses.join(', ')}${late}`, alternative);
}
