import type {
  CreateSecurityGroupRequest,
  Envelope,
  Fit,
  JsonObject,
  RuleVerdict,
  SecurityRule,
  StepSpec,
  Strategy,
  TranslatedRules,
  Warning,
} from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, formatRef, ruleKey, translateRules } from '@isobar/core';

import type { SecurityGroupFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { toRuleBody } from '../../security-group/security-rule-wire.ts';
import { OPENSTACK_SECURITY_RULES } from '../../translation/openstack-security-rules.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { requireTarget } from './require-target.ts';
import { createStep, deleteStep, describeStep, undoCreate } from './resource-step.ts';

/** What is let through, compared with what was asked for. Wider needs consent. */
const FIREWALL = { exact: 'kept', narrower: 'changed', wider: 'widened' } as const satisfies Readonly<Record<RuleVerdict, string>>;

const CREATE: Envelope<'createSecurityGroup'> = {
  securityGroups: { values: ['kept', 'changed', 'widened'], evidence: EVIDENCE.securityGroupCreate },
};

const DELETE: Envelope<'deleteSecurityGroup'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.securityGroupInUse },
  undo: { values: ['impossible'], evidence: EVIDENCE.securityGroupInUse },
};

const ADD_RULE: Envelope<'createSecurityGroupRule'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.securityGroupRule },
  securityGroups: { values: ['kept', 'changed', 'widened'], evidence: EVIDENCE.securityGroupRule },
};

const REMOVE_RULE: Envelope<'deleteSecurityGroupRule'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.securityGroupRuleDelete },
  securityGroups: {
    values: ['changed'],
    evidence: EVIDENCE.securityGroupRuleDelete,
    detail: 'less is let through; connections that are open may go on',
  },
};

export const createSecurityGroupStrategy: Strategy<'createSecurityGroup', SecurityGroupFacts> = {
  id: 'openstack.createSecurityGroup',
  action: 'createSecurityGroup',
  support: 'native',
  title: 'create a security group with exactly the wanted rules',
  requires: [],
  envelope: CREATE,
  fit: (facts) => fitsPolicy(facts, 'network'),
  effects: (_facts, request) => {
    const verdict = translated(request)?.verdict;
    return effectsFromEnvelope(CREATE, { securityGroups: { values: [verdict === undefined ? 'kept' : FIREWALL[verdict]] } });
  },
  warnings: (_facts, request) => {
    const rules = translated(request);
    return rules === null ? [LETS_OUT] : rules.warnings;
  },
  steps: (facts, request) => [
    createStep('securityGroup', facts, { name: request.name }, {}, { compensation: undoCreate('securityGroup') }),
    ...(request.description === undefined ? [] : [describeStep('securityGroup', request.description)]),
    ...ruleSteps(request),
  ],
};

export const deleteSecurityGroupStrategy: Strategy<'deleteSecurityGroup', SecurityGroupFacts> = {
  id: 'openstack.deleteSecurityGroup',
  action: 'deleteSecurityGroup',
  support: 'native',
  title: 'delete a security group',
  requires: ['no port has it', 'not the default group'],
  envelope: DELETE,
  fit: (facts) => allFit(fitsUse(facts), fitsDefault(facts), fitsPolicy(facts, 'network')),
  effects: () => effectsFromEnvelope(DELETE),
  steps: (facts) => [deleteStep('securityGroup', facts, requireTarget(facts.group).id)],
};

export const createSecurityGroupRuleStrategy: Strategy<'createSecurityGroupRule', SecurityGroupFacts> = {
  id: 'openstack.createSecurityGroupRule',
  action: 'createSecurityGroupRule',
  support: 'native',
  title: 'add a rule to a security group',
  requires: [],
  envelope: ADD_RULE,
  fit: (facts) => fitsPolicy(facts, 'network'),
  alreadyDone: (facts) => requireTarget(facts.group).rules?.some(({ rule }) => rule !== null && ruleKey(rule) === keyOfWanted(facts)) === true,
  effects: (_facts, { rule }) =>
    effectsFromEnvelope(ADD_RULE, { securityGroups: { values: [FIREWALL[translateRules([rule], OPENSTACK_SECURITY_RULES).verdict]] } }),
  warnings: (_facts, { rule }) => translateRules([rule], OPENSTACK_SECURITY_RULES).warnings,
  steps: (facts) => {
    const { id, cloud } = requireTarget(facts.group);
    const body = { security_group_id: id, ...toRuleBody(requireTarget(facts.rule)) };
    return [createStep('securityGroupRule', facts, body, { target: formatRef(cloud, id) })];
  },
};

export const deleteSecurityGroupRuleStrategy: Strategy<'deleteSecurityGroupRule', SecurityGroupFacts> = {
  id: 'openstack.deleteSecurityGroupRule',
  action: 'deleteSecurityGroupRule',
  support: 'native',
  title: 'take a rule out of a security group',
  requires: [],
  envelope: REMOVE_RULE,
  fit: (facts) => fitsPolicy(facts, 'network'),
  effects: () => effectsFromEnvelope(REMOVE_RULE),
  steps: (facts, { rule }) => {
    const { id, cloud } = requireTarget(facts.group);
    return [deleteStep('securityGroupRule', facts, rule, { target: formatRef(cloud, id) })];
  },
};

const LETS_OUT: Warning = {
  type: 'compatibility',
  subject: 'request.rules',
  detail: 'left out: the group starts with the rules of the cloud, by default everything out and nothing in',
  source: EVIDENCE.ruleDefaultEgress.source,
};

/** null where the cloud's own rules are wanted. */
function translated({ rules }: CreateSecurityGroupRequest): TranslatedRules | null {
  return rules === undefined ? null : translateRules(rules, OPENSTACK_SECURITY_RULES);
}

/** Rules that are missing are made, those that every group starts with are taken out, and the end is looked at. */
function ruleSteps(request: CreateSecurityGroupRequest): readonly StepSpec[] {
  const rules = translated(request);
  if (rules === null) return [];
  const added = rules.add.map((rule, index): StepSpec => ({
    id: `rule-${index + 1}`,
    kind: 'create-resource',
    title: `allow ${ruleKey(rule)}`,
    input: { what: 'securityGroupRule', from: 'create', body: toRuleBody(rule) },
    writes: true,
    idempotency: 'a group has the same rule once',
    checks: [],
  }));
  const removed = rules.remove.map((rule, index): StepSpec => ({
    id: `default-rule-${index + 1}`,
    kind: 'remove-rule',
    title: `take out ${ruleKey(rule)}, which every group starts with`,
    input: { from: 'create', rule: toJson(rule) },
    writes: true,
    idempotency: 'deleting twice does the same as once',
    checks: [],
  }));
  const verify: StepSpec = {
    id: 'verify',
    kind: 'verify-rules',
    title: 'look whether the group has exactly the wanted rules',
    input: { from: 'create', rules: rules.rules.map(toJson) },
    writes: false,
    checks: [],
  };
  return [...added, ...removed, verify];
}

function toJson({ remote, ...rule }: SecurityRule): JsonObject {
  return { ...rule, remote: { ...remote } };
}

function keyOfWanted({ rule }: SecurityGroupFacts): string | null {
  return rule === null ? null : ruleKey(rule);
}

/** SOURCES.md#neutron-security-group-in-use-409. */
function fitsUse({ portIds }: SecurityGroupFacts): Fit {
  return portIds.length === 0 ? FITS : doesNotFit(`ports have it: ${portIds.join(', ')}`, 'take it off these ports first');
}

/** SOURCES.md#neutron-security-group-default-stays. */
function fitsDefault({ group, isAdministrator }: SecurityGroupFacts): Fit {
  return requireTarget(group).name !== 'default' || isAdministrator ? FITS : doesNotFit('Neutron keeps the default group of a project');
}
