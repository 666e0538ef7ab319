import type { Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine, fitsStates } from '../common-fit.ts';
import { powerStep } from './power-strategies.ts';

const SUSPEND_ENVELOPE = {
  identity: claim(EVIDENCE.suspend, ['kept']),
  powerState: claim(EVIDENCE.suspend, ['stopped'], 'memory is written to disk'),
  downtime: claim(EVIDENCE.suspend, ['untilStarted'], 'until it is resumed'),
  capacity: claim(EVIDENCE.suspend, ['held'], 'the resources stay reserved'),
  // Billed until completely stopped: a suspended machine is not.
  'billing.compute': claim(EVIDENCE.stoppedBilling, ['continues']),
};

/** Memory to disk; the resources stay reserved and go on costing. */
export const SUSPEND: Strategy<'suspend', GcoreFacts> = {
  id: 'suspend',
  action: 'suspend',
  support: 'native',
  title: 'write memory to disk and stop',
  requires: ['a virtual machine that is active or powered off'],
  envelope: SUSPEND_ENVELOPE,
  fit: (facts) => allFit(fitsIdleMachine(facts), fitsStates(facts, ['ACTIVE', 'SHUTOFF', 'SUSPENDED'])),
  alreadyDone: ({ tuple }) => tuple?.status === 'SUSPENDED',
  effects: () => effectsFromEnvelope(SUSPEND_ENVELOPE),
  steps: (facts) => powerStep(facts, 'suspend', 'suspend the server'),
};

const RESUME_ENVELOPE = {
  identity: claim(EVIDENCE.stateRules, ['kept']),
  powerState: claim(EVIDENCE.stateRules, ['running']),
};

export const RESUME: Strategy<'resume', GcoreFacts> = {
  id: 'resume',
  action: 'resume',
  support: 'native',
  title: 'go on from memory',
  requires: ['a virtual machine that is suspended'],
  envelope: RESUME_ENVELOPE,
  fit: (facts) =>
    allFit(
      fitsIdleMachine(facts),
      facts.tuple?.status === 'SHUTOFF' ? doesNotFit('the server is powered off, not suspended', 'start') : FITS,
      fitsStates(facts, ['SUSPENDED', 'ACTIVE']),
    ),
  alreadyDone: ({ tuple }) => tuple?.status === 'ACTIVE',
  effects: () => effectsFromEnvelope(RESUME_ENVELOPE),
  steps: (facts) => powerStep(facts, 'resume', 'resume the server'),
};
