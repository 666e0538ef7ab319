import type { SecurityRule } from '../../resource/security-rule.ts';
import { normalizeRule } from './normalize-rule.ts';
import { boxesText } from './packets/box-text.ts';
import { overlap, subtract } from './packets/box.ts';
import type { Box } from './packets/box.ts';
import { toBoxes } from './packets/rule-boxes.ts';
import type { RuleBoxes } from './packets/rule-boxes.ts';

/** `wider`: something is let through that was not asked for; something asked for may be missing as well. */
export type RuleVerdict = 'exact' | 'narrower' | 'wider';

export interface RuleDifference {
  /** `missing`: asked for and not let through. `extra`: let through and not asked for. */
  readonly kind: 'missing' | 'extra';
  readonly rule: SecurityRule;
  /** Whether it concerns every packet of the rule. */
  readonly whole: boolean;
  /** The packets, in words. */
  readonly detail: string;
}

export interface RuleComparison {
  readonly verdict: RuleVerdict;
  readonly differences: readonly RuleDifference[];
}

/** What a set of rules lets through in the packet space of a rule, for the members of its group if it means one. */
type Reach = (like: RuleBoxes) => readonly Box[];

/**
 * Compares what two sets of rules let through, packet by packet: every direction, family, protocol, port or ICMP type, and
 * address. Members of a remote group may have any address. Pure.
 * @param blocked what the platform of the given rules never lets through
 * @throws CloudError `invalid_argument` for a rule that cannot be
 */
export function compareRules(wanted: readonly SecurityRule[], given: readonly SecurityRule[], blocked: readonly SecurityRule[] = []): RuleComparison {
  const [inWanted, inGiven, inBlocked] = [reachOf(wanted), reachOf(given), reachOf(blocked)];
  const missing = differencesOf(
    'missing',
    wanted,
    (like) => subtract(inGiven(like), inBlocked(like)),
    () => [],
  );
  const extra = differencesOf('extra', given, inWanted, inBlocked);
  const verdict = extra.length > 0 ? 'wider' : missing.length > 0 ? 'narrower' : 'exact';
  return { verdict, differences: [...missing, ...extra] };
}

function reachOf(rules: readonly SecurityRule[]): Reach {
  const all = rules.map((rule) => toBoxes(normalizeRule(rule)));
  return ({ space, groupId }) =>
    all.filter((one) => one.space === space && (one.groupId === null || one.groupId === groupId)).flatMap(({ boxes }) => boxes);
}

function differencesOf(kind: RuleDifference['kind'], rules: readonly SecurityRule[], covered: Reach, ignored: Reach): readonly RuleDifference[] {
  return rules.flatMap((rule) => {
    const own = toBoxes(normalizeRule(rule));
    const boxes = subtract(own.boxes, ignored(own));
    const others = covered(own);
    const left = subtract(boxes, others);
    if (left.length === 0) return [];
    const whole = !boxes.some((box) => others.some((other) => overlap(box, other)));
    const whom = own.groupId === null ? '' : ` (members of group ${own.groupId})`;
    return [{ kind, rule, whole, detail: `${rule.direction} IPv${rule.family} ${boxesText(left, rule)}${whom}` }];
  });
}
