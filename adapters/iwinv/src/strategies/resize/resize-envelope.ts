import type { Claim, Facet } from '@isobar/core';

import { EVIDENCE } from '../../iwinv-evidence.ts';

/** What a change of flavor does, forth or back. All of it is read from what resize means elsewhere (SOURCES.md#iwinv-effects-unmeasured). */
export const FLAVOR_CHANGE = {
  identity: { values: ['kept'], evidence: EVIDENCE.resizeKeepsId },
  'addresses.private': { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsAddresses },
  'addresses.public': { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsAddresses },
  'addresses.floating': { values: ['none'], evidence: EVIDENCE.noFloatingAddress },
  'addresses.ipv6': { values: ['none'], evidence: EVIDENCE.noIpv6 },
  'addresses.mac': { values: ['kept'], evidence: EVIDENCE.macNotShown },
  rootDisk: { values: ['kept', 'grown'], evidence: EVIDENCE.resizeRootDisk },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.resizeKeepsVolumes },
  password: { values: ['kept'], evidence: EVIDENCE.resizePassword },
  placement: { values: ['kept', 'moved'], evidence: EVIDENCE.resizePlacement },
  powerState: { values: ['kept', 'running'], evidence: EVIDENCE.resizePowerAfter },
  guestShutdown: { values: ['none', 'unknown'], evidence: EVIDENCE.resizeGuestShutdown },
  downtime: { values: ['none', 'restart'], evidence: EVIDENCE.resizeDowntime },
  'billing.compute': { values: ['changed'], evidence: EVIDENCE.resizePrice },
  quotaPeak: { values: ['unchanged', 'higher'], evidence: EVIDENCE.resizeCapacity },
} as const satisfies { readonly [F in Facet]?: Claim<F> };
