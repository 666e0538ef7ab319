import type { AddressingTable, Evidence, WishRow } from '@isobar/core';

import { EVIDENCE } from '../gcore-evidence.ts';

const carried = (wording: string, evidence: Evidence = EVIDENCE.createInterfaces): WishRow => ({ carried: true, wording, evidence });

/** Interfaces of create have four kinds; what belongs to the port is set on it afterwards (SOURCES.md#gcore-op-port-patch). */
export const GCORE_ADDRESSING: AddressingTable = {
  wishes: {
    network: carried('network_id of an interface of type any_subnet'),
    address: carried('ip_address of an interface of type any_subnet'),
    macAddress: { carried: false, reason: 'no call of this cloud takes a MAC address', evidence: EVIDENCE.noMacChoice },
    allowedPairs: carried('allowed_address_pairs of the port, after create', EVIDENCE.allowedAddressPairs),
    portSecurity: carried('port_security_enabled of the port, after create', EVIDENCE.portPatch),
    'family 4': carried('ip_family ipv4'),
    'family 6': carried('ip_family ipv6'),
    'family dual': carried('ip_family dual'),
    'public none': carried('an interface without floating_ip'),
    'public auto': carried('an interface of type external'),
    'public floating': carried('floating_ip with source new or existing'),
    'public reserved': carried('an interface of type reserved_fixed_ip'),
  },
  interfaces: { maximum: null, evidence: EVIDENCE.createInterfaces },
};
