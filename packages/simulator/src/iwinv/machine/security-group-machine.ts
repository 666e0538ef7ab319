import type { SecurityGroup, SecurityGroupRule } from '../domain.ts';
import type { FirewallInput, GroupInput, RuleInput, SecurityGroupBackend } from '../iwinv-backend.ts';
import { IwinvRefusal, requireFound, requireThat } from '../refusal.ts';
import { SEED_GROUPS } from '../seed/account.ts';
import type { AccountState } from './account-state.ts';
import type { InstanceRecord } from './instance-record.ts';
import type { InstanceStore } from './instance-store.ts';
import { readRule, requireLength } from './rule-rules.ts';

/** Taken from the content of groups. */
const LONGEST_FIREWALL_TEXT = 50;

/** Security groups and their rules, with the refusals that were seen of them. */
export class SecurityGroupMachine implements SecurityGroupBackend {
  readonly #state: AccountState;
  readonly #instances: InstanceStore;
  readonly #groups = new Map(SEED_GROUPS.map((group) => [group.groupId, group]));
  #lastRuleId = 20000;

  constructor(state: AccountState, instances: InstanceStore) {
    this.#state = state;
    this.#instances = instances;
  }

  list(): readonly SecurityGroup[] {
    return [...this.#groups.values()];
  }

  find(groupId: string): SecurityGroup | undefined {
    return this.#groups.get(groupId);
  }

  create(input: GroupInput): SecurityGroup {
    const title = requireFound(input.title, 'missingValue');
    requireLength(title, 4, 32);
    // Seen: an empty or missing content is answered as a source-address problem.
    requireThat(input.content !== undefined && input.content !== '', 'temporaryFailure');
    requireLength(input.content, 1, 50);
    const groupId = `FIREWALL-${this.#state.ids.base62(22)}`;
    return this.#put({ groupId, title, content: input.content, icmp: readIcmp(input.icmp, 'N'), rules: [] });
  }

  edit(groupId: string, input: GroupInput): SecurityGroup {
    const group = this.#require(groupId);
    const title = requireFound(input.title, 'missingValue');
    requireLength(title, 4, 32);
    const content = input.content === undefined || input.content === '' ? group.content : input.content;
    if (content !== null) requireLength(content, 1, 50);
    return this.#put({ ...group, title, content, icmp: readIcmp(input.icmp, group.icmp) });
  }

  createFirewall(input: FirewallInput): SecurityGroup {
    const rules = this.#toRules(input.rules);
    return this.#put({ ...this.create(input), rules });
  }

  editFirewall(groupId: string, input: FirewallInput): SecurityGroup {
    this.#require(groupId);
    const rules = this.#toRules(input.rules);
    return this.#put({ ...this.edit(groupId, input), rules });
  }

  remove(groupId: string): void {
    const group = this.#require(groupId);
    this.#groups.delete(group.groupId);
  }

  createRule(groupId: string, input: RuleInput): SecurityGroupRule {
    const group = this.#require(groupId);
    const fields = readRule(input, undefined);
    requireThat(!group.rules.some((rule) => isSameRule(rule, fields)), 'badValue');
    const rule = { ruleId: this.#nextRuleId(), ...fields };
    this.#put({ ...group, rules: [...group.rules, rule] });
    return rule;
  }

  editRule(groupId: string, ruleId: string, input: RuleInput): SecurityGroupRule {
    const group = this.#require(groupId);
    const old = this.#requireRule(group, ruleId);
    const rule = { ruleId: old.ruleId, ...readRule(input, old) };
    this.#put({ ...group, rules: group.rules.map((one) => (one === old ? rule : one)) });
    return rule;
  }

  removeRule(groupId: string, ruleId: string): void {
    const group = this.#require(groupId);
    const old = this.#requireRule(group, ruleId);
    this.#put({ ...group, rules: group.rules.filter((rule) => rule !== old) });
  }

  attach(groupId: string, instanceId: string): SecurityGroup {
    const group = this.#require(groupId);
    const record = this.#requireInstance(instanceId);
    const kept = this.#state.switches.groupAttach === 'adds' ? record.securityGroupIds : [];
    record.securityGroupIds = [...kept.filter((id) => id !== groupId), groupId];
    return group;
  }

  detach(groupId: string, instanceId: string): SecurityGroup {
    const group = this.#require(groupId);
    const record = this.#requireInstance(instanceId);
    requireThat(record.securityGroupIds.includes(groupId), 'badValue');
    record.securityGroupIds = record.securityGroupIds.filter((id) => id !== groupId);
    return group;
  }

  /** The published example has a rule text of 37 characters, so the limit of the newer chapter cannot hold here. */
  #toRules(inputs: readonly RuleInput[]): readonly SecurityGroupRule[] {
    const fields = inputs.map((input) => readRule(input, undefined, LONGEST_FIREWALL_TEXT));
    return fields.map((row) => ({ ruleId: this.#nextRuleId(), ...row }));
  }

  #nextRuleId(): number {
    this.#lastRuleId += 1;
    return this.#lastRuleId;
  }

  #put(group: SecurityGroup): SecurityGroup {
    this.#groups.set(group.groupId, group);
    return group;
  }

  #require(groupId: string): SecurityGroup {
    return requireFound(this.#groups.get(groupId), 'unknownGroup');
  }

  #requireRule(group: SecurityGroup, ruleId: string): SecurityGroupRule {
    return requireFound(
      group.rules.find((rule) => String(rule.ruleId) === ruleId),
      'unknownId',
    );
  }

  #requireInstance(instanceId: string): InstanceRecord {
    const record = this.#instances.find(instanceId);
    if (record?.visible === true) return record;
    throw new IwinvRefusal(this.#instances.hasHeld(instanceId) ? 'deletedInstance' : 'unknownId');
  }
}

function readIcmp(value: string | undefined, fallback: 'Y' | 'N'): 'Y' | 'N' {
  if (value === undefined) return fallback;
  if (value === 'Y' || value === 'N') return value;
  throw new IwinvRefusal('badEnum');
}

function isSameRule(rule: SecurityGroupRule, fields: Omit<SecurityGroupRule, 'ruleId'>): boolean {
  const { bound, protocol, port, ip } = fields;
  return rule.bound === bound && rule.protocol === protocol && rule.port === port && rule.ip === ip;
}
