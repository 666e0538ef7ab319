import { refuseInvalid, refuseMissing } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { Port, SecurityGroup } from '../../model/network.ts';
import type { GroupAssignment } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import type { GcoreState } from '../state/gcore-state.ts';

/** Adds groups to ports of an instance, all or none. Throws for unknown names and ports. */
export function addGroups(state: GcoreState, scope: Scope, instance: Instance, wanted: readonly GroupAssignment[]): void {
  for (const { port, groups } of resolve(state, scope, instance, wanted)) {
    port.securityGroupIds = [...new Set([...port.securityGroupIds, ...groups.map((group) => group.id)])];
    port.updatedAt = state.clock.now();
  }
}

/** Takes groups from ports of an instance, all or none. Throws also for one that none of the ports has. */
export function removeGroups(state: GcoreState, scope: Scope, instance: Instance, wanted: readonly GroupAssignment[]): void {
  const rows = resolve(state, scope, instance, wanted);
  const held = new Set(rows.flatMap(({ port }) => port.securityGroupIds));
  const absent = rows.flatMap(({ groups }) => groups).find((group) => !held.has(group.id));
  if (absent !== undefined) throw refuseMissing(`Security group ${absent.name} is not assigned to instance ${instance.id}`);
  for (const { port, groups } of rows) {
    port.securityGroupIds = port.securityGroupIds.filter((id) => !groups.some((group) => group.id === id));
    port.updatedAt = state.clock.now();
  }
}

interface Resolved {
  readonly port: Port;
  readonly groups: readonly SecurityGroup[];
}

function resolve(state: GcoreState, scope: Scope, instance: Instance, wanted: readonly GroupAssignment[]): readonly Resolved[] {
  state.tasks.requireUnlocked([instance]);
  if (instance.kind === 'baremetal') throw refuseInvalid('Bare metal servers have no security groups');
  return wanted.flatMap(({ portId, names }) => {
    const groups = names.map((name) => requireNamed(state, scope, name));
    return portsOf(state, scope, instance, portId).map((port) => ({ port, groups }));
  });
}

function portsOf(state: GcoreState, scope: Scope, instance: Instance, portId: string | null): readonly Port[] {
  if (portId !== null && !instance.portIds.includes(portId)) throw refuseMissing(`Port ${portId} not found`);
  const ids = portId === null ? instance.portIds : [portId];
  return ids.map((id) => state.ports.require(scope, id));
}

function requireNamed(state: GcoreState, scope: Scope, name: string): SecurityGroup {
  const group = state.securityGroups.list(scope).find((row) => row.name === name);
  if (group === undefined) throw refuseMissing(`Security group ${name} not found`);
  return group;
}
