import type { Envelope, Fit, Strategy } from '@isobar/core';
import { allFit, effectsFromEnvelope, FITS, fitUnknown } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { ignoredOptions } from '../parts/option-warnings.ts';
import { holderOf, requireVolume } from './require-volume.ts';
import { fitsIdle } from './volume-room.ts';

const ENVELOPE: Envelope<'deleteVolume'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.volumeDelete },
  volumeData: { values: ['lost'], evidence: EVIDENCE.volumeDelete },
  undo: { values: ['impossible'], evidence: EVIDENCE.volumeNoWayBack },
  'billing.storage': { values: ['stops'], evidence: EVIDENCE.volumeEndsBilling },
};

export const deleteVolumeStrategy: Strategy<'deleteVolume', IwinvFacts> = {
  id: 'iwinv.block-storage.delete',
  action: 'deleteVolume',
  support: 'native',
  title: 'delete a block storage',
  requires: ['a block storage that is attached to nothing'],
  envelope: ENVELOPE,
  fit: (facts) => allFit(fitsFree(facts), fitsIdle(requireVolume(facts))),
  effects: () => effectsFromEnvelope(ENVELOPE),
  warnings: (_facts, request) =>
    ignoredOptions(request, { snapshots: { detail: 'block storages have no snapshots', evidence: EVIDENCE.noVolumeChange } }),
  steps: (facts) => {
    const { id } = requireVolume(facts);
    return [
      {
        id: 'delete-volume',
        kind: 'delete-volume',
        title: `delete block storage ${id}`,
        input: { volumeId: id, alone: true },
        writes: true,
        precondition: 'it is attached to nothing',
        idempotency: 'sent once; a lost reply is settled by the list of block storages',
        checks: checkedFacts(facts),
        pointOfNoReturn: true,
      },
    ];
  },
};

/** See SOURCES.md#iwinv-block-storage-delete-attached. */
function fitsFree(facts: IwinvFacts): Fit {
  const holder = holderOf(requireVolume(facts));
  return holder === null ? FITS : fitUnknown(`it is attached to ${holder}: iwinv presumably refuses that`);
}
