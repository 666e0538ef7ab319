import type { SecurityGroup, SecurityGroupRule } from '../domain.ts';
import type { GroupInput, RuleInput } from '../iwinv-backend.ts';
import type { SecurityGroupDocument, SecurityGroupRuleDocument } from './documents.ts';
import type { Form } from './form.ts';

function pick<Name extends string>(form: Form, names: readonly Name[]): Partial<Record<Name, string>> {
  const picked: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = form.get(name);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

/** The texts of a group in a body; absent ones stay absent. */
export function readGroup(form: Form): GroupInput {
  return pick(form, ['title', 'content', 'icmp']);
}

/** The texts of a rule in a body; absent ones stay absent. */
export function readRule(form: Form): RuleInput {
  return pick(form, ['bound', 'protocol', 'port', 'ip', 'title', 'content']);
}

/** A group without its rules. */
export function toGroupRow({ groupId, title, content, icmp }: SecurityGroup): SecurityGroupDocument {
  return { firewall_id: groupId, title, content: content === null ? null : escapeHtml(content), icmp };
}

export function toRuleRow({ ruleId, ...rule }: SecurityGroupRule): SecurityGroupRuleDocument {
  return { rule_id: ruleId, ...rule };
}

// Seen on the content of groups only; titles and the texts of rules come back as sent.
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
