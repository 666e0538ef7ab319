import { CloudError } from '@isobar/core';

import type { IwinvFacts } from '../../facts/iwinv-facts.ts';
import type { IwinvSecurityGroup } from '../../security-group/group-mapper.ts';

/** The group that the facts are about. */
export function requireGroup({ securityGroup }: IwinvFacts): IwinvSecurityGroup {
  if (securityGroup !== null) return securityGroup;
  throw new CloudError('internal', 'these facts are about no security group', { outcome: 'not_applied' });
}
