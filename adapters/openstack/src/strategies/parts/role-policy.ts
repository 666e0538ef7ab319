import type { Fit } from '@isobar/core';
import { doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { AccountFacts } from '../../facts/openstack-facts.ts';

const REFUSED = 'the token has no role that may write, and the policy of this cloud lets readers only read';
const ALTERNATIVE = 'ask for the role member';

/** Whether the roles of the token may act. Nova's policy can be read; the other services have one of their own. */
export function fitsPolicy({ mayWrite }: Pick<AccountFacts, 'mayWrite'>, service: 'compute' | 'network' | 'volume' | 'image'): Fit {
  if (mayWrite.byRole) return FITS;
  if (service !== 'compute')
    return fitUnknown(`whether the policy of the ${service} service lets a token act that has neither the role member nor admin`);
  if (mayWrite.byNovaPolicy === null) return fitUnknown('whether the policy of Nova lets a token act that has neither the role member nor admin');
  return mayWrite.byNovaPolicy ? FITS : doesNotFit(REFUSED, ALTERNATIVE);
}
