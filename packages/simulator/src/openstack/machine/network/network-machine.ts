import type { NetworkBackend } from '../../backend/network-backend.ts';
import { quotaOf, setQuota, usageOf } from '../quota.ts';
import type { World } from '../world.ts';
import { createFloatingIp, deleteFloatingIp, listFloatingIps, updateFloatingIp } from './floating-ips.ts';
import { createNetwork, deleteNetwork, listNetworks, updateNetwork } from './networks.ts';
import { createPort, deletePort, listPorts, updatePort } from './ports.ts';
import { addRouterInterface, removeRouterInterface } from './router-interfaces.ts';
import { findRouterBetween } from './router-links.ts';
import { createRouter, deleteRouter, listRouters, updateRouter } from './routers.ts';
import { createRule, deleteRule, listRules } from './security-group-rules.ts';
import { createSecurityGroup, deleteSecurityGroup, listSecurityGroups, updateSecurityGroup } from './security-groups.ts';
import { createSubnet, deleteSubnet, listSubnets, updateSubnet } from './subnets.ts';
import { setTags } from './tags.ts';

/** Neutron behind its wire. */
export function createNetworkMachine(world: World): NetworkBackend {
  return {
    networks: bind(world, { list: listNetworks, create: createNetwork, update: updateNetwork, delete: deleteNetwork }),
    subnets: bind(world, { list: listSubnets, create: createSubnet, update: updateSubnet, delete: deleteSubnet }),
    routers: bind(world, { list: listRouters, create: createRouter, update: updateRouter, delete: deleteRouter }),
    ports: bind(world, { list: listPorts, create: createPort, update: updatePort, delete: deletePort }),
    floatingIps: bind(world, { list: listFloatingIps, create: createFloatingIp, update: updateFloatingIp, delete: deleteFloatingIp }),
    securityGroups: bind(world, {
      list: listSecurityGroups,
      create: createSecurityGroup,
      update: updateSecurityGroup,
      delete: deleteSecurityGroup,
    }),
    listRules: (caller) => listRules(world, caller),
    createRule: (caller, request) => createRule(world, caller, request),
    deleteRule: (caller, id) => deleteRule(world, caller, id),
    addRouterInterface: (caller, id, request) => addRouterInterface(world, caller, id, request),
    removeRouterInterface: (caller, id, request) => removeRouterInterface(world, caller, id, request),
    routerOf: ({ portId, networkId }) => findRouterBetween(world, world.ports.get(portId ?? '')?.fixedIps[0]?.subnetId ?? '', networkId),
    portOf: ({ portId }) => world.ports.get(portId ?? ''),
    setTags: (caller, kind, id, tags) => setTags(world, caller, kind, id, tags),
    quota: (projectId) => ({ quota: quotaOf(world, projectId), used: usageOf(world, projectId) }),
    setQuota: (projectId, change) => setQuota(world, projectId, change),
    gatewayAddresses: ({ gateway }) => world.ports.get(gateway?.portId ?? '')?.fixedIps ?? [],
    hostOf: ({ deviceId }) => world.servers.get(deviceId)?.host ?? '',
  };
}

/** The same functions without the world, which is always the one. */
function bind<Caller, Row, CreateRequest, UpdateRequest>(
  world: World,
  functions: {
    list(world: World, caller: Caller): readonly Row[];
    create(world: World, caller: Caller, request: CreateRequest): Row;
    update(world: World, caller: Caller, id: string, request: UpdateRequest): Row;
    delete(world: World, caller: Caller, id: string): void;
  },
) {
  return {
    list: (caller: Caller) => functions.list(world, caller),
    create: (caller: Caller, request: CreateRequest) => functions.create(world, caller, request),
    update: (caller: Caller, id: string, request: UpdateRequest) => functions.update(world, caller, id, request),
    delete: (caller: Caller, id: string) => functions.delete(world, caller, id),
  };
}
