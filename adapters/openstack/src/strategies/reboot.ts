import type { Envelope, RebootRequest, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { ServerFacts } from '../facts/openstack-facts.ts';
import { EVIDENCE } from '../openstack-evidence.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import { fitsState } from './parts/legal-states.ts';
import { requireServer } from './parts/require-server.ts';

const SOFT_ENVELOPE: Envelope<'reboot'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.softRebootStates },
  powerState: { values: ['kept'], evidence: EVIDENCE.softRebootStates },
  guestShutdown: {
    values: ['gracefulThenForced'],
    evidence: EVIDENCE.softRebootBecomesHard,
    detail: 'a guest that does not answer is rebooted hard',
  },
  downtime: { values: ['restart'], evidence: EVIDENCE.softRebootStates },
};

const HARD_ENVELOPE: Envelope<'reboot'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.hardRebootStates },
  powerState: {
    values: ['kept', 'running'],
    evidence: EVIDENCE.hardRebootPowersOn,
    detail: 'a hard reboot also starts a server that is not running',
  },
  guestShutdown: { values: ['none', 'abrupt'], evidence: EVIDENCE.hardRebootAbrupt, detail: 'like pulling the power plug' },
  downtime: { values: ['restart'], evidence: EVIDENCE.hardRebootStates },
};

/** What a reboot means where no kind was asked for: the gentle one. */
const kindOf = ({ kind }: RebootRequest): 'soft' | 'hard' => kind ?? 'soft';

export const softRebootStrategy: Strategy<'reboot', ServerFacts> = {
  id: 'openstack.reboot.soft',
  action: 'reboot',
  support: 'native',
  title: 'reboot by the guest, hard where it does not answer',
  requires: ['vm_state active, no task'],
  envelope: SOFT_ENVELOPE,
  fit: (facts, request) => allFit(fitsKind('soft', request), fitsState('softReboot', facts)),
  effects: () => effectsFromEnvelope(SOFT_ENVELOPE),
  steps: (facts) => [rebootStep('soft', facts)],
};

export const hardRebootStrategy: Strategy<'reboot', ServerFacts> = {
  id: 'openstack.reboot.hard',
  action: 'reboot',
  support: 'native',
  title: 'power off and on',
  requires: ['vm_state active, stopped, paused, suspended or error, no task'],
  envelope: HARD_ENVELOPE,
  fit: (facts, request) => allFit(fitsKind('hard', request), fitsState('hardReboot', facts)),
  effects: (facts) => {
    const running = requireServer(facts).native.vmState === 'active';
    return effectsFromEnvelope(HARD_ENVELOPE, {
      powerState: { values: running ? ['kept'] : ['running'] },
      guestShutdown: { values: requireServer(facts).native.vmState === 'stopped' ? ['none'] : ['abrupt'] },
    });
  },
  steps: (facts) => [rebootStep('hard', facts)],
};

function fitsKind(kind: 'soft' | 'hard', request: RebootRequest) {
  const asked = kindOf(request);
  return asked === kind ? FITS : doesNotFit(`a ${asked} reboot was asked for`);
}

function rebootStep(kind: 'soft' | 'hard', facts: ServerFacts): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: 'reboot',
    kind: 'reboot',
    title: `reboot ${id} ${kind}`,
    input: { serverId: id, rebootKind: kind },
    writes: true,
    precondition: 'no task runs on the server',
    idempotency: 'sent once; a lost reply is settled by the instance actions',
    checks: checkedFacts(facts),
  };
}
