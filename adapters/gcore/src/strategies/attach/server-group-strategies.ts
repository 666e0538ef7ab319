import type { StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine, fitsSeenStates } from '../common-fit.ts';
import { stepSpec } from '../step-specs.ts';

/** Joining took 20 s and reads like a move; an interruption is only assumed. */
const ENVELOPE = {
  identity: claim(EVIDENCE.serverGroupMembership, ['kept']),
  placement: claim(EVIDENCE.serverGroupJoin, ['kept', 'moved']),
  powerState: claim(EVIDENCE.serverGroupMembership, ['kept']),
  downtime: claim(EVIDENCE.serverGroupJoin, ['none', 'restart'], 'it took 20 s and reads like a move to another host'),
  guestShutdown: claim(EVIDENCE.serverGroupJoin, ['none', 'unknown']),
};

function joinStep(facts: GcoreFacts, groupId: string | null, title: string): StepSpec {
  return stepSpec({
    id: 'serverGroup',
    kind: 'gcore.joinServerGroup',
    title,
    input: { serverId: requireServer(facts).id, groupId },
    checks: groupId === null ? ['id', 'serverGroup'] : ['id', 'serverGroup', 'namedServerGroup'],
    idempotency: 'the members of the groups tell',
  });
}

export const ATTACH_SERVER_GROUP: Strategy<'attachServerGroup', GcoreFacts> = {
  id: 'put-into-server-group',
  action: 'attachServerGroup',
  support: 'native',
  title: 'put the server into a placement group',
  requires: ['a virtual machine that is in no placement group'],
  envelope: ENVELOPE,
  duration: { typicalSeconds: [20, 30], evidence: EVIDENCE.serverGroups },
  fit: (facts, request) => {
    const present = facts.serverGroupId;
    return allFit(
      fitsIdleMachine(facts),
      present === null || present === request.serverGroup
        ? FITS
        : doesNotFit(`the server is in server group ${present}, and it can be in one only`, 'detachServerGroup first'),
      present === null ? fitsSeenStates(facts, ['ACTIVE']) : FITS,
    );
  },
  alreadyDone: (facts, request) => facts.serverGroupId === request.serverGroup,
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts, request) => [
    joinStep(facts, request.serverGroup, `put the server into group ${facts.named.serverGroup?.name ?? request.serverGroup}`),
  ],
};

export const DETACH_SERVER_GROUP: Strategy<'detachServerGroup', GcoreFacts> = {
  id: 'remove-from-server-group',
  action: 'detachServerGroup',
  support: 'native',
  title: 'take the server out of its placement group',
  requires: ['a virtual machine'],
  envelope: ENVELOPE,
  fit: (facts) => allFit(fitsIdleMachine(facts), facts.serverGroupId === null ? FITS : fitsSeenStates(facts, ['ACTIVE'])),
  alreadyDone: (facts) => facts.serverGroupId === null,
  effects: () => effectsFromEnvelope(ENVELOPE),
  steps: (facts) => [joinStep(facts, null, 'take the server out of its group')],
};
