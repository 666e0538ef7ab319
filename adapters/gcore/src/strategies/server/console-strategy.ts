import type { Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine, fitsSeenStates } from '../common-fit.ts';
import { stepSpec } from '../step-specs.ts';

const ENVELOPE = { identity: claim(EVIDENCE.console, ['kept']), powerState: claim(EVIDENCE.console, ['kept']) };

/** The only type that the sources name, in the platform's word. */
const NOVNC = 'novnc';

/** The address of a screen, handed over once: whoever has it is at the keyboard. */
export const CONSOLE: Strategy<'console', GcoreFacts> = {
  id: 'console',
  action: 'console',
  support: 'native',
  title: 'open a console',
  requires: ['a virtual machine with which nothing else goes on', 'kind vnc'],
  envelope: ENVELOPE,
  fit: (facts, request) =>
    allFit(
      fitsIdleMachine(facts),
      fitsSeenStates(facts, ['ACTIVE']),
      request.kind === undefined || request.kind === 'vnc' ? FITS : doesNotFit(`the platform describes no ${request.kind} console`, 'kind vnc'),
    ),
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts) => [
    stepSpec({
      id: 'console',
      kind: 'gcore.openConsole',
      title: 'ask for the address of the console',
      input: { serverId: requireServer(facts).id, type: NOVNC },
      writes: false,
      checks: ['id'],
      idempotency: 'a read: it may be asked for again',
    }),
  ],
};
