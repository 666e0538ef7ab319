import type { PortBackend, PortPatch } from '../../backend/network-backend.ts';
import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Port } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** The ports of a simulated cloud. */
export function createPortMachine(state: GcoreState): PortBackend {
  return {
    list: (scope) => state.ports.list(scope),
    find: (scope, id) => state.ports.find(scope, id),
    require: (scope, id) => state.ports.require(scope, id),
    update: (scope, id, patch) => [updatePort(state, scope, state.ports.require(scope, id), patch)],
  };
}

/** Starts the task that changes groups, port security and address pairs of a port. */
function updatePort(state: GcoreState, scope: Scope, port: Port, patch: PortPatch): string {
  const groups = patch.securityGroupIds?.map((id) => state.securityGroups.require(scope, id).id) ?? port.securityGroupIds;
  const isSecure = patch.portSecurityEnabled ?? port.portSecurityEnabled;
  // Neutron's rule: a port without port security has neither groups nor pairs.
  if (!isSecure && (patch.securityGroupIds ?? []).length > 0) throw refuseInvalid('Port security must be enabled to have security groups');
  return state.tasks.start({
    type: 'update_port',
    scope,
    data: { port_id: port.id },
    locks: [port],
    finish: () => {
      // A group may have gone meanwhile.
      for (const id of groups) state.securityGroups.require(scope, id);
      port.portSecurityEnabled = isSecure;
      port.securityGroupIds = isSecure ? groups : [];
      port.allowedAddressPairs = isSecure ? (patch.allowedAddressPairs ?? port.allowedAddressPairs) : [];
      port.updatedAt = state.clock.now();
    },
  });
}
