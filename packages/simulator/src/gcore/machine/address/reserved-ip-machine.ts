import type { ReservedIpBackend } from '../../gcore-backend.ts';
import { refuseInvalid, refuseMissing } from '../../gcore-refusal.ts';
import type { Port } from '../../model/network.ts';
import type { ReserveRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';
import { convertReservedIp } from './convert-address.ts';
import { floatingIpsOf, pointFloatingIp } from './point-floating-ip.ts';
import { addPort, deletePort, planPort } from './port-plan.ts';
import type { NewPortRequest } from './port-plan.ts';

/** The reserved fixed IPs of a simulated cloud: ports that outlive the instance. */
export function createReservedIpMachine(state: GcoreState): ReservedIpBackend {
  const find = (scope: Scope, id: string): Port | undefined => {
    const port = state.ports.find(scope, id);
    return port?.reserved === true ? port : undefined;
  };
  const require = (scope: Scope, id: string): Port => {
    const port = find(scope, id);
    if (port === undefined) throw refuseMissing(`Reserved fixed IP ${id} not found`);
    return port;
  };
  return {
    list: (scope) => state.ports.list(scope).filter((port) => port.reserved),
    find,
    require,
    create: (scope, request, isVirtualIp) => [
      request.type === 'port' ? reserveExisting(state, scope, request.portId) : reserveNew(state, scope, request, isVirtualIp),
    ],
    setVirtualIp: (scope, id, isVirtualIp) => {
      const port = require(scope, id);
      state.tasks.requireUnlocked([port]);
      if (port.instanceId !== null) throw refuseWrongState(state.switches, `Reserved fixed IP ${id} is attached to instance ${port.instanceId}`);
      port.isVirtualIp = isVirtualIp;
      port.updatedAt = state.clock.now();
      return port;
    },
    convert: (scope, id) => [convertReservedIp(state, scope, require(scope, id))],
    remove: (scope, id) => [removeReserved(state, scope, require(scope, id))],
  };
}

/** Marks a port that is in use; its machine may go then, the port and its addresses stay. */
function reserveExisting(state: GcoreState, scope: Scope, portId: string): string {
  if (state.switches.portReservation === 'refuse') {
    throw refuseInvalid('Reserved fixed IP of type port is not supported');
  }
  const port = state.ports.require(scope, portId);
  if (port.reserved) throw refuseInvalid(`Port ${portId} is already a reserved fixed IP`);
  return state.tasks.start({
    type: 'create_reserved_fixed_ip',
    scope,
    data: { type: 'port', port_id: portId },
    locks: [port],
    created: () => ({ ports: [portId] }),
    finish: () => {
      if (state.switches.portReservation === 'ignored') return;
      port.reserved = true;
      port.updatedAt = state.clock.now();
    },
  });
}

function reserveNew(state: GcoreState, scope: Scope, request: Exclude<ReserveRequest, { type: 'port' }>, isVirtualIp: boolean): string {
  const plan = planPort(state, scope, toPortRequest(request));
  const amounts = { external_ip_count: plan.network.external ? 1 : 0 };
  const release = state.quotas.reserve(scope.regionId, amounts, 'quota');
  return state.tasks.start({
    type: 'create_reserved_fixed_ip',
    scope,
    data: { type: request.type, network_id: plan.network.id },
    locks: [],
    stages: [
      {
        at: 0.5,
        run: (task) => {
          release();
          const port = addPort(state, scope, plan, { name: '', taskId: task.id });
          port.name = `Reserved fixed ip ${port.fixedIps[0]?.address ?? ''}`;
          port.reserved = true;
          port.isVirtualIp = isVirtualIp;
          task.hold(port);
        },
      },
    ],
    created: () => ({ ports: [plan.id] }),
    fail: () => {
      release();
      const port = state.ports.find(scope, plan.id);
      if (port !== undefined) deletePort(state, port);
    },
  });
}

function removeReserved(state: GcoreState, scope: Scope, port: Port): string {
  if (port.instanceId !== null) {
    throw refuseWrongState(state.switches, `Reserved fixed IP ${port.id} is attached to instance ${port.instanceId}`);
  }
  return state.tasks.start({
    type: 'delete_reserved_fixed_ip',
    scope,
    data: { port_id: port.id },
    locks: [port],
    finish: () => {
      for (const row of floatingIpsOf(state, scope, [port.id])) pointFloatingIp(state, row, null);
      deletePort(state, port);
    },
  });
}

function toPortRequest(request: Exclude<ReserveRequest, { type: 'port' }>): NewPortRequest {
  const common = { interfaceName: null, securityGroupIds: null, floatingIp: null };
  switch (request.type) {
    case 'external':
      return { ...common, type: 'external' };
    case 'subnet':
      return { ...common, type: 'subnet', networkId: null, subnetId: request.subnetId };
    case 'any_subnet':
      return { ...common, type: 'any_subnet', networkId: request.networkId, address: null };
    case 'ip_address':
      return {
        ...common,
        type: 'any_subnet',
        networkId: request.networkId,
        address: request.address,
      };
  }
}
