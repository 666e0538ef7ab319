import { refuseInvalid } from '../../gcore-refusal.ts';
import type { FloatingIp, Port } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { refuseWrongState } from '../state/wrong-state.ts';
import { addFloatingIp, deleteFloatingIp } from './floating-ip-store.ts';
import { addPort, deletePort, planPort } from './port-plan.ts';

const NO_WISHES = { interfaceName: null, securityGroupIds: null, floatingIp: null } as const;

/** Starts the task that makes a reserved fixed IP of a free floating IP; the address stays the same. */
export function convertFloatingIp(state: GcoreState, scope: Scope, floatingIp: FloatingIp): string {
  if (floatingIp.portId !== null) throw refuseWrongState(state.switches, `Floating IP ${floatingIp.id} is assigned to port ${floatingIp.portId}`);
  const region = state.regions.find((row) => row.id === scope.regionId);
  const request = { ...NO_WISHES, type: 'any_subnet', networkId: region?.externalNetworkId ?? '', address: floatingIp.address } as const;
  const plan = planPort(state, scope, request);
  return state.tasks.start({
    type: 'create_reserved_fixed_ip',
    scope,
    data: { type: 'floatingip', floatingip_id: floatingIp.id },
    locks: [floatingIp],
    created: () => ({ ports: [plan.id] }),
    finish: () => {
      deleteFloatingIp(state, scope, floatingIp.id);
      addPort(state, scope, plan, { name: `Reserved fixed ip ${floatingIp.address}`, taskId: null }).reserved = true;
    },
  });
}

/** Starts the task that makes a floating IP of a reserved public address that nothing has. */
export function convertReservedIp(state: GcoreState, scope: Scope, port: Port): string {
  if (port.instanceId !== null) throw refuseWrongState(state.switches, `Reserved fixed IP ${port.id} is attached to instance ${port.instanceId}`);
  const [fixedIp] = port.fixedIps;
  if (!port.external || fixedIp === undefined) throw refuseInvalid(`Reserved fixed IP ${port.id} is not external`);
  const id = state.ids.uuid();
  return state.tasks.start({
    type: 'create_fip',
    scope,
    data: { type: 'reserved_fixed_ip', port_id: port.id },
    locks: [port],
    created: () => ({ floatingips: [id] }),
    finish: () => {
      deletePort(state, port);
      addFloatingIp(state, scope, { id, tags: new Map(), taskId: null, address: fixedIp.address });
    },
  });
}
