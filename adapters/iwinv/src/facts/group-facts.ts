import type { CreateSecurityGroupRequest, FactsQuery, JsonObject, SecurityGroupRequest } from '@isobar/core';
import { invalidArgument, lookUp } from '@isobar/core';

import type { IwinvSecurityGroup } from '../security-group/group-mapper.ts';
import { groupTextWarnings, ruleTextWarnings } from '../security-group/group-texts.ts';
import type { IwinvServer } from '../server/server-mapper.ts';
import type { FactsSources } from './facts-sources.ts';
import type { FoundFacts } from './found-facts.ts';

type Query = Pick<FactsQuery, 'action' | 'request' | 'signal'>;

/** Attach and detach: the group that is named, and the servers that have it. */
export async function readNamedGroupFacts({ groups, client }: FactsSources, server: IwinvServer, { request, signal }: Query): Promise<FoundFacts> {
  const wanted = request as SecurityGroupRequest;
  const named = await lookUp(groups, wanted.securityGroup, { cloud: client.cloud, kind: 'security group', field: 'securityGroup', signal });
  const groupServers = await groups.members(named.id, { signal });
  const has = groupServers?.includes(server.id) ?? null;
  return {
    securityGroup: named,
    groupServers,
    request: { ...wanted, securityGroup: named.id },
    requested: { requestedGroup: named.id, groupAttached: has },
  };
}

/** A group that is itself the target, with its rules. @throws CloudError `invalid_argument` for texts of a rule that are too long */
export async function readGroupFacts({ groups }: FactsSources, groupId: string, { action, request, signal }: Query): Promise<FoundFacts> {
  const securityGroup = await groups.get(groupId, { signal });
  const groupServers = await groups.members(groupId, { signal });
  if (action === 'createSecurityGroupRule') ruleTextWarnings((request as { readonly rule: Parameters<typeof ruleTextWarnings>[0] }).rule, 'rule');
  if (action === 'deleteSecurityGroupRule') requireRule(securityGroup, (request as { readonly rule: string }).rule);
  return { securityGroup, groupServers, request, requested: digestOf(securityGroup) };
}

/** A new group needs no read: its texts are checked. @throws CloudError `invalid_argument` by the documented lengths */
export function readNewGroupFacts(_sources: FactsSources, { request }: Query): Promise<FoundFacts> {
  const wanted = request as CreateSecurityGroupRequest;
  groupTextWarnings(wanted);
  return Promise.resolve({ request, requested: {} });
}

function requireRule(group: IwinvSecurityGroup, ruleId: string): void {
  const ids = (group.rules ?? []).flatMap((rule) => (rule.id === null ? [] : [rule.id]));
  if (!ids.includes(ruleId)) throw invalidArgument('rule', ruleId, ids.join(', ') || 'the id of a rule; this group has none');
}

function digestOf({ id, rules }: IwinvSecurityGroup): JsonObject {
  return { id, rules: (rules ?? []).flatMap((rule) => (rule.id === null ? [] : [rule.id])).toSorted() };
}
