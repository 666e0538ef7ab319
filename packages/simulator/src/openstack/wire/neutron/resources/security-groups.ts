import type { NeutronSecurityGroup } from '../../../model/network.ts';
import { ownerOf } from '../attributes.ts';
import type { NeutronResource } from '../resource.ts';
import { isBoolean, isString, toBoolean, toText } from '../value-checks.ts';
import { given } from './given.ts';
import { toNestedRuleBody } from './security-group-rules.ts';
import { toStandardFields } from './standard-fields.ts';

export const SECURITY_GROUPS: NeutronResource = {
  plural: 'security-groups',
  singular: 'security_group',
  notFound: { type: 'SecurityGroupNotFound', text: (id) => `Security group ${id} does not exist` },
  attributes: {
    name: { put: true, isRequired: true, check: isString(255) },
    description: { put: true, check: isString(255) },
    stateful: { put: true, check: isBoolean },
    id: { post: false, check: () => undefined },
    security_group_rules: { post: false, check: () => undefined },
  },
  read: ({ context, caller }) => context.backend.network.securityGroups.list(caller).map(toSecurityGroupBody),
  create: (exchange, input) => {
    const group = exchange.context.backend.network.securityGroups.create(exchange.caller, {
      projectId: ownerOf(exchange, input),
      name: toText(input['name']),
      description: toText(input['description']),
      isStateful: toBoolean(input['stateful']) ?? true,
    });
    return toSecurityGroupBody(group);
  },
  update: (exchange, id, input) => {
    const group = exchange.context.backend.network.securityGroups.update(exchange.caller, id, {
      ...given('name', 'name' in input ? toText(input['name']) : undefined),
      ...given('description', 'description' in input ? toText(input['description']) : undefined),
      ...given('isStateful', toBoolean(input['stateful'])),
    });
    return toSecurityGroupBody(group);
  },
  delete: ({ context, caller }, id) => context.backend.network.securityGroups.delete(caller, id),
};

function toSecurityGroupBody(group: NeutronSecurityGroup) {
  return {
    id: group.id,
    name: group.name,
    stateful: group.isStateful,
    tenant_id: group.projectId,
    description: group.description,
    shared: false,
    security_group_rules: group.rules.map((rule) => toNestedRuleBody({ group, rule })),
    tags: group.tags,
    ...toStandardFields(group),
  };
}
