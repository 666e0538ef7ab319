import type { CreateSubnetRequest, SubnetBackend } from '../../backend/network-backend.ts';
import { GcoreRefusal, refuseInvalid } from '../../gcore-refusal.ts';
import type { Subnet } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import { firstHost, isWithin, overlaps } from '../state/address-pool.ts';
import { toUserTags } from '../state/gcore-state.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseInUse } from './refuse-in-use.ts';

/** The subnets of a simulated cloud. */
export function createSubnetMachine(state: GcoreState): SubnetBackend {
  return {
    list: (scope) => state.subnets.list(scope),
    find: (scope, id) => state.subnets.find(scope, id),
    require: (scope, id) => state.subnets.require(scope, id),
    create: (scope, request) => [createSubnet(state, scope, request)],
    remove: (scope, id) => [removeSubnet(state, scope, requireOwn(state, scope, id))],
  };
}

/** What a subnet's addresses are, checked. */
interface SubnetPlan {
  readonly gatewayIp: string | null;
  readonly routerId: string | null;
}

function createSubnet(state: GcoreState, scope: Scope, request: CreateSubnetRequest): string {
  const network = state.networks.require(scope, request.networkId);
  const plan = planSubnet(state, scope, request, network.routerId);
  const release = state.quotas.reserve(scope.regionId, { subnet_count: 1 }, 'quota');
  const id = state.ids.uuid();
  return state.tasks.start({
    type: 'create_subnet',
    scope,
    data: { name: request.name, network_id: network.id, cidr: request.cidr },
    locks: [network],
    stages: [
      {
        at: 0.5,
        run: (task) => {
          release();
          task.hold(addSubnet(state, scope, request, plan, { id, taskId: task.id }));
        },
      },
    ],
    created: () => ({ subnets: [id] }),
    fail: () => {
      release();
      state.subnets.delete(id);
    },
  });
}

function planSubnet(state: GcoreState, scope: Scope, request: CreateSubnetRequest, networkRouterId: string | null): SubnetPlan {
  const { cidr, gateway } = request;
  const clash = state.subnets.list(scope).find((subnet) => subnet.networkId === request.networkId && overlaps(subnet.cidr, cidr));
  if (clash !== undefined) throw refuseInvalid(`Requested subnet with cidr: ${cidr} overlaps with subnet ${clash.id}`);
  if (gateway.kind === 'given' && !isWithin(gateway.address, cidr)) {
    throw refuseInvalid(`Gateway ${gateway.address} is not valid for subnet ${cidr}`);
  }
  const gateways = { first: firstHost(cidr), none: null, given: gateway.kind === 'given' ? gateway.address : null };
  return {
    gatewayIp: gateways[gateway.kind],
    routerId: request.routerId ?? (request.connectToNetworkRouter ? networkRouterId : null),
  };
}

function addSubnet(
  state: GcoreState,
  scope: Scope,
  request: CreateSubnetRequest,
  plan: SubnetPlan,
  given: { readonly id: string; readonly taskId: string },
): Subnet {
  const now = state.clock.now();
  if (plan.gatewayIp !== null) state.addresses.take(plan.gatewayIp);
  return state.subnets.add({
    ...scope,
    id: given.id,
    name: request.name,
    networkId: request.networkId,
    cidr: request.cidr,
    gatewayIp: plan.gatewayIp,
    routerId: plan.routerId,
    enableDhcp: request.enableDhcp,
    dnsNameservers: request.dnsNameservers,
    hostRoutes: request.hostRoutes,
    taskId: null,
    creatorTaskId: given.taskId,
    createdAt: now,
    updatedAt: now,
    tags: toUserTags(request.tags),
  });
}

function requireOwn(state: GcoreState, scope: Scope, id: string): Subnet {
  const subnet = state.subnets.require(scope, id);
  if (subnet.projectId === null) throw new GcoreRefusal({ kind: 'forbidden', message: `Subnet ${id} is shared and can not be deleted` });
  state.tasks.requireUnlocked([subnet]);
  return subnet;
}

function removeSubnet(state: GcoreState, scope: Scope, subnet: Subnet): string {
  const standsOn = (port: { readonly fixedIps: readonly { readonly subnetId: string }[] }): boolean =>
    port.fixedIps.some((ip) => ip.subnetId === subnet.id);
  refuseInUse(state, 'Subnet', subnet.id, standsOn);
  return state.tasks.start({
    type: 'delete_subnet',
    scope,
    data: { subnet_id: subnet.id },
    locks: [subnet],
    finish: () => {
      refuseInUse(state, 'Subnet', subnet.id, standsOn);
      state.subnets.delete(subnet.id);
    },
  });
}
