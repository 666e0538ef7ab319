import type { StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { FactName } from '../../facts/digest.ts';
import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { stepSpec } from '../step-specs.ts';
import { unsupported } from '../warnings.ts';
import { fitsType, fitsVolume, requireVolume } from './volume-fit.ts';

function changeStep(
  input: { readonly volumeId: string; readonly change: string; readonly sizeGiB?: number; readonly type?: string },
  title: string,
  checks: readonly FactName[],
): StepSpec {
  return stepSpec({
    id: input.change,
    kind: 'gcore.changeVolume',
    title,
    input,
    checks,
    pointOfNoReturn: true,
    idempotency: 'a lost reply is settled by the volume and the list of tasks',
  });
}

const EXTEND_ENVELOPE = {
  identity: claim(EVIDENCE.volumeExtend, ['kept']),
  volumeData: claim(EVIDENCE.volumeExtend, ['grown'], 'the file system inside is not grown with it'),
  undo: claim(EVIDENCE.volumeExtend, ['impossible'], 'a volume never shrinks'),
  'billing.storage': claim(EVIDENCE.storageBilling, ['changed']),
};

export const EXTEND_VOLUME: Strategy<'extendVolume', GcoreFacts> = {
  id: 'extend-volume',
  action: 'extendVolume',
  support: 'native',
  title: 'make the volume bigger',
  requires: ['a volume that is available or in use', 'a type that grows'],
  envelope: EXTEND_ENVELOPE,
  fit: (facts) => allFit(fitsVolume(facts, ['available', 'in-use']), fitsType(facts, 'extend', 'new size')),
  alreadyDone: (facts, request) => requireVolume(facts).sizeGiB === request.sizeGiB,
  effects: () => effectsFromEnvelope(EXTEND_ENVELOPE),
  steps: (facts, { sizeGiB }) => {
    const { id, name } = requireVolume(facts);
    return [changeStep({ volumeId: id, change: 'extend', sizeGiB }, `extend volume ${name ?? id} to ${sizeGiB} GiB`, ['volume'])];
  },
};

const RETYPE_ENVELOPE = {
  identity: claim(EVIDENCE.retype, ['kept']),
  volumeData: claim(EVIDENCE.retype, ['kept']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['changed']),
};

/** Between two types only, and only while nothing has the volume. */
export const RETYPE_VOLUME: Strategy<'retypeVolume', GcoreFacts> = {
  id: 'retype-volume',
  action: 'retypeVolume',
  support: 'native',
  title: 'move the volume to another type',
  requires: ['a volume that nothing has', 'no snapshots', 'standard or ssd_hiiops'],
  envelope: RETYPE_ENVELOPE,
  fit: (facts, { type }) => {
    const { snapshots } = requireVolume(facts);
    const taken = facts.dialect.volumeTypes.types.filter((rule) => rule.retype === true).map((rule) => rule.name);
    return allFit(
      fitsVolume(facts, ['available'], 'detach it first'),
      fitsType(facts, 'retype', 'other type'),
      taken.includes(type) ? FITS : doesNotFit(`the call takes ${taken.join(' or ')} only (${EVIDENCE.retype.source})`),
      snapshots.length === 0 ? FITS : doesNotFit(`the volume has ${snapshots.length} snapshots`, 'delete them first'),
    );
  },
  alreadyDone: (facts, { type }) => requireVolume(facts).type === type,
  effects: () => effectsFromEnvelope(RETYPE_ENVELOPE),
  warnings: (_, { migrate }) => unsupported('migrate', migrate, 'the cloud decides itself where the volume lies', EVIDENCE.retype),
  steps: (facts, { type }) => {
    const { id, name } = requireVolume(facts);
    return [changeStep({ volumeId: id, change: 'retype', type }, `move volume ${name ?? id} to ${type}`, ['volume', 'snapshots'])];
  },
};

const REVERT_ENVELOPE = {
  identity: claim(EVIDENCE.volumeRevert, ['kept']),
  volumeData: claim(EVIDENCE.volumeRevert, ['rolledBack'], 'all that was written since the snapshot is gone'),
  undo: claim(EVIDENCE.volumeRevert, ['impossible']),
};

/** To the last snapshot only, and not past a growth. */
export const REVERT_VOLUME: Strategy<'revertVolume', GcoreFacts> = {
  id: 'revert-volume',
  action: 'revertVolume',
  support: 'native',
  title: 'take the volume back to its last snapshot',
  requires: ['a volume that nothing has', 'its newest snapshot, of the same size'],
  envelope: REVERT_ENVELOPE,
  fit: (facts, request) => {
    const { snapshots, sizeGiB } = requireVolume(facts);
    const [newest] = snapshots;
    return allFit(
      fitsVolume(facts, ['available'], 'detach it first'),
      newest === undefined || newest.id === request.snapshot
        ? FITS
        : doesNotFit(`only the newest snapshot (${newest.id}) can be gone back to`, 'make a new volume of the older snapshot'),
      newest === undefined || newest.sizeGiB === sizeGiB
        ? FITS
        : doesNotFit(`the volume has grown since the snapshot, from ${newest.sizeGiB} to ${sizeGiB} GiB`, 'make a new volume of the snapshot'),
      newest === undefined || newest.status === 'available' ? FITS : doesNotFit(`the snapshot is ${newest.status}`),
    );
  },
  effects: () => effectsFromEnvelope(REVERT_ENVELOPE),
  steps: (facts) => {
    const { id, name } = requireVolume(facts);
    return [changeStep({ volumeId: id, change: 'revert' }, `take volume ${name ?? id} back to its last snapshot`, ['volume', 'snapshots'])];
  },
};
