import type { Envelope, StepSpec, StopRequest, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { ServerFacts } from '../facts/openstack-facts.ts';
import { EVIDENCE } from '../openstack-evidence.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import { fitsState } from './parts/legal-states.ts';
import { requireServer } from './parts/require-server.ts';

const START_ENVELOPE: Envelope<'start'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.startStates },
  powerState: { values: ['running'], evidence: EVIDENCE.startStates },
  'billing.compute': { values: ['continues'], evidence: EVIDENCE.billingByFlavor },
};

const STOP_ENVELOPE: Envelope<'stop'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.stopStates },
  powerState: { values: ['stopped'], evidence: EVIDENCE.stopStates },
  guestShutdown: {
    values: ['gracefulThenForced'],
    evidence: EVIDENCE.stopGracefulThenForced,
    detail: 'a guest that has not shut down in time (60 s by default) is powered off',
  },
  downtime: { values: ['untilStarted'], evidence: EVIDENCE.stopStates },
  'billing.compute': { values: ['continues'], evidence: EVIDENCE.billingByFlavor, detail: 'a stopped server goes on holding its capacity' },
  capacity: { values: ['held'], evidence: EVIDENCE.stopKeepsCapacity },
};

const isAt = (facts: ServerFacts, vmState: string): boolean => {
  const { native } = requireServer(facts);
  return native.vmState === vmState && native.taskState === null;
};

export const startStrategy: Strategy<'start', ServerFacts> = {
  id: 'openstack.start',
  action: 'start',
  support: 'native',
  title: 'start',
  requires: ['vm_state stopped, no task'],
  envelope: START_ENVELOPE,
  fit: (facts) => (isAt(facts, 'active') ? FITS : fitsState('start', facts)),
  alreadyDone: (facts) => isAt(facts, 'active'),
  effects: () => effectsFromEnvelope(START_ENVELOPE),
  steps: (facts) => [powerStep('start', facts)],
};

export const stopStrategy: Strategy<'stop', ServerFacts> = {
  id: 'openstack.stop',
  action: 'stop',
  support: 'native',
  title: 'stop gracefully, then by force',
  requires: ['vm_state active or error, no task'],
  envelope: STOP_ENVELOPE,
  fit: (facts, request) => (isAt(facts, 'stopped') ? FITS : allFit(fitsGraceful(request), fitsState('stop', facts))),
  alreadyDone: (facts) => isAt(facts, 'stopped'),
  effects: () => effectsFromEnvelope(STOP_ENVELOPE),
  steps: (facts) => [powerStep('stop', facts)],
};

function fitsGraceful({ require }: StopRequest) {
  if (require !== 'graceful') return FITS;
  return doesNotFit('Nova powers a guest off that does not shut down in time, so it cannot promise a clean shutdown', 'shut it down from inside');
}

function powerStep(verb: 'start' | 'stop', facts: ServerFacts): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: verb,
    kind: verb,
    title: `${verb} ${id}`,
    input: { serverId: id },
    writes: true,
    precondition: 'no task runs on the server',
    idempotency: 'sent once; a lost reply is settled by the instance actions',
    checks: checkedFacts(facts),
  };
}
