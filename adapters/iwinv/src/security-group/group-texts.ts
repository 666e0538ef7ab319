import type { CreateSecurityGroupRequest, SecurityRule, Warning } from '@isobar/core';

import { nameWarnings } from '../name-warnings.ts';

/** @throws CloudError `invalid_argument` for a text that is too short or too long, by SOURCES.md#iwinv-security-group-lengths */
export function groupTextWarnings({ name, description, rules = [] }: CreateSecurityGroupRequest): readonly Warning[] {
  return [
    ...nameWarnings('name', name, 'securityGroup'),
    ...nameWarnings('description', description, 'securityGroupDescription'),
    ...rules.flatMap((rule, index) => ruleTextWarnings(rule, `rules[${index}]`)),
  ];
}

/** @throws CloudError `invalid_argument` for a description that is too long */
export function ruleTextWarnings({ description }: SecurityRule, field: string): readonly Warning[] {
  return nameWarnings(`${field}.description`, description, 'securityGroupRuleDescription');
}
