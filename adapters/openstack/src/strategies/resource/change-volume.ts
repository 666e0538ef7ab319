import type { Envelope, Fit, JsonObject, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import { isAtLeast } from '../../api/microversion.ts';
import type { VolumeFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { isMultiattach } from '../../volume/multiattach.ts';
import { requireTarget } from './require-target.ts';
import { createStep } from './resource-step.ts';
import { fitsVolumeState } from './volume-states.ts';

const EXTEND: Envelope<'extendVolume'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.volumeExtend },
  volumeData: { values: ['grown'], evidence: EVIDENCE.volumeExtend, detail: 'the file systems on it stay as they are' },
  undo: { values: ['impossible'], evidence: EVIDENCE.volumeNeverShrinks, detail: 'a volume cannot shrink' },
  'billing.storage': { values: ['changed'], evidence: EVIDENCE.billingByVolume },
};

const RETYPE: Envelope<'retypeVolume'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.volumeRetype },
  volumeData: { values: ['kept'], evidence: EVIDENCE.volumeRetype },
  'billing.storage': { values: ['changed'], evidence: EVIDENCE.billingByVolume },
};

const SNAPSHOT: Envelope<'snapshotVolume'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.snapshotCreate },
  volumeData: { values: ['kept'], evidence: EVIDENCE.snapshotCreate },
  'billing.storage': { values: ['changed'], evidence: EVIDENCE.billingByVolume, detail: 'the snapshot is stored beside the volume' },
};

const REVERT: Envelope<'revertVolume'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.volumeRevert },
  volumeData: { values: ['rolledBack'], evidence: EVIDENCE.volumeRevert, detail: 'what was written since the snapshot is lost' },
  undo: { values: ['impossible'], evidence: EVIDENCE.volumeRevert },
};

const FORCE_SINCE = '3.66';
const REVERT_SINCE = '3.40';

const isInUse = (facts: VolumeFacts): boolean => requireTarget(facts.volume).native.status === 'in-use';

function actionStep(kind: string, facts: VolumeFacts, input: JsonObject, more: Partial<StepSpec> = {}): StepSpec {
  const { id } = requireTarget(facts.volume);
  return {
    id: kind,
    kind,
    title: `${kind.replace('-', ' ')} ${id}`,
    input: { volumeId: id, ...input },
    writes: true,
    precondition: 'nothing else is done to the volume',
    idempotency: 'sent once; a lost reply is settled by the volume itself',
    checks: Object.keys(facts.digest),
    ...more,
  };
}

export const extendVolumeStrategy: Strategy<'extendVolume', VolumeFacts> = {
  id: 'openstack.extendVolume',
  action: 'extendVolume',
  support: 'native',
  title: 'make a volume larger',
  requires: ['available, or in-use from volume microversion 3.42'],
  envelope: EXTEND,
  fit: (facts, { sizeGiB }) => (requireTarget(facts.volume).sizeGiB === sizeGiB ? FITS : fitsVolumeState('extendVolume', facts)),
  alreadyDone: (facts, { sizeGiB }) => requireTarget(facts.volume).sizeGiB === sizeGiB,
  effects: () => effectsFromEnvelope(EXTEND),
  steps: (facts, { sizeGiB }) => [
    actionStep('extend-volume', facts, { sizeGiB, ...(isInUse(facts) ? { microversion: '3.42' } : {}) }, { pointOfNoReturn: true }),
  ],
};

export const retypeVolumeStrategy: Strategy<'retypeVolume', VolumeFacts> = {
  id: 'openstack.retypeVolume',
  action: 'retypeVolume',
  support: 'native',
  title: 'give a volume another type',
  requires: ['available or in-use'],
  envelope: RETYPE,
  fit: (facts) => (hasType(facts) ? FITS : allFit(fitsVolumeState('retypeVolume', facts), fitsSharing(facts))),
  alreadyDone: hasType,
  effects: () => effectsFromEnvelope(RETYPE),
  steps: (facts, { type, migrate = false }) => [
    actionStep('retype-volume', facts, { typeId: type, type: facts.type?.name ?? type, policy: migrate ? 'on-demand' : 'never' }),
  ],
};

export const snapshotVolumeStrategy: Strategy<'snapshotVolume', VolumeFacts> = {
  id: 'openstack.snapshotVolume',
  action: 'snapshotVolume',
  support: 'native',
  title: 'make a snapshot of a volume',
  requires: ['available; in-use by force, or from volume microversion 3.66'],
  envelope: SNAPSHOT,
  fit: (facts, { force = false }) => fitsVolumeState('snapshotVolume', facts, force),
  effects: () => effectsFromEnvelope(SNAPSHOT),
  warnings: (facts) => (isInUse(facts) ? [NOT_QUIET] : []),
  steps: (facts, { name, description, force = false }) => {
    const { id } = requireTarget(facts.volume);
    // From 3.66 on force means nothing, and a volume in use is taken without it.
    const isNew = isAtLeast(facts.volumeMicroversion, FORCE_SINCE);
    const body = {
      volume_id: id,
      name,
      ...(description === undefined ? {} : { description }),
      ...(force && !isNew ? { force: true } : {}),
    };
    return [createStep('volumeSnapshot', facts, body, isNew ? { microversion: FORCE_SINCE } : {})];
  },
};

export const revertVolumeStrategy: Strategy<'revertVolume', VolumeFacts> = {
  id: 'openstack.revertVolume',
  action: 'revertVolume',
  support: 'native',
  title: 'take a volume back to its latest snapshot',
  requires: ['available', 'volume microversion 3.40', 'the latest snapshot, of the same size'],
  envelope: REVERT,
  fit: (facts) => allFit(fitsRevert(facts), fitsVolumeState('revertVolume', facts)),
  effects: () => effectsFromEnvelope(REVERT),
  steps: (facts, { snapshot }) => [
    actionStep('revert-volume', facts, { snapshotId: snapshot, microversion: REVERT_SINCE }, { pointOfNoReturn: true }),
  ],
};

const NOT_QUIET: Warning = {
  type: 'compatibility',
  subject: 'volumeData',
  detail: 'the volume is attached: what the guest has not written yet is not in the snapshot',
  source: EVIDENCE.snapshotAttached.source,
};

function hasType({ volume, type }: VolumeFacts): boolean {
  return type !== null && requireTarget(volume).type === type.name;
}

/** SOURCES.md#cinder-retype. */
function fitsSharing({ volume, type }: VolumeFacts): Fit {
  const changes = type?.multiAttach !== null && type?.multiAttach !== undefined && type.multiAttach !== isMultiattach(volume);
  if (!changes || requireTarget(volume).native.status === 'available') return FITS;
  return doesNotFit('whether several servers may have a volume changes only while it is available', 'detach it from its server first');
}

function fitsRevert({ volume, volumeMicroversion, snapshot, snapshots }: VolumeFacts): Fit {
  const { id, sizeGiB } = requireTarget(volume);
  if (!isAtLeast(volumeMicroversion, REVERT_SINCE))
    return doesNotFit(`it needs volume microversion ${REVERT_SINCE}, the cloud speaks up to ${volumeMicroversion}`);
  if (snapshot === null || snapshot.volumeId !== id) return doesNotFit('the snapshot is of another volume');
  const [latest] = snapshots;
  if (latest?.id !== snapshot.id)
    return doesNotFit(`Cinder goes back to the latest snapshot only, which is ${latest?.id ?? 'not shown'}`, 'make a volume of the older one');
  if (snapshot.native.status !== 'available') return doesNotFit(`the snapshot is ${snapshot.native.status ?? 'not shown'}, not available`);
  return sizeGiB === snapshot.sizeGiB
    ? FITS
    : doesNotFit(`the volume has ${sizeGiB ?? '?'} GiB and the snapshot ${snapshot.sizeGiB ?? '?'}: Cinder refuses`, 'make a volume of the snapshot');
}
