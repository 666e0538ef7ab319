import type { Effect, Envelope, Fit, Strategy, Volume } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { MemoryFacts } from '../facts/memory-facts.ts';
import { OWN_BOOKKEEPING } from '../memory-evidence.ts';
import { books, machine, UNTOUCHED } from './claims.ts';
import { commandStep } from './command-plan.ts';
import { ignoredWarnings } from './ignored.ts';
import { effectsOf, fitsIn, requireServer } from './narrow.ts';

const SHARED = {
  ...UNTOUCHED,
  rootDisk: machine<'rootDisk'>('kept'),
  powerState: machine<'powerState'>('kept'),
  downtime: machine<'downtime'>('none'),
};
const ATTACH: Envelope<'attachVolume'> = { ...SHARED, dataVolumes: books('kept') };
const DETACH: Envelope<'detachVolume'> = { ...SHARED, dataVolumes: books('kept', 'detached') };

/** The volume that the request names. */
export function requireVolume({ volume }: MemoryFacts): Volume {
  if (volume === null) throw new TypeError('these facts are of no volume');
  return volume;
}

export const holderOf = (volume: Volume): string | null => volume.attachments[0]?.serverId ?? null;
const isHere = (facts: MemoryFacts): boolean => holderOf(requireVolume(facts)) === requireServer(facts).id;
const isFree = (facts: MemoryFacts): boolean => holderOf(requireVolume(facts)) === null;

export const attachVolume: Strategy<'attachVolume', MemoryFacts> = {
  id: 'memory.attachVolume',
  action: 'attachVolume',
  support: 'native',
  title: 'attach a volume',
  requires: ['status RUNNING or STOPPED', 'a volume that is attached to nothing'],
  envelope: ATTACH,
  fit: (facts) => (isHere(facts) ? FITS : allFit(fitsFree(requireVolume(facts)), fitsIn(facts, ['RUNNING', 'STOPPED']))),
  alreadyDone: isHere,
  effects: (facts) => [...effectsOf(ATTACH, facts, { dataVolumes: null }), ...volumeEffects(facts)],
  warnings: (_, request) => ignoredWarnings(request, ['device', 'deleteOnTermination']),
  steps: (facts) => [commandStep(facts, 'attachVolume', 'attach a volume to', { volumeId: requireVolume(facts).id })],
};

export const detachVolume: Strategy<'detachVolume', MemoryFacts> = {
  id: 'memory.detachVolume',
  action: 'detachVolume',
  support: 'native',
  title: 'detach a volume',
  requires: ['status RUNNING or STOPPED', 'a data volume of the server'],
  envelope: DETACH,
  fit: (facts) => (isFree(facts) ? FITS : allFit(fitsHere(facts), fitsIn(facts, ['RUNNING', 'STOPPED']))),
  alreadyDone: isFree,
  effects: (facts) => [...effectsOf(DETACH, facts, { dataVolumes: null }), ...volumeEffects(facts, requireVolume(facts).id)],
  steps: (facts) => [commandStep(facts, 'detachVolume', 'detach a volume from', { volumeId: requireVolume(facts).id })],
};

/** What becomes of each data volume: all stay, but the one that goes. */
function volumeEffects(facts: MemoryFacts, going?: string): readonly Effect[] {
  const own = requireServer(facts).volumes.flatMap(({ id, root }) => (root === true ? [] : [id]));
  const ids = new Set([...own, requireVolume(facts).id]);
  return [...ids].map((id): Effect => ({
    facet: 'dataVolumes',
    item: `volumes/${id}`,
    values: [id === going ? 'detached' : 'kept'],
    evidence: OWN_BOOKKEEPING,
  }));
}

function fitsFree(volume: Volume): Fit {
  const holder = holderOf(volume);
  return holder === null ? FITS : doesNotFit(`the volume is attached to ${holder}`, 'detach it there first');
}

function fitsHere(facts: MemoryFacts): Fit {
  if (!isHere(facts)) return doesNotFit(`the volume is attached to ${holderOf(requireVolume(facts)) ?? 'nothing'}`);
  return requireVolume(facts).bootable === true ? doesNotFit('a server cannot be without its root disk') : FITS;
}
