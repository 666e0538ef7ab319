import type { Envelope, ResizeRequest, StepSpec, Strategy } from '@isobar/core';
import { allFit, FITS } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { fitsNewFlavor, flavorChangeStep, narrowFlavorChange, smallerDiskWarnings } from './flavor-change.ts';
import { fitsStatus } from '../parts/legal-states.ts';
import { requireServer } from '../parts/require-server.ts';
import { FLAVOR_CHANGE } from './resize-envelope.ts';
import { serverEffects } from '../parts/server-effects.ts';

const ENVELOPE: Envelope<'resize'> = {
  ...FLAVOR_CHANGE,
  confirmation: { values: ['none', 'awaited'], evidence: EVIDENCE.resizeOnePhase, detail: 'iwinv has no confirm: only the operation waits' },
  undo: {
    values: ['byInverseAction', 'impossible'],
    evidence: EVIDENCE.resizeBack,
    detail: 'a second resize to the old flavor, unless the disk grew',
  },
};

/** iwinv's resize: one phase. With `manual` the operation, not the cloud, keeps a window for a resize back. */
export const resizeStrategy: Strategy<'resize', IwinvFacts> = {
  id: 'iwinv.resize',
  action: 'resize',
  support: 'native',
  title: 'change the flavor in one phase',
  requires: ['status active or off', 'a flavor that supports the image and is offered in the zone'],
  envelope: ENVELOPE,
  fit: (facts, request) => (isSameFlavor(facts, request) ? FITS : allFit(fitsStatus('resize', facts), fitsNewFlavor(facts))),
  alreadyDone: isSameFlavor,
  effects: (facts, request) =>
    serverEffects(ENVELOPE, requireServer(facts), {
      ...narrowFlavorChange(facts),
      confirmation: { values: request.confirm === 'manual' ? ['awaited'] : ['none'] },
    }),
  warnings: (facts) => smallerDiskWarnings(facts),
  steps: (facts, request) => [
    flavorChangeStep(facts, request.flavor, `resize ${requireServer(facts).id} to ${request.flavor}`),
    ...(request.confirm === 'manual' ? [windowStep(facts, request)] : []),
  ],
};

function isSameFlavor(facts: IwinvFacts, request: ResizeRequest): boolean {
  return requireServer(facts).flavor.id === request.flavor;
}

function windowStep(facts: IwinvFacts, { flavor }: ResizeRequest): StepSpec {
  const server = requireServer(facts);
  return {
    id: 'window',
    kind: 'revert-window',
    title: 'wait for confirm or revert',
    input: { serverId: server.id, toFlavor: flavor },
    writes: false,
    checks: [],
    awaitsConfirmation: { fromFlavor: server.flavor.id ?? '', toFlavor: flavor, window: 'operation' },
  };
}
