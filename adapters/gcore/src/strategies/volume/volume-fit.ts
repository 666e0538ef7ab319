import type { Fit, VolumeTypeFacts } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import type { VolumeFacts } from '../../facts/named-things.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';

/** @throws Error where a strategy of a volume is asked without one: a mistake of ours */
export function requireVolume({ named: { volume } }: GcoreFacts): VolumeFacts {
  if (volume === undefined) throw new Error('facts without a volume');
  return volume;
}

/** In one of these states, and no task works on it. */
export function fitsVolume(facts: GcoreFacts, states: readonly string[], alternative?: string): Fit {
  const volume = requireVolume(facts);
  const fits = states.includes(volume.status) ? FITS : doesNotFit(`the volume is ${volume.status}; this needs ${states.join(' or ')}`, alternative);
  return allFit(fits, fitsUnlocked('volume', volume));
}

/** What the type of the volume is known not to take. */
export function fitsType(facts: GcoreFacts, ability: 'snapshots' | 'extend' | 'retype', what: string): Fit {
  const rule = typeOf(facts);
  return rule?.[ability] === false ? doesNotFit(`volumes of type ${requireVolume(facts).type} take no ${what} (${rule.evidence.source})`) : FITS;
}

function typeOf(facts: GcoreFacts): VolumeTypeFacts | undefined {
  return facts.dialect.volumeTypes.types.find((type) => type.name === requireVolume(facts).type);
}
