import type { FloatingIp, KeyPair, Network, Port, SecurityGroup, Subnet } from '@isobar/core';

import { joined, viewOf } from './view.ts';
import { ruleText } from './rule-text.ts';

export const NETWORK_VIEW = viewOf<Network>(
  (isobar) => isobar.networks,
  ['state', 'external', 'subnets'],
  [
    { name: 'state', value: (network) => network.state },
    { name: 'native', value: (network) => network.native.status },
    { name: 'external', value: (network) => network.external },
    { name: 'shared', value: (network) => network.shared },
    { name: 'mtuBytes', value: (network) => network.mtuBytes, align: 'right' },
    { name: 'subnets', value: (network) => joined(network.subnetIds) },
  ],
);

export const SUBNET_VIEW = viewOf<Subnet>(
  (isobar) => isobar.subnets,
  ['networkId', 'cidr', 'gateway'],
  [
    { name: 'networkId', value: (subnet) => subnet.networkId },
    { name: 'family', value: (subnet) => subnet.family },
    { name: 'cidr', value: (subnet) => subnet.cidr },
    { name: 'gateway', value: (subnet) => subnet.gateway },
    { name: 'dhcp', value: (subnet) => subnet.dhcp },
    { name: 'dnsServers', value: (subnet) => joined(subnet.dnsServers) },
  ],
);

export const PORT_VIEW = viewOf<Port>(
  (isobar) => isobar.ports,
  ['networkId', 'addresses', 'server'],
  [
    { name: 'networkId', value: (port) => port.networkId },
    { name: 'macAddress', value: (port) => port.macAddress },
    { name: 'addresses', value: (port) => joined(port.addresses.map((address) => address.address)) },
    { name: 'server', value: (port) => port.serverId },
    { name: 'groups', value: (port) => joined(port.securityGroupIds ?? []) },
    { name: 'portSecurity', value: (port) => port.portSecurity },
  ],
);

export const FLOATING_IP_VIEW = viewOf<FloatingIp>(
  (isobar) => isobar.floatingIps,
  ['address', 'portId', 'server'],
  [
    { name: 'address', value: (floatingIp) => floatingIp.address },
    { name: 'networkId', value: (floatingIp) => floatingIp.networkId },
    { name: 'portId', value: (floatingIp) => floatingIp.portId },
    { name: 'fixedAddress', value: (floatingIp) => floatingIp.fixedAddress },
    { name: 'server', value: (floatingIp) => floatingIp.serverId },
    { name: 'native', value: (floatingIp) => floatingIp.native.status },
  ],
);

export const SECURITY_GROUP_VIEW = viewOf<SecurityGroup>(
  (isobar) => isobar.securityGroups,
  ['rules', 'description'],
  [
    { name: 'rules', value: (group) => (group.rules === null ? 'not told' : joined(group.rules.map(ruleText))) },
    { name: 'servers', value: (group) => joined(group.serverIds ?? []) },
    { name: 'description', value: (group) => group.description },
  ],
);

export const KEY_PAIR_VIEW = viewOf<KeyPair>(
  (isobar) => isobar.keyPairs,
  ['type', 'fingerprint', 'scope'],
  [
    { name: 'type', value: (key) => key.type },
    { name: 'fingerprint', value: (key) => key.fingerprint },
    { name: 'publicKey', value: (key) => key.publicKey },
    { name: 'scope', value: (key) => key.scope },
    { name: 'createdAt', value: (key) => key.createdAt },
  ],
);
