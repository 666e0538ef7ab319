import type { AddressingTable, AddressIntent, Evidence, WishRow } from '@isobar/core';

import { EVIDENCE } from '../iwinv-evidence.ts';

const instead = (replacement: Partial<AddressIntent>, reason: string, evidence: Evidence): WishRow => ({
  carried: false,
  reason,
  instead: replacement,
  evidence,
});
const NO_CHOICE: WishRow = { carried: false, reason: 'this cloud chooses network, address and port itself', evidence: EVIDENCE.noNetworkChoice };
const IPV4_ONLY = instead({ family: 4 }, 'instances have IPv4 only', EVIDENCE.noIpv6);
const NOT_KEPT = instead(
  { public: 'auto' },
  'no address of this cloud can be kept or moved: the instance gets one of its own',
  EVIDENCE.noFloatingAddress,
);

/** Every instance gets one private and one public IPv4 address, and a request has no say in it. */
export const IWINV_ADDRESSING: AddressingTable = {
  wishes: {
    network: NO_CHOICE,
    address: NO_CHOICE,
    macAddress: NO_CHOICE,
    allowedPairs: NO_CHOICE,
    portSecurity: NO_CHOICE,
    'family 4': { carried: true, wording: 'nothing to say: always so', evidence: EVIDENCE.noIpv6 },
    'family 6': IPV4_ONLY,
    'family dual': IPV4_ONLY,
    'public none': instead({ public: 'auto' }, 'every instance presumably gets a public address', EVIDENCE.publicAddressGiven),
    'public auto': { carried: true, wording: 'nothing to say: always so', evidence: EVIDENCE.publicAddressGiven },
    'public floating': NOT_KEPT,
    'public reserved': NOT_KEPT,
  },
  interfaces: { maximum: 1, evidence: EVIDENCE.noNetworkChoice },
};
