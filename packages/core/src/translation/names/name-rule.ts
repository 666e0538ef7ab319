import type { Evidence } from '../../effect/evidence.ts';
import { invalidArgument } from '../../error/invalid-argument.ts';
import type { Warning } from '../../warning/warning.ts';

/** The names and short texts that clouds have rules for. */
export const NAMED_KINDS = [
  'server',
  'serverDescription',
  'volume',
  'volumeDescription',
  'volumeSnapshot',
  'image',
  'keyPair',
  'network',
  'subnet',
  'port',
  'securityGroup',
  'securityGroupDescription',
  'securityGroupRule',
  'securityGroupRuleDescription',
  'serverGroup',
] as const;

export type NamedKind = (typeof NAMED_KINDS)[number];

/** What a cloud takes as the name of one kind of thing, at its newest version. */
export interface NameRule {
  /** Lengths count characters (Unicode code points). */
  readonly minimumLength: number;
  readonly maximumLength: number;
  /** The whole name; null where any character is taken. */
  readonly pattern: RegExp | null;
  /** The rule in words. */
  readonly allowed: string;
  readonly evidence: Evidence;
}

/** One rule per kind; null where the cloud has no such name. */
export type NameRules = Readonly<Record<NamedKind, NameRule | null>>;

/** `assumed`: the rule is broken, but it is only a guess; send the name and show the warning. */
export type NameVerdict =
  | { readonly verdict: 'ok' }
  | { readonly verdict: 'refused'; readonly rule: string; readonly source: string }
  | { readonly verdict: 'assumed'; readonly warning: Warning };

/**
 * Whether a cloud takes a name. Pure.
 * @param field what the name is for, such as `name` or `volumes[0].name`
 */
export function checkName(name: string, rule: NameRule, field = 'name'): NameVerdict {
  if (fitsRule(name, rule)) return { verdict: 'ok' };
  const { level, source } = rule.evidence;
  if (level !== 'assumed') return { verdict: 'refused', rule: rule.allowed, source };
  const detail = `this cloud presumably takes ${rule.allowed}; sent as it is`;
  return { verdict: 'assumed', warning: { type: 'assumed', subject: field, detail, source } };
}

/**
 * The warnings that a name deserves.
 * @throws CloudError `invalid_argument` with the rule and its source where the cloud is known to refuse it
 */
export function requireName(field: string, name: string, rule: NameRule): readonly Warning[] {
  const checked = checkName(name, rule, field);
  if (checked.verdict === 'refused') throw invalidArgument(field, name, checked.rule).with({ extra: { source: checked.source } });
  return checked.verdict === 'assumed' ? [checked.warning] : [];
}

/** Whether the name keeps to the rule, however well the rule is known. */
export function fitsRule(name: string, { minimumLength, maximumLength, pattern }: NameRule): boolean {
  const length = [...name].length;
  return length >= minimumLength && length <= maximumLength && pattern?.test(name) !== false;
}
