import type { Strategy } from '@isobar/core';
import { doesNotFit, effectsFromEnvelope, FITS, fitUnknown } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import type { ServerGroupFacts } from '../../facts/named-things.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { GCORE_SERVER_GROUPS } from '../../translation/gcore-places.ts';
import { claim } from '../claim.ts';
import { createStep, deleteStep } from '../resource-steps.ts';

const CREATE_ENVELOPE = { placement: claim(EVIDENCE.serverGroups, ['kept']) };

export const CREATE_SERVER_GROUP: Strategy<'createServerGroup', GcoreFacts> = {
  id: 'create-server-group',
  action: 'createServerGroup',
  support: 'native',
  title: 'make a placement group',
  requires: ['affinity, anti-affinity or soft-anti-affinity'],
  envelope: CREATE_ENVELOPE,
  fit: (_, { policy }) =>
    GCORE_SERVER_GROUPS.policies[policy] === null
      ? doesNotFit(`the cloud has no policy ${policy} (${EVIDENCE.serverGroupPolicies.source})`, 'affinity, which is strict')
      : FITS,
  effects: () => effectsFromEnvelope(CREATE_ENVELOPE),
  steps: (facts, { name, policy }) => [
    createStep(facts, {
      id: 'serverGroup',
      title: `make server group ${name}`,
      resource: 'serverGroup',
      path: '/v1/servergroups',
      name,
      body: { name, policy: GCORE_SERVER_GROUPS.policies[policy] },
    }),
  ],
};

const DELETE_ENVELOPE = {
  identity: claim(EVIDENCE.serverGroups, ['lost']),
  placement: claim(EVIDENCE.serverGroups, ['kept'], 'servers stay where they are'),
  undo: claim(EVIDENCE.serverGroups, ['byInverseAction'], 'a new group has another id'),
};

export const DELETE_SERVER_GROUP: Strategy<'deleteServerGroup', GcoreFacts> = {
  id: 'delete-server-group',
  action: 'deleteServerGroup',
  support: 'native',
  title: 'delete the placement group',
  requires: ['with members: said nowhere'],
  envelope: DELETE_ENVELOPE,
  fit: (facts) =>
    requireServerGroup(facts).memberIds.length === 0
      ? FITS
      : fitUnknown(`no source says whether a group with members can be deleted (${EVIDENCE.serverGroupMembers.source})`),
  effects: () => effectsFromEnvelope(DELETE_ENVELOPE),
  steps: (facts) => {
    const { id, name } = requireServerGroup(facts);
    return [deleteStep({ resource: 'serverGroup', id, title: `delete server group ${name ?? id}`, checks: ['namedServerGroup'] })];
  },
};

function requireServerGroup({ named: { serverGroup } }: GcoreFacts): ServerGroupFacts {
  if (serverGroup === undefined) throw new Error('facts without a server group');
  return serverGroup;
}
