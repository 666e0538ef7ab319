import type { Envelope, Fit, Strategy, UnshelveRequest } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState, restsIn } from '../parts/legal-states.ts';
import { OPTION_GATES } from '../parts/microversion-gates.ts';
import { gateWarnings, microversionInput, takes } from '../parts/option-gates.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';
import { plainAction } from './plain-action.ts';

const KEPT = {
  identity: { values: ['kept'], evidence: EVIDENCE.shelveKeeps },
  'addresses.private': { values: ['none', 'kept'], evidence: EVIDENCE.shelveKeeps },
  'addresses.public': { values: ['none', 'kept'], evidence: EVIDENCE.shelveKeeps },
  'addresses.floating': { values: ['none', 'kept'], evidence: EVIDENCE.shelveKeeps },
  'addresses.ipv6': { values: ['none', 'kept'], evidence: EVIDENCE.shelveKeeps },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.shelveKeeps },
} as const;

export const shelveStrategy = plainAction({
  action: 'shelve',
  title: 'stop, keep the root disk as an image, and leave the host where the cloud says so',
  leadsTo: ['shelved', 'shelved_offloaded'],
  envelope: {
    ...KEPT,
    rootDisk: { values: ['kept'], evidence: EVIDENCE.shelveImage, detail: 'a local root disk is kept as an image' },
    ephemeralDisk: { values: ['none', 'lost'], evidence: EVIDENCE.shelveEphemeral },
    powerState: { values: ['kept', 'stopped'], evidence: EVIDENCE.shelveStates },
    guestShutdown: { values: ['none', 'gracefulThenForced'], evidence: EVIDENCE.shelveShutsDown },
    downtime: { values: ['untilStarted'], evidence: EVIDENCE.shelveStates, detail: 'until it is unshelved' },
    undo: { values: ['byInverseAction'], evidence: EVIDENCE.unshelveSchedules, detail: 'if there is room on a host then' },
    capacity: { values: ['held', 'released'], evidence: EVIDENCE.shelveOffload, detail: 'when it leaves its host is the setting of the cloud' },
    'billing.compute': { values: ['continues', 'stops'], evidence: EVIDENCE.billingByFlavor },
    'billing.storage': { values: ['unchanged', 'starts'], evidence: EVIDENCE.imageStorage },
  },
  narrow: (facts) => {
    const { power, native } = requireServer(facts);
    return {
      ephemeralDisk: { values: facts.hasEphemeralDisk ? ['lost'] : ['none'] },
      powerState: { values: power === 'off' ? ['kept'] : ['stopped'] },
      guestShutdown: { values: native.vmState === 'active' ? ['gracefulThenForced'] : ['none'] },
      'billing.storage': { values: facts.volumeBacked ? ['unchanged'] : ['starts'] },
    };
  },
});

const UNSHELVE: Envelope<'unshelve'> = {
  ...KEPT,
  rootDisk: { values: ['kept'], evidence: EVIDENCE.shelveImage },
  powerState: { values: ['running'], evidence: EVIDENCE.unshelveStates },
  placement: { values: ['kept', 'moved'], evidence: EVIDENCE.unshelveSchedules },
  capacity: { values: ['held', 'reacquired'], evidence: EVIDENCE.unshelveSchedules, detail: 'it fails where no host has room' },
  'billing.compute': { values: ['starts', 'continues'], evidence: EVIDENCE.billingByFlavor },
};

const GATES = OPTION_GATES.unshelve;

export const unshelveStrategy: Strategy<'unshelve', ServerFacts> = {
  id: 'openstack.unshelve',
  action: 'unshelve',
  support: 'native',
  title: 'bring it back to a host and start it',
  requires: ['vm_state shelved or shelved_offloaded, no task', 'for a zone: vm_state shelved_offloaded'],
  envelope: UNSHELVE,
  fit: (facts, request) => (restsIn(facts, 'active') ? FITS : allFit(fitsZone(facts, request), fitsState('unshelve', facts))),
  alreadyDone: (facts) => restsIn(facts, 'active'),
  effects: (facts) => {
    const onHost = requireServer(facts).native.vmState === 'shelved';
    return serverEffects(UNSHELVE, facts, {
      placement: { values: onHost ? ['kept'] : ['kept', 'moved'] },
      capacity: { values: onHost ? ['held'] : ['reacquired'] },
      'billing.compute': { values: onHost ? ['continues'] : ['starts', 'continues'] },
    });
  },
  warnings: (facts, request) => gateWarnings(GATES, facts, request),
  steps: (facts, request) => {
    const zone = takes(GATES, 'zone', facts, request) ? { zone: request.zone ?? '' } : {};
    return [actionStep('unshelve', facts, { ...zone, ...microversionInput(GATES, facts, request) })];
  },
};

/** Where it still has its host, the zone is the host's (SOURCES.md#nova-unshelve-schedules). */
function fitsZone(facts: ServerFacts, request: UnshelveRequest): Fit {
  if (!takes(GATES, 'zone', facts, request) || requireServer(facts).native.vmState !== 'shelved') return FITS;
  return doesNotFit('the server has not left its host yet, so that Nova refuses a zone', 'leave the zone out, or wait until it has left its host');
}
