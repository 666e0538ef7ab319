import type { Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, fitUnknown } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import type { SnapshotFacts } from '../../facts/named-things.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { createStep, deleteStep } from '../resource-steps.ts';
import { unsupported } from '../warnings.ts';
import { fitsType, fitsVolume, requireVolume } from './volume-fit.ts';

const SNAPSHOT_ENVELOPE = {
  identity: claim(EVIDENCE.snapshots, ['kept']),
  volumeData: claim(EVIDENCE.snapshots, ['kept']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['starts']),
};

export const SNAPSHOT_VOLUME: Strategy<'snapshotVolume', GcoreFacts> = {
  id: 'snapshot-volume',
  action: 'snapshotVolume',
  support: 'native',
  title: 'make a snapshot of the volume',
  requires: ['a volume of type standard or ssd_hiiops', 'available or in use'],
  envelope: SNAPSHOT_ENVELOPE,
  fit: (facts) => allFit(fitsVolume(facts, ['available', 'in-use']), fitsType(facts, 'snapshots', 'snapshots')),
  effects: () => effectsFromEnvelope(SNAPSHOT_ENVELOPE),
  warnings: (facts, { force }) => [
    ...unsupported('force', force, 'the cloud makes no difference between attached volumes and others', EVIDENCE.snapshots),
    ...(requireVolume(facts).holders.length === 0
      ? []
      : [
          {
            type: 'lossy',
            subject: 'volumeData',
            detail: 'what the guest has not yet written is missing, as after a power failure',
            source: EVIDENCE.snapshotAttached.source,
          } as const,
        ]),
  ],
  steps: (facts, { name, description }) => [
    createStep(facts, {
      id: 'snapshot',
      title: `make snapshot ${name}`,
      resource: 'volumeSnapshot',
      path: '/v1/snapshots',
      name,
      body: { name, volume_id: requireVolume(facts).id, ...(description === undefined ? {} : { description }) },
      checks: ['volume'],
    }),
  ],
};

const DELETE_ENVELOPE = {
  identity: claim(EVIDENCE.snapshots, ['lost']),
  undo: claim(EVIDENCE.snapshots, ['impossible']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['stops']),
};

export const DELETE_SNAPSHOT: Strategy<'deleteVolumeSnapshot', GcoreFacts> = {
  id: 'delete-volume-snapshot',
  action: 'deleteVolumeSnapshot',
  support: 'native',
  title: 'delete the snapshot',
  requires: ['a snapshot on which nothing works'],
  envelope: DELETE_ENVELOPE,
  fit: (facts) => allFit(fitsUnlocked('snapshot', requireSnapshot(facts)), fitsState(requireSnapshot(facts))),
  effects: () => effectsFromEnvelope(DELETE_ENVELOPE),
  steps: (facts) => {
    const { id, name } = requireSnapshot(facts);
    return [deleteStep({ resource: 'volumeSnapshot', id, title: `delete snapshot ${name ?? id}`, checks: ['snapshot'] })];
  },
};

function fitsState({ status }: SnapshotFacts): Fit {
  if (status === 'available') return FITS;
  return status.startsWith('error')
    ? fitUnknown(`no source says whether a snapshot in ${status} can be deleted`)
    : doesNotFit(`the snapshot is ${status}`);
}

function requireSnapshot({ named: { snapshot } }: GcoreFacts): SnapshotFacts {
  if (snapshot === undefined) throw new Error('facts without a snapshot');
  return snapshot;
}
