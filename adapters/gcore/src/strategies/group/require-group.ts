import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import type { SecurityGroupFacts } from '../../facts/named-things.ts';

/** @throws Error where a strategy of a group is asked without one: a mistake of ours */
export function requireGroup({ named: { securityGroup } }: GcoreFacts): SecurityGroupFacts {
  if (securityGroup === undefined) throw new Error('facts without a security group');
  return securityGroup;
}
