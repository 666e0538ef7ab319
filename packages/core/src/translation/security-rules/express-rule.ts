import type { Evidence } from '../../effect/evidence.ts';
import type { SecurityRule } from '../../resource/security-rule.ts';
import type { WarningType } from '../../warning/warning.ts';
import { toBoxes } from './packets/rule-boxes.ts';
import { overlap } from './packets/box.ts';
import type { SecurityRuleLimits } from './security-rule-limits.ts';

/** Why a rule is not carried as it is. */
export interface RuleNote {
  readonly type: WarningType;
  readonly detail: string;
  readonly evidence: Evidence;
}

export interface ExpressedRule {
  readonly rules: readonly SecurityRule[];
  readonly notes: readonly RuleNote[];
}

type Step = (rule: SecurityRule, limits: SecurityRuleLimits) => ExpressedRule;

/** In this order: each step takes what the one before left. */
const STEPS: readonly Step[] = [takeFamily, takeRemote, takeProtocol, takeUnblocked];

/** A normalized rule as the rules that a cloud can say; never more than it. Pure. */
export function expressRule(rule: SecurityRule, limits: SecurityRuleLimits): ExpressedRule {
  return STEPS.reduce<ExpressedRule>(
    ({ rules, notes }, step) => {
      const taken = rules.map((one) => step(one, limits));
      return { rules: taken.flatMap((one) => one.rules), notes: [...notes, ...taken.flatMap((one) => one.notes)] };
    },
    { rules: [rule], notes: [] },
  );
}

function takeFamily(rule: SecurityRule, { families }: SecurityRuleLimits): ExpressedRule {
  if (families.taken.includes(rule.family)) return kept(rule);
  return dropped(`this cloud has no rules for IPv${rule.family}`, families.evidence);
}

function takeRemote(rule: SecurityRule, { remotes }: SecurityRuleLimits): ExpressedRule {
  if (rule.remote.kind === 'group' && !remotes.groups) return dropped('this cloud has no rules for members of another group', remotes.evidence);
  if (rule.remote.kind !== 'any' || remotes.open) return kept(rule);
  return kept({ ...rule, remote: { kind: 'cidr', cidr: rule.family === 4 ? '0.0.0.0/0' : '::/0' } });
}

function takeProtocol(rule: SecurityRule, limits: SecurityRuleLimits): ExpressedRule {
  const { protocols, icmpSwitch } = limits;
  const { protocol, family } = rule;
  if (protocol === 'any') return protocols.any ? kept(rule) : eachProtocol(rule, limits);
  const taken = typeof protocol === 'number' ? protocols.numbers : protocols.named.includes(protocol);
  if (taken) return kept(rule);
  // Whether the switch carries it shows in the comparison.
  if (icmpSwitch !== null && protocol === 'icmp') return { rules: [], notes: [] };
  const name = typeof protocol === 'number' ? `protocol ${protocol}` : protocol;
  return dropped(`this cloud has no rules for ${name} with IPv${family}`, protocols.evidence);
}

function eachProtocol(rule: SecurityRule, { protocols }: SecurityRuleLimits): ExpressedRule {
  const foreign = rule.family === 4 ? 'ipv6-icmp' : 'icmp';
  const names = protocols.named.filter((name) => name !== foreign);
  const detail = `written for ${names.join(' and ')} only: this cloud has no rule for all protocols`;
  return { rules: names.map((protocol) => ({ ...rule, protocol })), notes: [{ type: 'lossy', detail, evidence: protocols.evidence }] };
}

/** Leaves out the ports that the platform refuses to open. A rule for all protocols stays whole, since it cannot be cut. */
function takeUnblocked(rule: SecurityRule, { blocked }: SecurityRuleLimits): ExpressedRule {
  return blocked.reduce<ExpressedRule>(
    ({ rules, notes }, block) => {
      const cut = rules.map((one) => cutPorts(one, block.rule));
      const changed = cut.some((pieces, index) => pieces.length !== 1 || pieces[0] !== rules[index]);
      const stays = rules.some((one) => one.protocol === 'any' && touches(one, block.rule));
      const note = (type: WarningType, detail: string): RuleNote => ({ type, detail, evidence: block.evidence });
      return {
        rules: cut.flat(),
        notes: [
          ...notes,
          ...(changed ? [note('lossy', `without port ${block.rule.portFrom}, which the platform blocks`)] : []),
          ...(stays ? [note('compatibility', `the platform blocks port ${block.rule.portFrom} all the same`)] : []),
        ],
      };
    },
    { rules: [rule], notes: [] },
  );
}

function cutPorts(rule: SecurityRule, block: SecurityRule): readonly SecurityRule[] {
  const { portFrom: first, portTo: last } = block;
  if (rule.protocol !== block.protocol || first === null || last === null || !touches(rule, block)) return [rule];
  const [from, to] = [rule.portFrom ?? 1, rule.portTo ?? 65_535];
  const below = from < first ? [{ ...rule, portFrom: from, portTo: first - 1 }] : [];
  const above = last < to ? [{ ...rule, portFrom: last + 1, portTo: to }] : [];
  return [...below, ...above];
}

function touches(rule: SecurityRule, block: SecurityRule): boolean {
  const [own, other] = [toBoxes(rule), toBoxes(block)];
  return own.space === other.space && own.boxes.some((box) => other.boxes.some((one) => overlap(box, one)));
}

function kept(rule: SecurityRule): ExpressedRule {
  return { rules: [rule], notes: [] };
}

function dropped(detail: string, evidence: Evidence): ExpressedRule {
  return { rules: [], notes: [{ type: 'unsupported', detail, evidence }] };
}
