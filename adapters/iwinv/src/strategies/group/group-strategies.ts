import type { CreateSecurityGroupRequest, Envelope, StepSpec, Strategy, Warning } from '@isobar/core';
import { effectsFromEnvelope, FITS } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { groupTextWarnings } from '../../security-group/group-texts.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { ofRequest } from '../parts/request-warnings.ts';
import { requireGroup } from './require-group.ts';
import { FIREWALL_VALUES, ruleStep, translated, verdictWarnings } from './rule-steps.ts';

const CREATE: Envelope<'createSecurityGroup'> = {
  securityGroups: {
    values: ['kept', 'changed', 'widened'],
    evidence: EVIDENCE.groupClosed,
    detail: 'what the new group lets through, compared with what was asked for',
  },
};

/** The group first, then its rules one by one; a group that did not get all of its rules is taken away again. */
export const createGroupStrategy: Strategy<'createSecurityGroup', IwinvFacts> = {
  id: 'iwinv.security-group.create',
  action: 'createSecurityGroup',
  support: 'native',
  title: 'make a security group and its rules',
  requires: [],
  envelope: CREATE,
  fit: () => FITS,
  effects: (_facts, { rules = [] }) => effectsFromEnvelope(CREATE, { securityGroups: { values: [FIREWALL_VALUES[translated(rules).verdict]] } }),
  warnings: createWarnings,
  steps: (facts, request) => {
    const { rules, icmpSwitch } = translated(request.rules ?? []);
    return [
      createStep(facts, request, icmpSwitch === true),
      ...rules.map((rule, index) => ruleStep(rule, index, { from: 'create-security-group' }, [])),
    ];
  },
};

function createWarnings(_facts: IwinvFacts, request: CreateSecurityGroupRequest): readonly Warning[] {
  const filled: Warning = {
    type: 'compatibility',
    subject: 'description',
    detail: 'iwinv wants one: the name is written there',
    source: EVIDENCE.groupContentNeeded.source,
  };
  return ofRequest([
    ...groupTextWarnings(request),
    ...(request.description === undefined ? [filled] : []),
    ...verdictWarnings(translated(request.rules ?? [])),
  ]);
}

function createStep(facts: IwinvFacts, { name, description = name }: CreateSecurityGroupRequest, icmp: boolean): StepSpec {
  return {
    id: 'create-security-group',
    kind: 'create-security-group',
    title: `make ${name}`,
    input: { title: name, content: description, icmp: icmp ? 'Y' : 'N' },
    writes: true,
    idempotency: 'sent once; a lost reply is settled by the list of groups',
    checks: checkedFacts(facts),
    compensation: { kind: 'delete-security-group', title: `delete ${name} again`, input: { from: 'create-security-group' } },
  };
}

const DELETE: Envelope<'deleteSecurityGroup'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.groupDelete },
  undo: { values: ['byInverseAction'], evidence: EVIDENCE.groupCreate, detail: 'a new group with the same rules has another id' },
  securityGroups: { values: ['none', 'changed', 'widened'], evidence: EVIDENCE.groupDeleteAttached },
};

export const deleteGroupStrategy: Strategy<'deleteSecurityGroup', IwinvFacts> = {
  id: 'iwinv.security-group.delete',
  action: 'deleteSecurityGroup',
  support: 'native',
  title: 'delete a security group and its rules',
  requires: [],
  envelope: DELETE,
  fit: () => FITS,
  effects: (facts) =>
    effectsFromEnvelope(DELETE, { securityGroups: { values: facts.groupServers?.length === 0 ? ['none'] : ['changed', 'widened'] } }),
  warnings: ({ groupServers }) =>
    groupServers === null || groupServers.length === 0
      ? []
      : [
          {
            type: 'assumed',
            subject: 'securityGroups',
            detail: `${groupServers.length} servers have it and are presumably left without: ${groupServers.join(', ')}`,
            source: EVIDENCE.groupDeleteAttached.source,
          },
        ],
  steps: (facts) => {
    const { id, name } = requireGroup(facts);
    return [
      {
        id: 'delete-security-group',
        kind: 'delete-security-group',
        title: `delete ${name ?? id}`,
        input: { groupId: id },
        writes: true,
        idempotency: 'sent once; a lost reply is settled by reading the group',
        checks: checkedFacts(facts),
        pointOfNoReturn: true,
      },
    ];
  },
};
