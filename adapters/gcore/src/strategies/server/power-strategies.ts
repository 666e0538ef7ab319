import type { StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine, fitsSeenStates, fitsStates } from '../common-fit.ts';
import { stepSpec } from '../step-specs.ts';

type PowerVerb = 'start' | 'stop' | 'reboot' | 'hardReboot' | 'suspend' | 'resume';

export function powerStep(facts: GcoreFacts, verb: PowerVerb, title: string): readonly StepSpec[] {
  const input = { serverId: requireServer(facts).id, verb, final: true };
  return [
    stepSpec({
      id: verb,
      kind: 'gcore.power',
      title,
      input,
      checks: ['id', 'status'],
      idempotency: 'a lost reply is settled by the task and the state',
    }),
  ];
}

const START_ENVELOPE = {
  identity: claim(EVIDENCE.stateRules, ['kept']),
  powerState: claim(EVIDENCE.stateRules, ['running']),
  'billing.compute': claim(EVIDENCE.stoppedBilling, ['starts']),
};

export const START: Strategy<'start', GcoreFacts> = {
  id: 'start',
  action: 'start',
  support: 'native',
  title: 'power on',
  requires: ['a virtual machine that is powered off'],
  envelope: START_ENVELOPE,
  duration: { typicalSeconds: [10, 20], evidence: EVIDENCE.durations },
  fit: (facts) => allFit(fitsIdleMachine(facts), fitsStates(facts, ['SHUTOFF', 'ACTIVE'])),
  alreadyDone: ({ tuple }) => tuple?.status === 'ACTIVE',
  effects: () => effectsFromEnvelope(START_ENVELOPE),
  warnings: ({ dialect }) =>
    dialect.power.style === 'direct'
      ? []
      : [
          {
            type: 'compatibility',
            subject: 'start',
            detail: "the cloud switches the server's DDoS profile on, if it has one",
            source: EVIDENCE.startActivatesDdos.source,
          },
        ],
  steps: (facts) => powerStep(facts, 'start', 'start the server'),
};

const STOP_ENVELOPE = {
  identity: claim(EVIDENCE.stopEnds, ['kept']),
  powerState: claim(EVIDENCE.stopEnds, ['stopped']),
  guestShutdown: claim(EVIDENCE.stopKind, ['unknown'], 'whether the guest is asked first is not known'),
  downtime: claim(EVIDENCE.stopEnds, ['untilStarted']),
  'billing.compute': claim(EVIDENCE.stoppedBilling, ['stops'], 'volumes and addresses go on costing'),
  capacity: claim(EVIDENCE.stopKind, ['held', 'released'], 'no source says whether the place is kept'),
};

export const STOP: Strategy<'stop', GcoreFacts> = {
  id: 'stop',
  action: 'stop',
  support: 'native',
  title: 'power off',
  requires: ['a virtual machine that is active, powered off or rescued'],
  envelope: STOP_ENVELOPE,
  duration: { typicalSeconds: [10, 20], evidence: EVIDENCE.durations },
  fit: (facts, request) =>
    allFit(
      fitsIdleMachine(facts),
      fitsStates(facts, ['ACTIVE', 'SHUTOFF', 'RESCUE']),
      request.require === 'graceful'
        ? doesNotFit('a clean shutdown is not promised: whether the guest is asked first is not known', 'shut the guest down from inside')
        : FITS,
    ),
  alreadyDone: ({ tuple }) => tuple?.status === 'SHUTOFF',
  effects: () => effectsFromEnvelope(STOP_ENVELOPE),
  steps: (facts) => powerStep(facts, 'stop', 'stop the server'),
};

const REBOOT_ENVELOPE = {
  identity: claim(EVIDENCE.softReboot, ['kept']),
  powerState: claim(EVIDENCE.softReboot, ['running']),
  guestShutdown: claim(EVIDENCE.softReboot, ['unknown', 'abrupt'], 'a soft reboot asks the guest; what follows if it does not answer is not known'),
  downtime: claim(EVIDENCE.softReboot, ['restart']),
};

export const REBOOT: Strategy<'reboot', GcoreFacts> = {
  id: 'reboot',
  action: 'reboot',
  support: 'native',
  title: 'restart',
  requires: ['a virtual machine; for which states is documented nowhere, seen is active'],
  envelope: REBOOT_ENVELOPE,
  fit: (facts) => allFit(fitsIdleMachine(facts), fitsSeenStates(facts, ['ACTIVE'])),
  effects: (_, request) =>
    effectsFromEnvelope(REBOOT_ENVELOPE, {
      guestShutdown: request.kind === 'hard' ? claim(EVIDENCE.hardReboot, ['abrupt'], 'power off and on') : claim(EVIDENCE.softReboot, ['unknown']),
    }),
  steps: (facts, request) =>
    request.kind === 'hard' ? powerStep(facts, 'hardReboot', 'power the server off and on') : powerStep(facts, 'reboot', 'restart the server'),
};
