import type { DeleteRequest, Effect, Envelope, Fit, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { IwinvFacts } from '../facts/iwinv-facts.ts';
import { EVIDENCE } from '../iwinv-evidence.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import { fitsStatus } from './parts/legal-states.ts';
import { requireServer } from './parts/require-server.ts';
import { serverEffects } from './parts/server-effects.ts';

const STAYS = 'it stays as a block storage and presumably goes on costing';

const ENVELOPE: Envelope<'delete'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.deleteIsDelete },
  rootDisk: { values: ['lost'], evidence: EVIDENCE.deleteRootDisk },
  dataVolumes: {
    values: ['none', 'detached', 'lost'],
    evidence: EVIDENCE.deleteKeepsVolumes,
    detail: STAYS,
  },
  'addresses.private': { values: ['none', 'lost'], evidence: EVIDENCE.deleteReleasesAddresses },
  'addresses.public': { values: ['none', 'lost'], evidence: EVIDENCE.deleteReleasesAddresses },
  'addresses.floating': { values: ['none'], evidence: EVIDENCE.noFloatingAddress },
  powerState: { values: ['absent'], evidence: EVIDENCE.deleteIsDelete },
  downtime: { values: ['forGood'], evidence: EVIDENCE.deleteIsDelete },
  undo: { values: ['impossible'], evidence: EVIDENCE.noRestore },
  'billing.compute': { values: ['stops'], evidence: EVIDENCE.deleteEndsBilling },
  'billing.storage': { values: ['unchanged', 'continues', 'changed'], evidence: EVIDENCE.keptVolumesBilled },
  capacity: { values: ['released'], evidence: EVIDENCE.deleteReleasesCapacity },
};

/** iwinv keeps the block storages of a deleted server. Those that are to go with it are deleted after it, one by one. */
export const deleteStrategy: Strategy<'delete', IwinvFacts> = {
  id: 'iwinv.delete',
  action: 'delete',
  support: 'native',
  title: 'delete',
  requires: ['status active or off'],
  envelope: ENVELOPE,
  fit: (facts, request) => allFit(fitsStatus('delete', facts), fitsVolumes(facts, request)),
  effects: deleteEffects,
  steps: (facts, request) => [deleteStep(facts, request), ...(request.volumes ?? []).map((id) => volumeStep(id))],
};

function fitsVolumes(facts: IwinvFacts, { volumes = [] }: DeleteRequest): Fit {
  const attached = requireServer(facts).volumes.map((volume) => volume.id);
  const foreign = volumes.filter((id) => !attached.includes(id));
  if (foreign.length === 0) return FITS;
  return doesNotFit(`not volumes of this server: ${foreign.join(', ')}; it has ${attached.join(', ') || 'none'}`);
}

function deleteEffects(facts: IwinvFacts, { volumes = [] }: DeleteRequest): readonly Effect[] {
  const server = requireServer(facts);
  const storage = server.volumes.length === 0 ? 'unchanged' : volumes.length === 0 ? 'continues' : 'changed';
  return serverEffects(ENVELOPE, server, { 'billing.storage': { values: [storage] } }).map((effect): Effect => {
    if (effect.facet !== 'dataVolumes' || effect.item === undefined) return effect;
    const goes = volumes.some((id) => effect.item === `volumes/${id}`);
    const { facet, item } = effect;
    if (goes) return { facet, item, values: ['lost'], evidence: EVIDENCE.volumeDelete };
    return { facet, item, values: ['detached'], evidence: effect.evidence, detail: STAYS };
  });
}

function deleteStep(facts: IwinvFacts, { volumes = [] }: DeleteRequest): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: 'delete',
    kind: 'delete',
    title: `delete ${id}`,
    input: { serverId: id, deletedLater: volumes },
    writes: true,
    precondition: 'no operation runs on the server',
    idempotency: 'sent once; a lost reply is settled by reading whether the server is there',
    checks: checkedFacts(facts),
    pointOfNoReturn: true,
  };
}

function volumeStep(volumeId: string): StepSpec {
  return {
    id: `delete-volume-${volumeId}`,
    kind: 'delete-volume',
    title: `delete block storage ${volumeId}`,
    input: { volumeId },
    writes: true,
    precondition: 'the server is gone, so that the block storage is attached to nothing',
    idempotency: 'sent once; a lost reply is settled by the list of block storages',
    // The server that the facts are about is gone by then; consent named this volume.
    checks: [],
    pointOfNoReturn: true,
  };
}
