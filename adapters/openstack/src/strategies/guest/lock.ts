import type { Envelope, Fit, LockRequest, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { signsOf } from '../../server/server-signs.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState } from '../parts/legal-states.ts';
import { OPTION_GATES } from '../parts/microversion-gates.ts';
import { gateWarnings, microversionInput, takes } from '../parts/option-gates.ts';
import { requireServer } from '../parts/require-server.ts';

const LOCK: Envelope<'lock'> = { identity: { values: ['kept'], evidence: EVIDENCE.lock } };
const UNLOCK: Envelope<'unlock'> = { identity: { values: ['kept'], evidence: EVIDENCE.unlock } };

const GATES = OPTION_GATES.lock;
const SENT = { precondition: 'none', idempotency: 'sending it twice does the same' } as const;

const isLocked = (facts: ServerFacts): boolean => requireServer(facts).locked === true;

export const lockStrategy: Strategy<'lock', ServerFacts> = {
  id: 'openstack.lock',
  action: 'lock',
  support: 'native',
  title: 'lock against changes',
  requires: ['any state'],
  envelope: LOCK,
  fit: (facts) => fitsState('lock', facts),
  alreadyDone: isLocked,
  effects: () => effectsFromEnvelope(LOCK),
  warnings: (facts, request) => [...gateWarnings(GATES, facts, request), ...keptReason(facts, request)],
  steps: (facts, request) => {
    const reason = takes(GATES, 'reason', facts, request) ? { reason: request.reason ?? '' } : {};
    return [actionStep('lock', facts, { ...reason, ...microversionInput(GATES, facts, request) }, SENT)];
  },
};

export const unlockStrategy: Strategy<'unlock', ServerFacts> = {
  id: 'openstack.unlock',
  action: 'unlock',
  support: 'native',
  title: 'unlock',
  requires: ['any state', "the project's own lock, or the role admin"],
  envelope: UNLOCK,
  fit: (facts) => allFit(fitsState('unlock', facts), fitsOwner(facts)),
  alreadyDone: (facts) => requireServer(facts).locked === false,
  effects: () => effectsFromEnvelope(UNLOCK),
  steps: (facts) => [actionStep('unlock', facts, {}, SENT)],
};

/** A lock that is there stays as it is, its reason too (SOURCES.md#nova-lock-owner). */
function keptReason(facts: ServerFacts, { reason }: LockRequest): readonly Warning[] {
  if (reason === undefined || !isLocked(facts) || signsOf(requireServer(facts)).lockedReason === reason) return [];
  const detail = 'the server is locked already and its reason stays as it is: unlock it first to give another';
  return [{ type: 'lossy', subject: 'request.reason', detail, source: EVIDENCE.lockOwner.source }];
}

/** Only an administrator takes away an administrator's lock; who locked, the instance actions tell. */
function fitsOwner(facts: ServerFacts): Fit {
  if (!isLocked(facts) || facts.isAdministrator || facts.lockedBy === 'owner') return FITS;
  if (facts.lockedBy === 'administrator') return doesNotFit('an administrator locked it, and only an administrator unlocks that', 'ask the operator');
  return fitUnknown('whether the lock is one of the project or of an administrator');
}
