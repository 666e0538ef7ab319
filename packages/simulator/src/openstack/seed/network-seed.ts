import type { World } from '../machine/world.ts';
import type { NeutronNetwork, SecurityGroupRule } from '../model/network.ts';

export interface NetworkSeed {
  readonly privateNetworkId: string;
  readonly backendNetworkId: string;
  readonly publicNetworkId: string;
}

interface NetworkRow {
  readonly name: string;
  readonly projectId: string;
  readonly cidr: string;
  readonly isExternal?: boolean;
  readonly isRouted?: boolean;
}

/**
 * `private` (routed to `public`) and `backend` (not routed) for the project; `south-net` for its
 * neighbour; security groups `default`, `web` and the neighbour's `default`.
 */
export function seedNetworks(world: World, projectId: string, neighbourId: string, operatorId: string): NetworkSeed {
  const network = (row: NetworkRow): string => addNetwork(world, row);
  const seed = {
    privateNetworkId: network({ name: 'private', projectId, cidr: '192.168.0.0/20', isRouted: true }),
    backendNetworkId: network({ name: 'backend', projectId, cidr: '10.21.0.0/24' }),
    publicNetworkId: network({ name: 'public', projectId: operatorId, cidr: '203.0.113.0/24', isExternal: true }),
  };
  network({ name: 'south-net', projectId: neighbourId, cidr: '10.30.0.0/24', isRouted: true });
  addGroup(world, projectId, 'default', 'Default security group', []);
  addGroup(world, projectId, 'web', 'http, https and ssh', [22, 80, 443]);
  addGroup(world, neighbourId, 'default', 'Default security group', []);
  return seed;
}

function addNetwork(world: World, row: NetworkRow): string {
  const createdAt = world.clock.now() - 60 * 86_400_000;
  const [id, subnetId] = [world.ids.uuid(), world.ids.uuid()];
  const network: NeutronNetwork = {
    id,
    name: row.name,
    projectId: row.projectId,
    isExternal: row.isExternal ?? false,
    isShared: false,
    maximumTransmissionUnit: row.isExternal === true ? 1500 : 1450,
    subnetIds: [subnetId],
    createdAt,
  };
  world.networks.set(id, network);
  world.subnets.set(subnetId, {
    id: subnetId,
    name: `${row.name}-subnet`,
    networkId: id,
    projectId: row.projectId,
    cidr: row.cidr,
    gateway: row.cidr.replace(/\.0\/\d+$/u, '.1'),
    dnsServers: ['9.9.9.9'],
    createdAt,
    routerId: row.isRouted === true ? world.ids.uuid() : null,
  });
  return id;
}

function addGroup(world: World, projectId: string, name: string, description: string, tcpPorts: readonly number[]): void {
  const rule = (part: Partial<SecurityGroupRule>): SecurityGroupRule => ({
    id: world.ids.uuid(),
    direction: 'egress',
    etherType: 'IPv4',
    protocol: null,
    portMinimum: null,
    portMaximum: null,
    remoteCidr: null,
    ...part,
  });
  const ingress = tcpPorts.map((port) =>
    rule({
      direction: 'ingress',
      protocol: 'tcp',
      portMinimum: port,
      portMaximum: port,
      remoteCidr: '0.0.0.0/0',
    }),
  );
  const id = world.ids.uuid();
  world.securityGroups.set(id, {
    id,
    name,
    description,
    projectId,
    rules: [rule({}), rule({ etherType: 'IPv6' }), ...ingress],
    createdAt: world.clock.now() - 60 * 86_400_000,
  });
}
