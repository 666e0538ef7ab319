import { refuseInvalid, refuseMissing } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { Port } from '../../model/network.ts';
import type { InterfaceRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import { floatingIpsOf, pointFloatingIp } from '../address/point-floating-ip.ts';
import { addPort, deletePort, planPort } from '../address/port-plan.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';

/** Starts the task that gives an instance one more interface. */
export function attachInterface(state: GcoreState, scope: Scope, instance: Instance, request: InterfaceRequest): string {
  state.tasks.requireUnlocked([instance]);
  const reserved = request.type === 'reserved_fixed_ip' ? requireFreeReserved(state, scope, request.portId) : null;
  const plan = request.type === 'reserved_fixed_ip' ? null : planPort(state, scope, request);
  const tie = (port: Port): void => {
    port.instanceId = instance.id;
    port.updatedAt = state.clock.now();
    instance.portIds = [...instance.portIds, port.id];
    instance.updatedAt = state.clock.now();
  };
  return state.tasks.start({
    type: 'attach_vm_interface',
    scope,
    data: { instance_id: instance.id, type: request.type },
    locks: reserved === null ? [instance] : [instance, reserved],
    stages:
      plan === null
        ? []
        : [
            {
              at: 0.5,
              run: (task) => {
                state.instances.require(scope, instance.id);
                const name = `port for instance ${instance.name}`;
                tie(addPort(state, scope, plan, { name, taskId: task.id }));
              },
            },
          ],
    finish: () => {
      state.instances.require(scope, instance.id);
      if (reserved !== null) tie(reserved);
    },
  });
}

/** Starts the task that takes an interface away; an ordinary port goes with it. */
export function detachInterface(state: GcoreState, scope: Scope, instance: Instance, portId: string, address: string): string {
  state.tasks.requireUnlocked([instance]);
  const port = instance.portIds.includes(portId) ? state.ports.find(scope, portId) : undefined;
  if (port === undefined) throw refuseMissing(`Port ${portId} not found`);
  if (!port.fixedIps.some((ip) => ip.address === address)) {
    throw refuseInvalid(`Port ${portId} does not have fixed IP ${address}`);
  }
  return state.tasks.start({
    type: 'detach_vm_interface',
    scope,
    data: { instance_id: instance.id, port_id: portId, ip_address: address },
    locks: [instance, port],
    finish: () => {
      for (const row of floatingIpsOf(state, scope, [portId])) pointFloatingIp(state, row, null);
      instance.portIds = instance.portIds.filter((id) => id !== portId);
      port.instanceId = null;
      if (!port.reserved) deletePort(state, port);
    },
  });
}

function requireFreeReserved(state: GcoreState, scope: Scope, portId: string): Port {
  const port = state.ports.require(scope, portId);
  if (!port.reserved) throw refuseMissing(`Reserved fixed IP ${portId} not found`);
  if (port.instanceId !== null) {
    throw refuseWrongState(state.switches, `Port ${portId} is still in use.`);
  }
  return port;
}
