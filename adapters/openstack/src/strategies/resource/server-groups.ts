import type { CreateServerGroupRequest, Envelope, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { ServerGroupFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { FEATURE_GATES, hasFeature } from '../parts/microversion-gates.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { requireTarget } from './require-target.ts';
import { createStep, deleteStep } from './resource-step.ts';

const CREATE: Envelope<'createServerGroup'> = {
  placement: { values: ['kept'], evidence: EVIDENCE.serverGroupCreate, detail: 'only servers that are made with it are placed by it' },
};

const DELETE: Envelope<'deleteServerGroup'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.serverGroupDelete },
  placement: { values: ['kept'], evidence: EVIDENCE.serverGroupDelete, detail: 'its servers stay where they are, and may come together later' },
  undo: { values: ['impossible'], evidence: EVIDENCE.serverGroupAtBirth, detail: 'servers join a group at their birth only' },
};

export const createServerGroupStrategy: Strategy<'createServerGroup', ServerGroupFacts> = {
  id: 'openstack.createServerGroup',
  action: 'createServerGroup',
  support: 'native',
  title: 'create a server group',
  requires: ['soft policies: compute microversion 2.15'],
  envelope: CREATE,
  fit: (facts, request) => allFit(fitsPolicy(facts, 'compute'), fitsSoftness(facts, request)),
  effects: () => effectsFromEnvelope(CREATE),
  steps: (facts, { name, policy }) => {
    // One policy under its own name from 2.64, a list of one before (SOURCES.md#nova-server-group-policies).
    const isNew = hasFeature(facts, 'onePolicy');
    const body = isNew ? { name, policy } : { name, policies: [policy] };
    const microversion = isNew ? FEATURE_GATES.onePolicy.since : FEATURE_GATES.softPolicies.since;
    return [
      createStep(
        'serverGroup',
        facts,
        body,
        { microversion },
        { idempotency: 'a group of that name that was not there before is the one that was made' },
      ),
    ];
  },
};

export const deleteServerGroupStrategy: Strategy<'deleteServerGroup', ServerGroupFacts> = {
  id: 'openstack.deleteServerGroup',
  action: 'deleteServerGroup',
  support: 'native',
  title: 'delete a server group',
  requires: [],
  envelope: DELETE,
  fit: (facts) => fitsPolicy(facts, 'compute'),
  effects: () => effectsFromEnvelope(DELETE),
  steps: (facts) => [deleteStep('serverGroup', facts, requireTarget(facts.group).id)],
};

function fitsSoftness(facts: ServerGroupFacts, { policy }: CreateServerGroupRequest): Fit {
  if (!policy.startsWith('soft-') || hasFeature(facts, 'softPolicies')) return FITS;
  return doesNotFit(`policy ${policy} needs compute microversion ${FEATURE_GATES.softPolicies.since}, the cloud speaks up to ${facts.microversion}`);
}
