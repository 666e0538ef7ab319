import type { JsonObject, SecurityRule, StepSpec, TranslatedRules, Warning } from '@isobar/core';
import { translateRules } from '@isobar/core';

import { toRuleBody } from '../../security-group/rule-body.ts';
import { IWINV_SECURITY_RULES } from '../../translation/iwinv-security-rules.ts';

/** What a group lets through, compared with what was asked for. */
export const FIREWALL_VALUES = { exact: 'kept', narrower: 'changed', wider: 'widened' } as const;

export const translated = (rules: readonly SecurityRule[]): TranslatedRules => translateRules(rules, IWINV_SECURITY_RULES);

/** @param group `groupId`, or `from`: the step whose output has it */
export function ruleStep(rule: SecurityRule, index: number, group: JsonObject, checks: readonly string[]): StepSpec {
  const body = toRuleBody(rule);
  return {
    id: `add-rule-${index + 1}`,
    kind: 'add-rule',
    title: `let ${body.title} through, ${body.bound === 'IN' ? 'from' : 'to'} ${body.ip}`,
    input: { ...group, ...body },
    writes: true,
    idempotency: 'iwinv refuses the same rule twice; a lost reply is settled by the list of rules',
    checks,
  };
}

/** What of the wanted rules is not let through, or is let through beside them. */
export function verdictWarnings({ differences, warnings }: TranslatedRules): readonly Warning[] {
  const told = differences.map(({ kind, detail }): Warning => {
    const text = kind === 'missing' ? `asked for, and not let through: ${detail}` : `let through, and not asked for: ${detail}`;
    return { type: 'lossy', subject: 'rules', detail: text };
  });
  return [...warnings, ...told];
}
