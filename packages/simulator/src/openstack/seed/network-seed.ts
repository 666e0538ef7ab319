import { addNetwork } from '../machine/network/networks.ts';
import { connectSubnet } from '../machine/network/router-interfaces.ts';
import { addRouter } from '../machine/network/routers.ts';
import { addSecurityGroup, ensureDefaultGroup } from '../machine/network/security-groups.ts';
import { addSubnet } from '../machine/network/subnets.ts';
import type { World } from '../machine/world.ts';
import type { NeutronSubnet, SecurityGroupRule } from '../model/network.ts';

const DAY_MILLISECONDS = 86_400_000;

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
}

/**
 * `private` (routed to `public`) and `backend` (not routed) for the project; `south-net` for its
 * neighbour, routed too; security groups `default` of both and `web`.
 */
export function seedNetworks(world: World, projectId: string, neighbourId: string, operatorId: string): NetworkSeed {
  const createdAt = world.clock.now() - 60 * DAY_MILLISECONDS;
  const network = (row: NetworkRow): NeutronSubnet => addSeededNetwork(world, row, createdAt);
  const own = network({ name: 'private', projectId, cidr: '192.168.0.0/20' });
  const backend = network({ name: 'backend', projectId, cidr: '10.21.0.0/24' });
  const outside = network({ name: 'public', projectId: operatorId, cidr: '203.0.113.0/24', isExternal: true });
  const south = network({ name: 'south-net', projectId: neighbourId, cidr: '10.30.0.0/24' });
  for (const [name, subnet] of [
    ['router', own],
    ['south-router', south],
  ] as const) {
    const wanted = { projectId: subnet.projectId, name, description: '', isUp: true, gatewayNetworkId: outside.networkId };
    connectSubnet(world, addRouter(world, wanted, createdAt), subnet);
  }
  for (const id of [projectId, neighbourId]) ensureDefaultGroup(world, id, createdAt);
  addWebGroup(world, projectId, createdAt);
  return { privateNetworkId: own.networkId, backendNetworkId: backend.networkId, publicNetworkId: outside.networkId };
}

function addSeededNetwork(world: World, { name, projectId, cidr, isExternal = false }: NetworkRow, createdAt: number): NeutronSubnet {
  const network = addNetwork(
    world,
    {
      projectId,
      name,
      description: '',
      isUp: true,
      isExternal,
      isShared: false,
      hasPortSecurity: true,
      maximumTransmissionUnit: isExternal ? 1500 : 1450,
    },
    createdAt,
  );
  const subnet = {
    projectId,
    networkId: network.id,
    name: `${name}-subnet`,
    description: '',
    cidr,
    gateway: undefined,
    hasDhcp: true,
    dnsServers: ['9.9.9.9'],
    hostRoutes: [],
    // The addresses below are kept for what is given one by name.
    allocationPools: [{ start: cidr.replace(/\.0\/\d+$/u, '.10'), end: cidr.replace(/\.0\/\d+$/u, '.254') }],
  };
  return addSubnet(world, subnet, createdAt);
}

function addWebGroup(world: World, projectId: string, createdAt: number): void {
  const description = 'http, https and ssh';
  const group = addSecurityGroup(world, { projectId, name: 'web', description, isStateful: true }, createdAt);
  const inward = [22, 80, 443].map((port): SecurityGroupRule => ({
    id: world.ids.uuid(),
    direction: 'ingress',
    etherType: 'IPv4',
    protocol: 'tcp',
    portMinimum: port,
    portMaximum: port,
    remoteCidr: '0.0.0.0/0',
    remoteGroupId: null,
    description: '',
    createdAt,
  }));
  group.rules = [...group.rules, ...inward];
}
