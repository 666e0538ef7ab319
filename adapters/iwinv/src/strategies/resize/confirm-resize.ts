import type { Envelope, Strategy } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { fitsWindow } from './revert-window.ts';
import { requireServer } from '../parts/require-server.ts';

const ENVELOPE: Envelope<'confirmResize'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.resizeOnePhase },
  undo: { values: ['byInverseAction'], evidence: EVIDENCE.resizeBack, detail: 'a resize to the old flavor stays possible' },
  capacity: { values: ['held'], evidence: EVIDENCE.resizeOnePhase },
};

/** Ends the window of our own operation. Nothing is sent: iwinv has no confirm. */
export const confirmResizeStrategy: Strategy<'confirmResize', IwinvFacts> = {
  id: 'iwinv.confirmResize.window',
  action: 'confirmResize',
  support: 'emulated',
  title: 'end the revert window of the operation',
  requires: ['a resize of ours that waits'],
  envelope: ENVELOPE,
  fit: fitsWindow,
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts) => [
    {
      id: 'confirm',
      kind: 'end-window',
      title: 'end the revert window',
      input: { serverId: requireServer(facts).id, toFlavor: facts.awaitingResize?.toFlavor ?? '' },
      writes: false,
      checks: [],
    },
  ],
};
