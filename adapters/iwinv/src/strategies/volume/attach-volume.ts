import type { AttachVolumeRequest, Effect, Envelope, Fit, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsStatus } from '../parts/legal-states.ts';
import { ignoredOptions } from '../parts/option-warnings.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';
import { holderOf, requireVolume } from './require-volume.ts';
import { fitsIdle, fitsRoom, fitsSameZone } from './volume-room.ts';

const ATTACH: Envelope<'attachVolume'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.volumeKeepsData },
  powerState: { values: ['kept'], evidence: EVIDENCE.volumeAttachRunning },
  downtime: { values: ['none'], evidence: EVIDENCE.volumeAttachRunning },
};

const DETACH: Envelope<'detachVolume'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  dataVolumes: { values: ['none', 'kept', 'detached'], evidence: EVIDENCE.volumeKeepsData },
  powerState: { values: ['kept'], evidence: EVIDENCE.volumeDetachRunning },
  downtime: { values: ['none'], evidence: EVIDENCE.volumeDetachRunning },
};

const isHere = (facts: IwinvFacts): boolean => holderOf(requireVolume(facts)) === requireServer(facts).id;
const isAttached = (facts: IwinvFacts): boolean => isHere(facts) && requireVolume(facts).state === 'inUse';
const isFree = (facts: IwinvFacts): boolean => holderOf(requireVolume(facts)) === null && requireVolume(facts).state === 'available';

export const attachVolumeStrategy: Strategy<'attachVolume', IwinvFacts> = {
  id: 'iwinv.block-storage.attach',
  action: 'attachVolume',
  support: 'native',
  title: 'attach a block storage',
  requires: ['status active or off', 'a block storage that is attached to nothing'],
  envelope: ATTACH,
  fit: (facts) => (isAttached(facts) ? FITS : fitsAttach(facts)),
  alreadyDone: isAttached,
  effects: (facts) => {
    const volume = requireVolume(facts);
    const own = serverEffects(ATTACH, requireServer(facts)).filter((effect) => effect.item !== undefined || effect.facet !== 'dataVolumes');
    const attached: Effect = { facet: 'dataVolumes', item: `volumes/${volume.id}`, values: ['kept'], evidence: EVIDENCE.volumeKeepsData };
    return [...own, attached];
  },
  warnings: attachWarnings,
  steps: (facts) => [volumeStep('attach', facts)],
};

function fitsAttach(facts: IwinvFacts): Fit {
  const [server, volume] = [requireServer(facts), requireVolume(facts)];
  const holder = holderOf(volume);
  const free = holder === null ? FITS : doesNotFit(`the block storage is attached to ${holder}`, 'detach it there first');
  return allFit(
    free,
    fitsIdle(volume),
    fitsStatus('attachVolume', facts),
    fitsRoom(server, facts.attachedVolumes, volume.type),
    fitsSameZone(volume, server),
  );
}

function attachWarnings(_facts: IwinvFacts, request: AttachVolumeRequest): readonly Warning[] {
  const { deleteOnTermination, ...rest } = request;
  return ignoredOptions(
    { ...rest, ...(deleteOnTermination === true ? { deleteOnTermination } : {}) },
    {
      device: { detail: 'the guest names the disk', evidence: EVIDENCE.volumeAttach },
      deleteOnTermination: { detail: 'a block storage stays when its server is deleted', evidence: EVIDENCE.deleteKeepsVolumes },
    },
  );
}

export const detachVolumeStrategy: Strategy<'detachVolume', IwinvFacts> = {
  id: 'iwinv.block-storage.detach',
  action: 'detachVolume',
  support: 'native',
  title: 'detach a block storage',
  requires: ['status active or off'],
  envelope: DETACH,
  fit: (facts) => (isFree(facts) ? FITS : fitsDetach(facts)),
  alreadyDone: isFree,
  effects: (facts) => {
    const item = `volumes/${requireVolume(facts).id}`;
    return serverEffects(DETACH, requireServer(facts)).map((effect): Effect => {
      if (effect.facet !== 'dataVolumes' || effect.item === undefined) return effect;
      return { facet: 'dataVolumes', item: effect.item, values: [effect.item === item ? 'detached' : 'kept'], evidence: effect.evidence };
    });
  },
  steps: (facts) => [volumeStep('detach', facts)],
};

function fitsDetach(facts: IwinvFacts): Fit {
  const volume = requireVolume(facts);
  const here = isHere(facts)
    ? FITS
    : doesNotFit(`the block storage is attached to ${holderOf(volume) ?? 'no server that iwinv names'}, not to this server`);
  return allFit(here, fitsIdle(volume), fitsStatus('detachVolume', facts));
}

function volumeStep(verb: 'attach' | 'detach', facts: IwinvFacts): StepSpec {
  const [server, volume] = [requireServer(facts), requireVolume(facts)];
  return {
    id: `${verb}-volume`,
    kind: `${verb}-volume`,
    title: `${verb} block storage ${volume.id}`,
    input: { serverId: server.id, volumeId: volume.id },
    writes: true,
    precondition: 'no operation runs on the server or the block storage',
    idempotency: 'sent once; a lost reply is settled by the list of block storages',
    checks: checkedFacts(facts),
  };
}
