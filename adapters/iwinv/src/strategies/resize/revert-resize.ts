import type { Envelope, Strategy } from '@isobar/core';
import { allFit } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { fitsNewFlavor, flavorChangeStep, narrowFlavorChange, smallerDiskWarnings } from './flavor-change.ts';
import { fitsStatus } from '../parts/legal-states.ts';
import { requireServer } from '../parts/require-server.ts';
import { FLAVOR_CHANGE } from './resize-envelope.ts';
import { fitsWindow } from './revert-window.ts';
import { serverEffects } from '../parts/server-effects.ts';

const ENVELOPE: Envelope<'revertResize'> = {
  ...FLAVOR_CHANGE,
  writesSinceResize: { values: ['kept'], evidence: EVIDENCE.resizeKeepsWrites },
};

/** A second resize, to the flavor before. Costs another restart and may fail where the disk grew. */
export const revertResizeStrategy: Strategy<'revertResize', IwinvFacts> = {
  id: 'iwinv.revertResize.inverse',
  action: 'revertResize',
  support: 'emulated',
  title: 'resize back to the old flavor',
  requires: ['a resize of ours that waits', 'status active or off'],
  envelope: ENVELOPE,
  fit: (facts) => {
    const window = fitsWindow(facts);
    return window.verdict === 'no' ? window : allFit(fitsStatus('revertResize', facts), fitsNewFlavor(facts));
  },
  effects: (facts) => serverEffects(ENVELOPE, requireServer(facts), narrowFlavorChange(facts)),
  warnings: (facts) => smallerDiskWarnings(facts),
  steps: (facts) => {
    const flavor = facts.awaitingResize?.fromFlavor ?? '';
    return [flavorChangeStep(facts, flavor, `resize ${requireServer(facts).id} back to ${flavor}`)];
  },
};
