import type { SecurityRule, StepSpec, Strategy, TranslatedRules } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, translateRules } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { isSameRule, toRuleBody } from '../../security-group/rule-mapper.ts';
import { GCORE_SECURITY_RULES } from '../../translation/gcore-security-rules.ts';
import { claim } from '../claim.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { stepSpec } from '../step-specs.ts';
import { ofRequest } from '../warnings.ts';
import { requireGroup } from './require-group.ts';
import { FIREWALL_VALUES, verdictWarnings } from './rule-verdict.ts';

const translated = (rule: SecurityRule): TranslatedRules => translateRules([rule], GCORE_SECURITY_RULES);

function ruleStep(facts: GcoreFacts, id: string, title: string, change: { readonly body?: object; readonly ruleId?: string }): StepSpec {
  return stepSpec({
    id,
    kind: 'gcore.changeRule',
    title,
    input: { groupId: requireGroup(facts).id, ...change },
    // Only the first rule of several finds the group as the plan saw it.
    checks: id === 'rule' ? ['securityGroup'] : [],
    idempotency: 'the rules of the group tell',
  });
}

const CREATE_ENVELOPE = {
  identity: claim(EVIDENCE.groupWrite, ['kept']),
  securityGroups: claim(EVIDENCE.groupWrite, ['kept', 'changed', 'widened'], 'what the new rule lets through, compared with what was asked for'),
};

/** A rule that the cloud cannot say in one becomes several, one after another: many at once collide. */
export const CREATE_RULE: Strategy<'createSecurityGroupRule', GcoreFacts> = {
  id: 'create-security-group-rule',
  action: 'createSecurityGroupRule',
  support: 'native',
  title: 'add a rule to the group',
  requires: ['a group on which nothing works'],
  envelope: CREATE_ENVELOPE,
  fit: (facts, { rule }) =>
    allFit(
      fitsUnlocked('security group', requireGroup(facts)),
      translated(rule).rules.length === 0 ? doesNotFit(`the cloud can say nothing of this rule (${EVIDENCE.egress25Blocked.source})`) : FITS,
    ),
  alreadyDone: (facts, { rule }) =>
    translated(rule).rules.every((wanted) => requireGroup(facts).rules.some((present) => present.rule !== null && isSameRule(present.rule, wanted))),
  effects: (_, { rule }) => effectsFromEnvelope(CREATE_ENVELOPE, { securityGroups: { values: [FIREWALL_VALUES[translated(rule).verdict]] } }),
  warnings: (_, { rule }) => [...ofRequest(translated(rule).warnings), ...verdictWarnings(translated(rule))],
  steps: (facts, { rule }) =>
    translated(rule).rules.map((each, index) =>
      ruleStep(facts, index === 0 ? 'rule' : `rule-${index + 1}`, 'add a rule', { body: toRuleBody(each) }),
    ),
};

const DELETE_ENVELOPE = {
  identity: claim(EVIDENCE.groupWrite, ['kept']),
  securityGroups: claim(EVIDENCE.groupWrite, ['changed'], 'what only this rule let through is shut'),
};

export const DELETE_RULE: Strategy<'deleteSecurityGroupRule', GcoreFacts> = {
  id: 'delete-security-group-rule',
  action: 'deleteSecurityGroupRule',
  support: 'native',
  title: 'take a rule out of the group',
  requires: ['a rule of this group, by id'],
  envelope: DELETE_ENVELOPE,
  fit: (facts, { rule }) =>
    allFit(
      fitsUnlocked('security group', requireGroup(facts)),
      requireGroup(facts).rules.some(({ id }) => id === rule) ? FITS : doesNotFit(`the group has no rule ${rule}`),
    ),
  effects: () => effectsFromEnvelope(DELETE_ENVELOPE),
  steps: (facts, { rule }) => [ruleStep(facts, 'rule', 'take the rule out', { ruleId: rule })],
};
