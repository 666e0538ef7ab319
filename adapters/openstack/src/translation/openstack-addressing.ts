import type { AddressingTable, Evidence, WishRow } from '@isobar/core';

import { EVIDENCE } from '../openstack-evidence.ts';

const carried = (wording: string, evidence: Evidence): WishRow => ({ carried: true, wording, evidence });

/** Each interface is a port that is made beforehand; a public address is a floating IP on it. */
export const OPENSTACK_ADDRESSING: AddressingTable = {
  wishes: {
    network: carried('network_id of the port', EVIDENCE.createNetworks),
    address: carried('fixed_ips[].ip_address of the port', EVIDENCE.portFixedAddresses),
    macAddress: carried('mac_address of the port', EVIDENCE.portMac),
    allowedPairs: carried('allowed_address_pairs of the port', EVIDENCE.portAllowedPairs),
    portSecurity: carried('port_security_enabled of the port', EVIDENCE.portSecurity),
    'family 4': carried('fixed_ips[].subnet_id of an IPv4 subnet', EVIDENCE.portFixedAddresses),
    'family 6': carried('fixed_ips[].subnet_id of an IPv6 subnet', EVIDENCE.portFixedAddresses),
    'family dual': carried('fixed_ips[].subnet_id of one subnet each', EVIDENCE.portFixedAddresses),
    'public none': carried('no floating IP', EVIDENCE.floatingIpApart),
    'public auto': {
      carried: false,
      reason: 'public addresses are floating IPs here: a new one is made',
      instead: { public: 'floating' },
      evidence: EVIDENCE.floatingIpApart,
    },
    'public floating': carried('a floating IP with port_id', EVIDENCE.floatingIpApart),
    'public reserved': {
      carried: false,
      reason: 'an address that outlives its server is a floating IP here',
      instead: { public: 'floating' },
      evidence: EVIDENCE.floatingIpApart,
    },
  },
  interfaces: { maximum: null, evidence: EVIDENCE.createNetworks },
};
