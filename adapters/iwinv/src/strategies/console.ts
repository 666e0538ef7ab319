import type { Envelope, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { IwinvFacts } from '../facts/iwinv-facts.ts';
import { EVIDENCE } from '../iwinv-evidence.ts';
import { fitsStatus } from './parts/legal-states.ts';
import { requireServer } from './parts/require-server.ts';

const ENVELOPE: Envelope<'console'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  powerState: { values: ['kept'], evidence: EVIDENCE.consoleLink },
};

/** The link carries its own right of access, so it is handed over once and kept nowhere. */
export const consoleStrategy: Strategy<'console', IwinvFacts> = {
  id: 'iwinv.console',
  action: 'console',
  support: 'native',
  title: 'get a console link',
  requires: ['status active'],
  envelope: ENVELOPE,
  fit: (facts, { kind = 'vnc' }) =>
    allFit(kind === 'vnc' ? FITS : doesNotFit(`iwinv has a VNC console only, no ${kind} console`, 'kind vnc'), fitsStatus('console', facts)),
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts) => {
    const { id } = requireServer(facts);
    return [{ id: 'console', kind: 'read-console', title: `get a console link of ${id}`, input: { serverId: id }, writes: false, checks: [] }];
  },
};
