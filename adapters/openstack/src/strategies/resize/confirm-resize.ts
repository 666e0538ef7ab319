import type { Envelope, Strategy } from '@isobar/core';
import { effectsFromEnvelope, FITS } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { fitsState } from '../parts/legal-states.ts';
import { requireServer } from '../parts/require-server.ts';
import { isClosed, originWarnings } from './resize-window.ts';

const ENVELOPE: Envelope<'confirmResize'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.resizeKeepsId },
  undo: { values: ['byInverseAction', 'impossible'], evidence: EVIDENCE.confirmFinal, detail: 'after the confirm there is no revert' },
  capacity: { values: ['held'], evidence: EVIDENCE.resizeQuotaPeak, detail: 'the claim on the old host ends' },
};

export const confirmResizeStrategy: Strategy<'confirmResize', ServerFacts> = {
  id: 'openstack.confirmResize',
  action: 'confirmResize',
  support: 'native',
  title: 'confirm the resize',
  requires: ['status VERIFY_RESIZE'],
  envelope: ENVELOPE,
  fit: (facts) => (isClosed('confirmed', facts) ? FITS : fitsState('confirmResize', facts)),
  alreadyDone: (facts) => isClosed('confirmed', facts),
  effects: () => effectsFromEnvelope(ENVELOPE),
  warnings: originWarnings,
  steps: (facts) => {
    const { id, flavor } = requireServer(facts);
    return [
      {
        id: 'confirm',
        kind: 'confirm-resize',
        title: `confirm the resize of ${id}`,
        input: { serverId: id, ...(flavor.id === null ? {} : { toFlavor: flavor.id }) },
        writes: true,
        precondition: 'status VERIFY_RESIZE',
        idempotency: 'sent once, and only in VERIFY_RESIZE; a lost reply is settled by the instance actions',
        checks: checkedFacts(facts),
        pointOfNoReturn: true,
      },
    ];
  },
};
