import type { JsonObject, ResultPart, StepContext } from '@isobar/core';
import { formatRef, isCloudError, optionalText, requireText, textList } from '@isobar/core';

import type { IwinvSecurityGroupReader } from '../../security-group/group-reader.ts';
import { groupPath, GROUPS_PATH } from '../../security-group/group-reader.ts';
import type { Write } from '../../wire/iwinv-client.ts';
import { idFrom } from '../step-ids.ts';

/** What reads say of a write: what was asked for holds, does not, or cannot be read. */
export interface GroupLook {
  readonly holds: boolean | null;
  readonly output?: JsonObject;
}

/** One write on a group or its rules. */
export interface GroupVerb {
  readonly operation: string;
  write(context: StepContext): Pick<Write, 'method' | 'path' | 'json'>;
  look(groups: IwinvSecurityGroupReader, context: StepContext): Promise<GroupLook>;
  result(context: StepContext, cloud: string, output: JsonObject): ResultPart;
}

const RULE_FIELDS = ['bound', 'protocol', 'port', 'ip', 'title', 'content'] as const;
const groupOf = (context: StepContext): string => idFrom(context, 'groupId');
const pathOf = (context: StepContext): string => groupPath(groupOf(context));
const changed = (): ResultPart => ({ changed: true });
const onServer = ({ input }: StepContext, cloud: string): ResultPart => ({
  ref: formatRef(cloud, requireText(input, 'serverId')),
  changed: true,
  resourceState: 'changed',
});
const instanceOf = ({ input }: StepContext): Readonly<Record<string, string>> => ({ instance_id: requireText(input, 'serverId') });

const hasServer = async (groups: IwinvSecurityGroupReader, context: StepContext): Promise<boolean | null> =>
  (await groups.members(groupOf(context), { signal: context.signal }))?.includes(requireText(context.input, 'serverId')) ?? null;

const not = (holds: boolean | null): boolean | null => (holds === null ? null : !holds);

/** A rule is known by what it lets through: iwinv refuses the same one twice (SOURCES.md#iwinv-rule-duplicate). */
const hasRule = async (groups: IwinvSecurityGroupReader, context: StepContext): Promise<boolean> => {
  const rules = await groups.rules(groupOf(context), { signal: context.signal });
  return rules.some((rule) => (['bound', 'protocol', 'port', 'ip'] as const).every((name) => rule[name] === context.input[name]));
};

export const GROUP_VERBS = {
  create: {
    operation: 'create security group',
    write: ({ input }) => ({ method: 'POST', path: GROUPS_PATH, json: texts(input, ['title', 'content', 'icmp']) }),
    look: async (groups, { input, baseline, signal }) => {
      const fresh = (await groups.named(requireText(input, 'title'), { signal })).filter((id) => !textList(baseline, 'namesakes').includes(id));
      const [groupId, ...others] = fresh;
      return groupId !== undefined && others.length === 0 ? { holds: true, output: { groupId } } : { holds: fresh.length === 0 ? false : null };
    },
    result: (_context, cloud, output) => ({ ref: formatRef(cloud, requireText(output, 'groupId')), changed: true, resourceState: 'changed' }),
  },
  delete: {
    operation: 'delete security group',
    write: (context) => ({ method: 'DELETE', path: pathOf(context) }),
    look: async (groups, context) => ({ holds: await isGone(groups, context) }),
    result: () => ({ changed: true, resourceState: 'destroyed' }),
  },
  addRule: {
    operation: 'create rule',
    write: (context) => ({ method: 'POST', path: `${pathOf(context)}/rules`, json: texts(context.input, RULE_FIELDS) }),
    look: async (groups, context) => ({ holds: await hasRule(groups, context) }),
    result: changed,
  },
  removeRule: {
    operation: 'delete rule',
    write: (context) => ({ method: 'DELETE', path: `${pathOf(context)}/rules/${encodeURIComponent(requireText(context.input, 'ruleId'))}` }),
    look: async (groups, context) => {
      const rules = await groups.rules(groupOf(context), { signal: context.signal });
      return { holds: !rules.some((rule) => rule.rule_id === requireText(context.input, 'ruleId')) };
    },
    result: changed,
  },
  attach: {
    operation: 'attach security group',
    write: (context) => ({ method: 'POST', path: `${pathOf(context)}/attach`, json: instanceOf(context) }),
    look: async (groups, context) => ({ holds: await hasServer(groups, context) }),
    result: onServer,
  },
  detach: {
    operation: 'detach security group',
    write: (context) => ({ method: 'POST', path: `${pathOf(context)}/detach`, json: instanceOf(context) }),
    look: async (groups, context) => ({ holds: not(await hasServer(groups, context)) }),
    result: onServer,
  },
} as const satisfies Readonly<Record<string, GroupVerb>>;

/** An absent group is an empty array (SOURCES.md#iwinv-security-group-absent-empty). */
async function isGone(groups: IwinvSecurityGroupReader, context: StepContext): Promise<boolean> {
  try {
    await groups.get(groupOf(context), { signal: context.signal });
    return false;
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return true;
    throw error;
  }
}

/** Texts go as they are (SOURCES.md#iwinv-security-group-not-url-encoded). */
function texts(input: JsonObject, names: readonly string[]): Readonly<Record<string, string>> {
  const given = names.map((name) => [name, optionalText(input, name)] as const);
  return Object.fromEntries(given.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}
