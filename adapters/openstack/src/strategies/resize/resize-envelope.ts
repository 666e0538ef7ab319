import type { Claim, Facet } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { requireServer } from '../parts/require-server.ts';

/** What a change of flavor does, forth or back. */
export const FLAVOR_CHANGE = {
  identity: { values: ['kept'], evidence: EVIDENCE.resizeKeepsId },
  'addresses.private': { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsAddresses },
  'addresses.public': { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsAddresses },
  'addresses.floating': { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsPorts },
  'addresses.ipv6': { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsPorts },
  'addresses.mac': { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsAddresses },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsVolumes },
  placement: { values: ['kept', 'moved'], evidence: EVIDENCE.resizeChangesHost },
  powerState: { values: ['kept'], evidence: EVIDENCE.resizeStopped },
  downtime: { values: ['none', 'restart'], evidence: EVIDENCE.resizeRestarts },
  'billing.compute': { values: ['changed'], evidence: EVIDENCE.billingByFlavor },
} as const satisfies { readonly [F in Facet]?: Claim<F> };

type Narrowing = { readonly [F in Facet]?: Partial<Claim<F>> };

/** A server that is off has nothing to shut down. */
export function narrowPower(facts: ServerFacts): Narrowing {
  const off = requireServer(facts).power === 'off';
  return { downtime: { values: off ? ['none'] : ['restart'] }, guestShutdown: { values: off ? ['none'] : ['gracefulThenForced'] } };
}
