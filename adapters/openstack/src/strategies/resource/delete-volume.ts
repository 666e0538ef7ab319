import type { Effect, Envelope, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { SnapshotFacts, VolumeFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { requireTarget } from './require-target.ts';
import { deleteStep } from './resource-step.ts';
import { fitsVolumeState } from './volume-states.ts';

const VOLUME: Envelope<'deleteVolume'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.volumeDelete },
  volumeData: { values: ['lost'], evidence: EVIDENCE.volumeDelete },
  undo: { values: ['impossible'], evidence: EVIDENCE.volumeDelete },
  'billing.storage': { values: ['stops'], evidence: EVIDENCE.billingByVolume },
};

const SNAPSHOT: Envelope<'deleteVolumeSnapshot'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.snapshotDelete },
  undo: { values: ['impossible'], evidence: EVIDENCE.snapshotDelete },
  'billing.storage': { values: ['stops'], evidence: EVIDENCE.billingByVolume },
};

export const deleteVolumeStrategy: Strategy<'deleteVolume', VolumeFacts> = {
  id: 'openstack.deleteVolume',
  action: 'deleteVolume',
  support: 'native',
  title: 'delete a volume, with its snapshots where that is asked for',
  requires: ['available or error, detached'],
  envelope: VOLUME,
  fit: (facts, { snapshots = false }) => allFit(fitsVolumeState('deleteVolume', facts), fitsAttachments(facts), fitsSnapshots(facts, snapshots)),
  effects: (facts) => [
    ...effectsFromEnvelope(VOLUME),
    ...facts.snapshots.map(({ id }): Effect<'identity'> => ({
      facet: 'identity',
      item: `volumeSnapshots/${id}`,
      values: ['lost'],
      evidence: EVIDENCE.volumeDeleteCascade,
    })),
  ],
  steps: (facts, { snapshots = false }) => [deleteStep('volume', facts, requireTarget(facts.volume).id, snapshots ? { cascade: true } : {})],
};

export const deleteVolumeSnapshotStrategy: Strategy<'deleteVolumeSnapshot', SnapshotFacts> = {
  id: 'openstack.deleteVolumeSnapshot',
  action: 'deleteVolumeSnapshot',
  support: 'native',
  title: 'delete a volume snapshot',
  requires: ['available or error'],
  envelope: SNAPSHOT,
  fit: (facts) => allFit(fitsPolicy(facts, 'volume'), fitsSnapshotState(facts)),
  effects: () => effectsFromEnvelope(SNAPSHOT),
  steps: (facts) => [deleteStep('volumeSnapshot', facts, facts.snapshot.id)],
};

function fitsAttachments({ volume }: VolumeFacts): Fit {
  const servers = requireTarget(volume).attachments.map(({ serverId }) => serverId);
  return servers.length === 0 ? FITS : doesNotFit(`it is attached to ${servers.join(', ')}`, 'detach it from its server first');
}

/** SOURCES.md#cinder-delete-with-snapshot-400, #cinder-delete-cascade. */
function fitsSnapshots({ snapshots }: VolumeFacts, withThem: boolean): Fit {
  if (snapshots.length === 0 || withThem) return FITS;
  return doesNotFit(`it has snapshots: ${snapshots.map(({ id }) => id).join(', ')}`, 'give snapshots: true to delete them with it');
}

/** SOURCES.md#cinder-snapshot-delete-states. */
function fitsSnapshotState({ snapshot }: SnapshotFacts): Fit {
  const status = snapshot.native.status ?? 'not shown';
  return status === 'available' || status === 'error' ? FITS : doesNotFit(`the snapshot is ${status}; it must be available or error`);
}
