import type { SecurityRule } from '../../resource/security-rule.ts';
import type { Warning } from '../../warning/warning.ts';
import type { SecurityRuleLimits } from './security-rule-limits.ts';

export interface SecurityRuleSet {
  readonly name: string;
  readonly description: string | null;
  readonly rules: readonly SecurityRule[];
}

export interface CombinedRuleSets {
  readonly sets: readonly SecurityRuleSet[];
  readonly warnings: readonly Warning[];
}

/**
 * The rule sets of one server, in no more groups than the cloud gives it. Groups add up, so that putting the rules of several
 * into one lets the same through; but it is one group more, which other servers do not share. Pure.
 */
export function combineRuleSets(sets: readonly SecurityRuleSet[], { groupsPerServer }: SecurityRuleLimits): CombinedRuleSets {
  const { maximum, evidence } = groupsPerServer;
  if (maximum === null || sets.length <= maximum) return { sets, warnings: [] };
  const apart = sets.slice(0, maximum - 1);
  const together = sets.slice(maximum - 1);
  const names = together.map(({ name }) => name);
  const combined: SecurityRuleSet = { name: names.join('+'), description: null, rules: together.flatMap(({ rules }) => rules) };
  const detail = `${names.join(', ')} become one group: this cloud gives a server ${maximum}`;
  return { sets: [...apart, combined], warnings: [{ type: 'compatibility', subject: 'securityGroups', detail, source: evidence.source }] };
}
