import type { NeutronPort, NeutronRouter } from '../../model/network.ts';
import type { World } from '../world.ts';

/** What a port says that is a router's way into a subnet. */
export const ROUTER_INTERFACE = 'network:router_interface';

/** The router between a subnet and an external network, if there is one. */
export function findRouterBetween(world: World, subnetId: string, externalNetworkId: string): NeutronRouter | undefined {
  return [...world.routers.values()].find(
    (router) =>
      router.gateway?.networkId === externalNetworkId &&
      interfacesOf(world, router.id).some(({ fixedIps }) => fixedIps.some((fixed) => fixed.subnetId === subnetId)),
  );
}

/** The ports by which a router is on its subnets. */
export function interfacesOf(world: World, routerId: string): readonly NeutronPort[] {
  return [...world.ports.values()].filter(({ deviceId, deviceOwner }) => deviceId === routerId && deviceOwner === ROUTER_INTERFACE);
}
