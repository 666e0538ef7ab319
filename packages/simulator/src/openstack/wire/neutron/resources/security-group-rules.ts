import type { NeutronSecurityGroup, SecurityGroupRule } from '../../../model/network.ts';
import type { JsonObject } from '../../shared/exchange.ts';
import { NotSimulated } from '../../shared/not-simulated.ts';
import type { NeutronResource } from '../resource.ts';
import { isCidr, isInteger, isOneOf, isOptional, isString, isUuid, toInteger, toText } from '../value-checks.ts';
import { toStandardFields } from './standard-fields.ts';

interface RuleOfGroup {
  readonly group: NeutronSecurityGroup;
  readonly rule: SecurityGroupRule;
}

export const SECURITY_GROUP_RULES: NeutronResource = {
  plural: 'security-group-rules',
  singular: 'security_group_rule',
  notFound: { type: 'SecurityGroupRuleNotFound', text: (id) => `Security group rule ${id} does not exist` },
  attributes: {
    security_group_id: { isRequired: true, check: isUuid },
    direction: { isRequired: true, check: isOneOf('ingress', 'egress') },
    ethertype: { check: isOneOf('IPv4', 'IPv6') },
    protocol: { check: () => undefined },
    port_range_min: { check: isOptional(isInteger) },
    port_range_max: { check: isOptional(isInteger) },
    remote_ip_prefix: { check: isOptional(isCidr) },
    remote_group_id: { check: isOptional(isUuid) },
    remote_address_group_id: { check: isOptional(isUuid) },
    description: { check: isString(255) },
    id: { post: false, check: () => undefined },
  },
  read: ({ context, caller }) => context.backend.network.listRules(caller).map(toRuleBody),
  create: ({ context, caller }, input) => {
    if ((input['remote_address_group_id'] ?? null) !== null) throw new NotSimulated('address groups');
    const { protocol } = input;
    const created = context.backend.network.createRule(caller, {
      securityGroupId: toText(input['security_group_id']),
      direction: input['direction'] === 'egress' ? 'egress' : 'ingress',
      etherType: input['ethertype'] === 'IPv6' ? 'IPv6' : 'IPv4',
      protocol: typeof protocol === 'string' || typeof protocol === 'number' ? String(protocol).toLowerCase() : null,
      portMinimum: toInteger(input['port_range_min']) ?? null,
      portMaximum: toInteger(input['port_range_max']) ?? null,
      remoteCidr: readText(input, 'remote_ip_prefix'),
      remoteGroupId: readText(input, 'remote_group_id'),
      description: toText(input['description']),
    });
    return toRuleBody(created);
  },
  delete: ({ context, caller }, id) => context.backend.network.deleteRule(caller, id),
};

/** A rule inside its group has two fields more than one that stands alone (recorded). */
export function toNestedRuleBody(found: RuleOfGroup) {
  return { ...toRuleBody(found), standard_attr_id: toAttributeNumber(found.rule.id), tags: [] };
}

function toRuleBody({ group, rule }: RuleOfGroup) {
  return {
    id: rule.id,
    tenant_id: group.projectId,
    security_group_id: group.id,
    ethertype: rule.etherType,
    direction: rule.direction,
    protocol: rule.protocol,
    port_range_min: rule.portMinimum,
    port_range_max: rule.portMaximum,
    remote_ip_prefix: rule.remoteCidr,
    remote_address_group_id: null,
    normalized_cidr: rule.remoteCidr,
    remote_group_id: rule.remoteGroupId,
    description: rule.description,
    ...toStandardFields({ createdAt: rule.createdAt, updatedAt: rule.createdAt, revision: 0, projectId: group.projectId }),
  };
}

/** A number of Neutron's database; only its being one matters. */
function toAttributeNumber(id: string): number {
  return Number.parseInt(id.slice(0, 6), 16);
}

function readText(input: JsonObject, name: string): string | null {
  const value = input[name];
  return typeof value === 'string' ? value : null;
}
