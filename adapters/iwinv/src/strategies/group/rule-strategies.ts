import type { Envelope, Fit, SecurityRule, Strategy } from '@isobar/core';
import { doesNotFit, effectsFromEnvelope, FITS, ruleKey } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import { EVIDENCE } from '../../iwinv-evidence.ts';
import { ruleTextWarnings } from '../../security-group/group-texts.ts';
import { checkedFacts } from '../parts/checked-facts.ts';
import { ofRequest } from '../parts/request-warnings.ts';
import { requireGroup } from './require-group.ts';
import { FIREWALL_VALUES, ruleStep, translated, verdictWarnings } from './rule-steps.ts';

const CREATE: Envelope<'createSecurityGroupRule'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.groupCreate },
  securityGroups: {
    values: ['kept', 'changed', 'widened'],
    evidence: EVIDENCE.ruleLive,
    detail: 'what the new rule lets through, compared with what was asked for',
  },
};

export const createRuleStrategy: Strategy<'createSecurityGroupRule', IwinvFacts> = {
  id: 'iwinv.security-group.add-rule',
  action: 'createSecurityGroupRule',
  support: 'native',
  title: 'add a rule',
  requires: ['TCP or UDP over IPv4, to addresses'],
  envelope: CREATE,
  fit: (_facts, { rule }) => fitsRule(rule),
  alreadyDone: (facts, { rule }) => missing(facts, rule).length === 0,
  effects: (_facts, { rule }) => effectsFromEnvelope(CREATE, { securityGroups: { values: [FIREWALL_VALUES[translated([rule]).verdict]] } }),
  warnings: (_facts, { rule }) =>
    ofRequest([...ruleTextWarnings(rule, 'rule'), ...verdictWarnings(translated([rule])).map((warning) => ({ ...warning, subject: 'rule' }))]),
  // The first of several rules changes the group, so only it is sent on unchanged facts.
  steps: (facts, { rule }) =>
    missing(facts, rule).map((each, index) => ruleStep(each, index, { groupId: requireGroup(facts).id }, index === 0 ? checkedFacts(facts) : [])),
};

function fitsRule(rule: SecurityRule): Fit {
  const { rules, warnings } = translated([rule]);
  if (rules.length > 0) return FITS;
  return doesNotFit(warnings.map((warning) => warning.detail).join('; ') || 'iwinv has no words for this rule');
}

/** Rules of the wanted one that the group does not have yet: iwinv refuses the same rule twice. */
function missing(facts: IwinvFacts, rule: SecurityRule): readonly SecurityRule[] {
  const there = new Set((requireGroup(facts).rules ?? []).flatMap((each) => (each.rule === null ? [] : [ruleKey(each.rule)])));
  return translated([rule]).rules.filter((each) => !there.has(ruleKey(each)));
}

const DELETE: Envelope<'deleteSecurityGroupRule'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.groupCreate },
  securityGroups: { values: ['changed'], evidence: EVIDENCE.ruleLive, detail: 'what only this rule let through is shut' },
};

export const deleteRuleStrategy: Strategy<'deleteSecurityGroupRule', IwinvFacts> = {
  id: 'iwinv.security-group.remove-rule',
  action: 'deleteSecurityGroupRule',
  support: 'native',
  title: 'take a rule away',
  requires: [],
  envelope: DELETE,
  fit: () => FITS,
  effects: () => effectsFromEnvelope(DELETE),
  steps: (facts, { rule }) => [
    {
      id: 'remove-rule',
      kind: 'remove-rule',
      title: `take rule ${rule} away`,
      input: { groupId: requireGroup(facts).id, ruleId: rule },
      writes: true,
      idempotency: 'sent once; a lost reply is settled by the list of rules',
      checks: checkedFacts(facts),
    },
  ],
};
