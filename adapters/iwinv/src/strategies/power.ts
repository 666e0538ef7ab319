import type { Action, Envelope, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';
import type { StepSpec } from '@isobar/core';

import type { IwinvFacts } from '../facts/iwinv-facts.ts';
import { EVIDENCE } from '../iwinv-evidence.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import { fitsStatus } from './parts/legal-states.ts';
import { requireServer } from './parts/require-server.ts';

const START_ENVELOPE: Envelope<'start'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  powerState: { values: ['running'], evidence: EVIDENCE.startPowersOn },
  'billing.compute': { values: ['continues'], evidence: EVIDENCE.offStillBilled },
};

const STOP_ENVELOPE: Envelope<'stop'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  powerState: { values: ['stopped'], evidence: EVIDENCE.shutdownIsPowerButton },
  guestShutdown: {
    values: ['graceful', 'abrupt'],
    evidence: EVIDENCE.shutdownMayDamageFiles,
    detail: 'it presses the power button, which may damage the file system; the vendor advises to shut down from inside the guest',
  },
  downtime: { values: ['untilStarted'], evidence: EVIDENCE.shutdownIsPowerButton },
  'billing.compute': { values: ['continues'], evidence: EVIDENCE.offStillBilled, detail: 'the fee goes on while the server is off' },
  capacity: { values: ['held'], evidence: EVIDENCE.offHoldsCapacity },
};

const REBOOT_ENVELOPE: Envelope<'reboot'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.actionsKeepId },
  powerState: { values: ['kept', 'running'], evidence: EVIDENCE.rebootPowerAfter },
  guestShutdown: { values: ['unknown'], evidence: EVIDENCE.rebootKind },
  downtime: { values: ['restart'], evidence: EVIDENCE.rebootKind },
};

export const startStrategy: Strategy<'start', IwinvFacts> = {
  id: 'iwinv.start',
  action: 'start',
  support: 'native',
  title: 'start',
  requires: ['status off'],
  envelope: START_ENVELOPE,
  fit: (facts) => fitsStatus('start', facts),
  alreadyDone: (facts) => requireServer(facts).phase === 'running',
  effects: () => effectsFromEnvelope(START_ENVELOPE),
  steps: (facts) => [powerStep('start', facts)],
};

const isStopped = (facts: IwinvFacts): boolean => requireServer(facts).phase === 'stopped';

export const stopStrategy: Strategy<'stop', IwinvFacts> = {
  id: 'iwinv.shutdown',
  action: 'stop',
  support: 'native',
  title: 'press the power button',
  requires: ['status active'],
  envelope: STOP_ENVELOPE,
  fit: (facts, request) => {
    if (isStopped(facts)) return FITS;
    const clean =
      request.require === 'graceful' ? doesNotFit('iwinv cannot promise a clean shutdown of the guest', 'shut it down from inside the guest') : FITS;
    return allFit(clean, fitsStatus('stop', facts));
  },
  alreadyDone: isStopped,
  effects: () => effectsFromEnvelope(STOP_ENVELOPE),
  steps: (facts) => [powerStep('stop', facts)],
};

export const rebootStrategy: Strategy<'reboot', IwinvFacts> = {
  id: 'iwinv.reboot',
  action: 'reboot',
  support: 'native',
  title: 'reboot',
  requires: ['status active'],
  envelope: REBOOT_ENVELOPE,
  fit: (facts) => fitsStatus('reboot', facts),
  effects: (facts) =>
    effectsFromEnvelope(REBOOT_ENVELOPE, { powerState: { values: requireServer(facts).phase === 'running' ? ['kept'] : ['running'] } }),
  warnings: (_facts, { kind }) =>
    kind === undefined
      ? []
      : [
          {
            type: 'compatibility',
            subject: 'request.kind',
            detail: `iwinv knows one kind of reboot only; ${kind} cannot be chosen`,
            source: EVIDENCE.rebootKind.source,
          },
        ],
  steps: (facts) => [powerStep('reboot', facts)],
};

function powerStep(verb: Action & ('start' | 'stop' | 'reboot'), facts: IwinvFacts): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: verb,
    kind: verb,
    title: `${verb} ${id}`,
    input: { serverId: id },
    writes: true,
    precondition: 'no operation runs on the server',
    idempotency: 'sent once; a lost reply is settled by reading the status',
    checks: checkedFacts(facts),
  };
}
