import type { Network, SecurityGroup, SecurityGroupRule, Subnet } from '../model/network.ts';
import type { Region } from '../model/scope.ts';
import { seedId } from './seed-ids.ts';
import { SEED_SCOPE } from './seed-places.ts';

const MADE = Date.parse('2026-01-10T08:00:00Z');
const common = { taskId: null, creatorTaskId: null, createdAt: MADE, updatedAt: MADE, tags: new Map<string, never>() };

/** What a subnet has unless it was asked for otherwise. */
const SUBNET_DEFAULTS = { enableDhcp: true, dnsNameservers: ['8.8.8.8', '8.8.4.4'], hostRoutes: [] } as const;

/** The public network of a region, which all projects share. The second subnet has room for thousands. */
export function seedPublicNetwork(region: Pick<Region, 'id' | 'externalNetworkId'>): { network: Network; subnets: readonly Subnet[] } {
  const place = { regionId: region.id, projectId: null };
  const isMain = region.id === SEED_SCOPE.regionId;
  const subnet = (number: number, name: string, cidr: string, gatewayIp: string): Subnet => ({
    ...common,
    ...place,
    id: seedId('subnet', isMain ? number : region.id * 1000 + number),
    name,
    networkId: region.externalNetworkId,
    cidr,
    gatewayIp,
    ...SUBNET_DEFAULTS,
    routerId: null,
  });
  return {
    network: {
      ...common,
      ...place,
      id: region.externalNetworkId,
      name: 'pub_net',
      external: true,
      mtu: 1500,
      type: 'vlan',
      segmentationId: 207,
      routerId: null,
    },
    subnets: isMain
      ? [subnet(2, 'pub_net1', '203.0.113.0/24', '203.0.113.1'), subnet(3, 'pub_net2', '198.18.0.0/16', '198.18.0.1')]
      : [subnet(2, 'pub_net1', '198.51.100.0/24', '198.51.100.1')],
  };
}

const own = (number: number, name: string, segmentationId: number, routerId: string | null): Network => ({
  ...common,
  ...SEED_SCOPE,
  id: seedId('network', number),
  name,
  external: false,
  mtu: 1450,
  type: 'vxlan',
  segmentationId,
  routerId,
});

export const SEED_NETWORKS: readonly Network[] = [own(1, 'app-net', 1001, seedId('router', 1)), own(3, 'lab-net', 1002, null)];

const ownSubnet = (number: number, name: string, network: number, cidr: string, routerId: string | null): Subnet => ({
  ...common,
  ...SEED_SCOPE,
  id: seedId('subnet', number),
  name,
  networkId: seedId('network', network),
  cidr,
  gatewayIp: cidr.replace(/\.0\/\d+$/u, '.1'),
  ...SUBNET_DEFAULTS,
  routerId,
});

/** `lab-subnet` has no router, so no floating IP can lead there; `app-wide` has room for thousands. */
export const SEED_SUBNETS: readonly Subnet[] = [
  ownSubnet(1, 'app-subnet', 1, '192.168.10.0/24', seedId('router', 1)),
  ownSubnet(4, 'app-wide', 1, '10.40.0.0/16', seedId('router', 1)),
  ownSubnet(5, 'lab-subnet', 3, '192.168.20.0/24', null),
];

const rule = (number: number, port: number | null, protocol: string): SecurityGroupRule => ({
  id: seedId('rule', number),
  direction: 'ingress',
  etherType: 'IPv4',
  protocol,
  portMin: port,
  portMax: port,
  remotePrefix: '0.0.0.0/0',
  remoteGroupId: null,
  description: '',
  createdAt: MADE,
});

const group = (number: number, name: string, rules: readonly SecurityGroupRule[]): SecurityGroup => ({
  ...common,
  ...SEED_SCOPE,
  id: seedId('securityGroup', number),
  name,
  description: name === 'default' ? 'Default security group' : `${name} servers`,
  rules,
  revision: 1,
});

/** The default group lets in ICMP, SSH and RDP. */
export const SEED_SECURITY_GROUPS: readonly SecurityGroup[] = [
  group(1, 'default', [rule(1, null, 'icmp'), rule(2, 22, 'tcp'), rule(3, 3389, 'tcp')]),
  group(2, 'web', [rule(4, 80, 'tcp'), rule(5, 443, 'tcp')]),
  group(3, 'db', [rule(6, 5432, 'tcp')]),
];
