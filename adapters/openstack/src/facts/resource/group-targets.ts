import type { CreateSecurityGroupRequest, FactsQuery, ReadOptions, SecurityRule } from '@isobar/core';
import { collectItems, CloudError, invalidArgument, pickByName, ruleKey, translateRules } from '@isobar/core';

import type { OpenStackSecurityGroup } from '../../security-group/security-groups.ts';
import { OPENSTACK_SECURITY_RULES } from '../../translation/openstack-security-rules.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { KindFacts } from '../kind-facts.ts';
import { checkTexts } from './check-texts.ts';
import { requireService } from './require-service.ts';
import type { SecurityGroupFacts, ServerGroupFacts } from './resource-facts.ts';

export async function readSecurityGroupTarget(sources: FactsSources, query: FactsQuery): Promise<KindFacts<SecurityGroupFacts>> {
  const { api, resources } = sources;
  const { action, targetId, request, signal } = query;
  await requireService(api, 'network', signal);
  if (targetId === null) return readNewGroup(sources, query);
  const group = await resources.securityGroups.get(targetId, { signal });
  const named = action === 'createSecurityGroupRule' ? await readRule(sources, request as { readonly rule: SecurityRule }, { signal }) : null;
  if (action === 'deleteSecurityGroupRule') requireRule(group, request as { readonly rule: string });
  const portIds = action === 'deleteSecurityGroup' ? await portsWith(sources, group.id, { signal }) : [];
  const rules = (group.rules ?? []).map(({ id }) => id ?? '').toSorted();
  const facts = { server: null, group, portIds, rule: named, digest: { id: group.id, rules, ports: portIds } };
  return { facts, request: named === null ? request : { ...request, rule: named } };
}

async function readNewGroup(sources: FactsSources, { request, signal }: FactsQuery): Promise<KindFacts<SecurityGroupFacts>> {
  const wanted = request as CreateSecurityGroupRequest;
  checkTexts(wanted, { name: 'securityGroup', description: 'securityGroupDescription' });
  const { rules } = wanted;
  const resolved =
    rules === undefined ? undefined : await Promise.all(rules.map((rule, index) => resolveRemote(sources, rule, `rules[${index}]`, { signal })));
  const facts = { server: null, group: null, portIds: [], rule: null, digest: {} };
  return { facts, request: { ...wanted, ...(resolved === undefined ? {} : { rules: resolved }) } };
}

async function readRule(sources: FactsSources, { rule }: { readonly rule: SecurityRule }, options: ReadOptions): Promise<SecurityRule> {
  checkTexts(rule, { description: 'securityGroupRuleDescription' });
  const [wanted] = translateRules([await resolveRemote(sources, rule, 'rule', options)], OPENSTACK_SECURITY_RULES).rules;
  if (wanted !== undefined) return wanted;
  throw invalidArgument('rule', ruleKey(rule), 'a rule that Neutron can say');
}

/** A remote group by id or name. */
async function resolveRemote({ api, network }: FactsSources, rule: SecurityRule, field: string, options: ReadOptions): Promise<SecurityRule> {
  if (rule.remote.kind !== 'group') return rule;
  const context = { cloud: api.cloud, kind: 'security group', field: `${field}.remote.groupId`, signal: options.signal };
  const group = pickByName(await network.securityGroups(options), rule.remote.groupId, context);
  return { ...rule, remote: { kind: 'group', groupId: group.id } };
}

function requireRule({ cloud, id, rules }: OpenStackSecurityGroup, { rule }: { readonly rule: string }): void {
  if (rules?.some((row) => row.id === rule) === true) return;
  throw new CloudError('not_found', `no rule ${rule} in security group ${id} of ${cloud}`, {
    cloud,
    field: 'rule',
    given: rule,
    outcome: 'not_applied',
  });
}

async function portsWith({ resources }: FactsSources, groupId: string, options: ReadOptions): Promise<readonly string[]> {
  const ports = await collectItems((cursor, page) => resources.ports.listPage(cursor, page), options);
  return ports
    .filter(({ securityGroupIds }) => securityGroupIds?.includes(groupId) === true)
    .map(({ id }) => id)
    .toSorted();
}

export async function readServerGroupTarget(
  { resources }: FactsSources,
  { targetId, request, signal }: FactsQuery,
): Promise<KindFacts<ServerGroupFacts>> {
  if (targetId === null) {
    checkTexts(request, { name: 'serverGroup' });
    return { facts: { server: null, group: null, digest: {} }, request };
  }
  const group = await resources.serverGroups.get(targetId, { signal });
  return { facts: { server: null, group, digest: { id: group.id, servers: group.serverIds.toSorted() } }, request };
}
