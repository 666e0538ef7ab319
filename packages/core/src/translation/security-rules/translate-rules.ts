import type { SecurityRule } from '../../resource/security-rule.ts';
import type { Warning } from '../../warning/warning.ts';
import { compareRules } from './compare-rules.ts';
import type { RuleComparison } from './compare-rules.ts';
import { expressRule } from './express-rule.ts';
import { normalizeRule, ruleKey } from './normalize-rule.ts';
import type { IcmpSwitch, SecurityRuleLimits } from './security-rule-limits.ts';

export interface TranslatedRules extends RuleComparison {
  /** The rules that the group should have, as the cloud can say them. */
  readonly rules: readonly SecurityRule[];
  /** What to make in a new group and what to delete from it, given the rules that it starts with. */
  readonly add: readonly SecurityRule[];
  readonly remove: readonly SecurityRule[];
  /** How to set the ICMP switch of the group; null where there is none. */
  readonly icmpSwitch: boolean | null;
  readonly warnings: readonly Warning[];
}

export interface RuleChoice {
  /** What to do with ICMP that only a switch of the whole group can open: rather shut too much, or rather open too much. */
  readonly prefer?: 'narrower' | 'wider';
}

/**
 * A canonical rule set as a cloud can say it, with the packets that it lets through compared to those that were asked for.
 * What it opens beyond them makes the verdict `wider`, which needs consent. Pure.
 * @throws CloudError `invalid_argument` for a rule that cannot be
 */
export function translateRules(
  rules: readonly SecurityRule[],
  limits: SecurityRuleLimits,
  { prefer = 'narrower' }: RuleChoice = {},
): TranslatedRules {
  const wanted = rules.map((rule, index) => normalizeRule(rule, `rules[${index}]`));
  const expressed = wanted.map((rule) => expressRule(rule, limits));
  const target = withoutRepeats(expressed.flatMap((one) => one.rules));
  const icmpSwitch = limits.icmpSwitch === null ? null : switchesOn(wanted, limits.icmpSwitch, prefer);
  const opened = icmpSwitch === true ? (limits.icmpSwitch?.opens ?? []) : [];
  const comparison = compareRules(
    wanted,
    [...target, ...opened],
    limits.blocked.map(({ rule }) => rule),
  );
  const notes = expressed.flatMap(({ notes }, index) =>
    notes.map(({ type, detail, evidence }): Warning => ({ type, subject: `rules[${index}]`, detail, source: evidence.source })),
  );
  return {
    rules: target,
    ...changesOf(target, limits),
    icmpSwitch,
    ...comparison,
    warnings: [...notes, ...switchWarnings(wanted, icmpSwitch, limits)],
  };
}

/** On when everything that it may open was asked for; or, where wider is preferred, anything of it. */
function switchesOn(wanted: readonly SecurityRule[], { opens }: IcmpSwitch, prefer: 'narrower' | 'wider'): boolean {
  const { differences } = compareRules(opens, wanted);
  const missing = differences.filter(({ kind }) => kind === 'missing');
  return prefer === 'narrower' ? missing.length === 0 : missing.filter(({ whole }) => whole).length < opens.length;
}

function switchWarnings(wanted: readonly SecurityRule[], on: boolean | null, { icmpSwitch }: SecurityRuleLimits): readonly Warning[] {
  if (icmpSwitch === null || on === null) return [];
  const { source } = icmpSwitch.evidence;
  return wanted.flatMap(({ protocol, family }, index): readonly Warning[] => {
    if (protocol !== 'icmp' || family !== 4) return [];
    const detail = on
      ? 'carried by the ICMP switch of the group, which opens all of it'
      : 'not carried: the ICMP switch of the group would open more';
    return [{ type: on ? 'compatibility' : 'unsupported', subject: `rules[${index}]`, detail, source }];
  });
}

function changesOf(target: readonly SecurityRule[], { initialRules }: SecurityRuleLimits): Pick<TranslatedRules, 'add' | 'remove'> {
  const initial = new Set(initialRules.rules.map(ruleKey));
  const kept = new Set(target.map(ruleKey));
  return {
    add: target.filter((rule) => !initial.has(ruleKey(rule))),
    remove: initialRules.rules.filter((rule) => !kept.has(ruleKey(rule))),
  };
}

/** Clouds refuse the same rule twice, whatever its description. */
function withoutRepeats(rules: readonly SecurityRule[]): readonly SecurityRule[] {
  const seen = new Map<string, SecurityRule>();
  for (const rule of rules) if (!seen.has(ruleKey(rule))) seen.set(ruleKey(rule), rule);
  return [...seen.values()];
}
