import type { Effect, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine, fitsSeenStates } from '../common-fit.ts';
import { dataVolumeEffects } from '../disk-effects.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { stepSpec } from '../step-specs.ts';
import { unsupported } from '../warnings.ts';

const isHere = (facts: GcoreFacts): boolean => facts.named.volume?.holders.includes(requireServer(facts).id) === true;

const ATTACH_ENVELOPE = {
  identity: claim(EVIDENCE.volumeAttach, ['kept']),
  dataVolumes: claim(EVIDENCE.volumeAttach, ['none', 'kept']),
  powerState: claim(EVIDENCE.volumeAttach, ['kept']),
  downtime: claim(EVIDENCE.volumeAttach, ['none']),
};

export const ATTACH_VOLUME: Strategy<'attachVolume', GcoreFacts> = {
  id: 'attach-volume',
  action: 'attachVolume',
  support: 'native',
  title: 'attach the volume as a data disk',
  requires: ['a virtual machine', 'a volume that nothing has'],
  envelope: ATTACH_ENVELOPE,
  duration: { typicalSeconds: [5, 9], evidence: EVIDENCE.durations },
  fit: (facts) => (isHere(facts) ? fitsIdleMachine(facts) : allFit(fitsIdleMachine(facts), fitsFree(facts), fitsSeenStates(facts, ['ACTIVE']))),
  alreadyDone: isHere,
  effects: (facts) => [
    ...effectsFromEnvelope(ATTACH_ENVELOPE, { dataVolumes: null }),
    ...dataVolumeEffects(facts, () => claim(EVIDENCE.volumeAttach, ['kept'])),
  ],
  warnings: (_, { device, deleteOnTermination }) => [
    ...unsupported('device', device, 'the platform gives the device itself', EVIDENCE.volumeAttachPlain),
    ...unsupported(
      'deleteOnTermination',
      deleteOnTermination === true ? true : undefined,
      'a volume that is attached later stays when its server goes',
      EVIDENCE.volumeAttachPlain,
    ),
  ],
  steps: (facts, request) => [
    stepSpec({
      id: 'attach',
      kind: 'gcore.attachVolumeHere',
      title: `attach volume ${facts.named.volume?.name ?? request.volume}`,
      input: { serverId: requireServer(facts).id, volumeId: request.volume, final: true },
      checks: ['id', 'volume'],
      idempotency: 'the volume tells which server has it',
    }),
  ],
};

/** Recorded for a volume that is available only (SOURCES.md#gcore-existing-volume-available). */
function fitsFree({ named: { volume } }: GcoreFacts): Fit {
  const holder = volume?.holders[0];
  return allFit(
    holder === undefined ? FITS : doesNotFit(`server ${holder} has the volume`, 'detach it there first'),
    volume?.status === 'available' || holder !== undefined ? FITS : doesNotFit(`the volume is ${volume?.status}; this needs available`),
    fitsUnlocked('volume', volume),
  );
}

const DETACH_ENVELOPE = {
  identity: claim(EVIDENCE.volumeDetach, ['kept']),
  dataVolumes: claim(EVIDENCE.volumeDetach, ['none', 'kept', 'detached'], 'the volume keeps its id and goes on costing'),
  powerState: claim(EVIDENCE.volumeDetach, ['kept']),
  downtime: claim(EVIDENCE.volumeDetach, ['none']),
};

export const DETACH_VOLUME: Strategy<'detachVolume', GcoreFacts> = {
  id: 'detach-volume',
  action: 'detachVolume',
  support: 'native',
  title: 'detach the data volume',
  requires: ['a virtual machine', 'not its boot volume'],
  envelope: DETACH_ENVELOPE,
  duration: { typicalSeconds: [2, 5], evidence: EVIDENCE.durations },
  fit: (facts) =>
    allFit(fitsIdleMachine(facts), ...(isHere(facts) ? [fitsDataDisk(facts), fitsSeenStates(facts, ['ACTIVE'])] : [fitsElsewhere(facts)])),
  alreadyDone: ({ named: { volume } }) => volume?.holders.length === 0,
  effects: (facts, request) => [
    ...effectsFromEnvelope(DETACH_ENVELOPE, { dataVolumes: null }),
    ...dataVolumeEffects(facts, (disk): Pick<Effect<'dataVolumes'>, 'evidence'> & { readonly values: readonly ('kept' | 'detached')[] } =>
      claim(EVIDENCE.volumeDetach, [disk.id === request.volume ? 'detached' : 'kept']),
    ),
  ],
  steps: (facts, request) => [
    stepSpec({
      id: 'detach',
      kind: 'gcore.detachVolume',
      title: `detach volume ${facts.named.volume?.name ?? request.volume}`,
      input: { serverId: requireServer(facts).id, volumeId: request.volume, final: true },
      checks: ['id', 'rootDisk', 'volume'],
      idempotency: 'the volume tells which server has it',
    }),
  ],
};

function fitsDataDisk({ named: { volume } }: GcoreFacts): Fit {
  return allFit(
    volume?.root === true ? doesNotFit('it is the boot volume, which stays with its server', 'delete the server; its boot volume stays') : FITS,
    fitsUnlocked('volume', volume),
  );
}

function fitsElsewhere({ named: { volume } }: GcoreFacts): Fit {
  const holder = volume?.holders[0];
  return holder === undefined ? FITS : doesNotFit(`server ${holder} has the volume, not this one`);
}
