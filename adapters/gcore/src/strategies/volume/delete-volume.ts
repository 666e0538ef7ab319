import type { DeleteVolumeRequest, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, fitUnknown } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { deleteStep } from '../resource-steps.ts';
import { fitsVolume, requireVolume } from './volume-fit.ts';

const ENVELOPE = {
  identity: claim(EVIDENCE.volumeDelete, ['lost']),
  volumeData: claim(EVIDENCE.volumeDelete, ['lost']),
  undo: claim(EVIDENCE.volumeDelete, ['impossible']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['stops']),
};

export const DELETE_VOLUME: Strategy<'deleteVolume', GcoreFacts> = {
  id: 'delete-volume',
  action: 'deleteVolume',
  support: 'native',
  title: 'delete the volume',
  requires: ['a volume that nothing has', 'no snapshots, unless they go with it'],
  envelope: ENVELOPE,
  duration: { typicalSeconds: [3, 4], evidence: EVIDENCE.durations },
  fit: (facts, request) => allFit(fitsState(facts), fitsSnapshots(facts, request)),
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts, request) => {
    const { id, name, snapshots } = requireVolume(facts);
    const going = request.snapshots === true ? snapshots.map((snapshot) => snapshot.id) : [];
    return [
      deleteStep({
        resource: 'volume',
        id,
        title: going.length === 0 ? `delete volume ${name ?? id}` : `delete volume ${name ?? id} and its ${going.length} snapshots`,
        checks: ['volume', 'snapshots'],
        ...(going.length === 0 ? {} : { query: { snapshots: going.join(',') } }),
      }),
    ];
  },
};

function fitsState(facts: GcoreFacts): Fit {
  const { status, holders } = requireVolume(facts);
  const [holder] = holders;
  if (holder !== undefined) return doesNotFit(`server ${holder} has the volume`, 'detach it first');
  if (status.startsWith('error')) return fitUnknown(`no source says whether a volume in ${status} can be deleted`);
  return fitsVolume(facts, ['available']);
}

/** Only assumed: the query names snapshots to delete too, and nothing says what becomes of others. */
function fitsSnapshots(facts: GcoreFacts, request: DeleteVolumeRequest): Fit {
  const { snapshots } = requireVolume(facts);
  if (snapshots.length === 0 || request.snapshots === true) return FITS;
  return doesNotFit(
    `the volume has ${snapshots.length} snapshots, which would be in the way (${EVIDENCE.volumeSnapshotsInTheWay.source})`,
    'snapshots: true deletes them with it',
  );
}
