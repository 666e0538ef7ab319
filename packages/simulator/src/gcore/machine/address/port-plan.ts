import { refuseInvalid } from '../../gcore-refusal.ts';
import type { InterfaceRequest } from '../../model/requests.ts';
import type { FixedIp, Network, Port, Subnet } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import { hostCount, isWithin } from '../state/address-pool.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { TaskFailure } from '../state/task-engine.ts';

/** Where a new port shall stand; the address is taken when the port is made. */
export interface PortPlan {
  readonly id: string;
  readonly network: Network;
  /** Tried in order. */
  readonly subnets: readonly Subnet[];
  readonly wantedAddress: string | null;
  readonly securityGroupIds: readonly string[];
  readonly interfaceName: string | null;
}

/** What a port has unless something changes it. */
export const PORT_DEFAULTS = { portSecurityEnabled: true, allowedAddressPairs: [], reserved: false, isVirtualIp: false } as const;

/** The interface forms that make a port; a reserved one brings its own. */
export type NewPortRequest = Exclude<InterfaceRequest, { type: 'reserved_fixed_ip' }>;

/** Checks where a port shall stand. Throws for unknown networks, subnets and groups. */
export function planPort(state: GcoreState, scope: Scope, request: NewPortRequest): PortPlan {
  const { network, subnets } = findPlace(state, scope, request);
  const wantedAddress = request.type === 'any_subnet' ? request.address : null;
  if (wantedAddress !== null && !subnets.some((subnet) => isWithin(wantedAddress, subnet.cidr))) {
    throw refuseInvalid(`IP address ${wantedAddress} is not valid for network ${network.id}`);
  }
  return {
    id: state.ids.uuid(),
    network,
    subnets,
    wantedAddress,
    securityGroupIds: requireGroups(state, scope, request.securityGroupIds),
    interfaceName: request.interfaceName,
  };
}

/** Makes the planned port. Throws {@link TaskFailure} when no address is left, and a refusal when a group has gone. */
export function addPort(state: GcoreState, scope: Scope, plan: PortPlan, given: { readonly name: string; readonly taskId: string | null }): Port {
  const now = state.clock.now();
  for (const id of plan.securityGroupIds) state.securityGroups.require(scope, id);
  const fixedIp = takeAddress(state, plan);
  return state.ports.add({
    ...scope,
    id: plan.id,
    name: given.name,
    taskId: null,
    creatorTaskId: given.taskId,
    createdAt: now,
    updatedAt: now,
    tags: new Map(),
    networkId: plan.network.id,
    macAddress: `fa:16:3e:${[0, 2, 4].map(() => state.ids.hex(2)).join(':')}`,
    fixedIps: [fixedIp],
    external: plan.network.external,
    interfaceName: plan.interfaceName,
    instanceId: null,
    securityGroupIds: plan.securityGroupIds,
    ...PORT_DEFAULTS,
  });
}

/** Deletes a port and gives its addresses back; floating IPs must have been turned away before. */
export function deletePort(state: GcoreState, port: Port): void {
  state.ports.delete(port.id);
  for (const { address } of port.fixedIps) state.addresses.release(address);
}

function findPlace(state: GcoreState, scope: Scope, request: NewPortRequest): { network: Network; subnets: readonly Subnet[] } {
  if (request.type === 'subnet') {
    const subnet = state.subnets.require(scope, request.subnetId);
    if (request.networkId !== null && subnet.networkId !== request.networkId) {
      throw refuseInvalid(`Subnet ${subnet.id} does not belong to network ${request.networkId}`);
    }
    return { network: state.networks.require(scope, subnet.networkId), subnets: [subnet] };
  }
  const region = state.regions.find((row) => row.id === scope.regionId);
  const networkId = request.type === 'external' ? (region?.externalNetworkId ?? '') : request.networkId;
  const network = state.networks.require(scope, networkId);
  const subnets = state.subnets.list(scope).filter((subnet) => subnet.networkId === network.id);
  return { network, subnets: request.type === 'external' ? subnets : orderByRoom(state, subnets) };
}

/** `any_subnet` promises the subnet with the most free addresses. */
function orderByRoom(state: GcoreState, subnets: readonly Subnet[]): readonly Subnet[] {
  const room = (subnet: Subnet): number => hostCount(subnet.cidr) - usedIn(state, subnet);
  return subnets.toSorted((left, right) => room(right) - room(left));
}

const usedIn = (state: GcoreState, subnet: Subnet): number =>
  [...state.ports.all()].filter((port) => port.fixedIps.some((ip) => ip.subnetId === subnet.id)).length;

function takeAddress(state: GcoreState, plan: PortPlan): FixedIp {
  const { wantedAddress } = plan;
  if (wantedAddress !== null) {
    const subnet = plan.subnets.find((row) => isWithin(wantedAddress, row.cidr));
    if (subnet === undefined || !state.addresses.take(wantedAddress)) {
      throw new TaskFailure(`IP address ${wantedAddress} already allocated in subnet`);
    }
    return { subnetId: subnet.id, address: wantedAddress };
  }
  for (const subnet of plan.subnets) {
    const address = state.addresses.takeNext(subnet.cidr);
    if (address !== undefined) return { subnetId: subnet.id, address };
  }
  throw new TaskFailure(`No more IP addresses available on network ${plan.network.id}.`);
}

function requireGroups(state: GcoreState, scope: Scope, ids: readonly string[] | null): readonly string[] {
  if (ids !== null) return ids.map((id) => state.securityGroups.require(scope, id).id);
  const standard = state.securityGroups.list(scope).find((group) => group.name === 'default');
  return standard === undefined ? [] : [standard.id];
}
