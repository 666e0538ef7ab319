import { refuseInvalid } from '../../gcore-refusal.ts';
import type { Instance } from '../../model/instance.ts';
import type { FloatingIp, Port } from '../../model/network.ts';
import type { DeleteInstanceRequest } from '../../model/requests.ts';
import type { Scope } from '../../model/scope.ts';
import { deleteFloatingIp } from '../address/floating-ip-store.ts';
import { floatingIpsOf, pointFloatingIp } from '../address/point-floating-ip.ts';
import { deletePort } from '../address/port-plan.ts';
import type { GcoreState } from '../state/gcore-state.ts';
import { snapshotsOf } from '../storage/remove-volume.ts';
import { untieVolume, volumesOf } from '../storage/volume-attachments.ts';
import { markCondition, setCondition } from './instance-condition.ts';

/** What goes with an instance; everything else that it has stays. */
interface Removal {
  readonly volumeIds: readonly string[];
  readonly floatingIpIds: readonly string[];
  readonly portsToDelete: readonly Port[];
  readonly portsToKeep: readonly Port[];
}

/** Starts the task that deletes an instance. */
export function removeInstance(state: GcoreState, scope: Scope, instance: Instance, request: DeleteInstanceRequest): string {
  state.tasks.requireUnlocked([instance]);
  const removal = planRemoval(state, scope, instance, request);
  const before = markCondition(instance);
  const taskId = state.tasks.start({
    type: 'delete_vm',
    scope,
    data: describeRemoval(instance, removal),
    locks: [instance, ...volumesOf(state, instance), ...removal.portsToDelete, ...removal.portsToKeep],
    finish: () => eraseInstance(state, scope, instance, removal),
    fail: () => setCondition(state, instance, before),
  });
  setCondition(state, instance, { condition: before.condition, taskState: 'deleting' });
  return taskId;
}

/** Deletes an instance at once, as a delete without any query does in the end. */
export function eraseNow(state: GcoreState, scope: Scope, instance: Instance): void {
  const request = { volumeIds: [], floatingIpIds: [], reservedPortIds: [] };
  eraseInstance(state, scope, instance, planRemoval(state, scope, instance, request));
}

function planRemoval(state: GcoreState, scope: Scope, instance: Instance, request: DeleteInstanceRequest): Removal {
  const ports = instance.portIds.flatMap((id) => state.ports.find(scope, id) ?? []);
  const own = floatingIpsOf(state, scope, instance.portIds).map((row) => row.id);
  const floatingIpIds = request.floatingIpIds === 'all' ? own : request.floatingIpIds;
  const reserved = ports.filter((port) => port.reserved).map((port) => port.id);
  const rows = instance.volumes.map((row) => row.id);
  requireAmong(request.volumeIds, rows, `Volume`, instance);
  requireAmong(floatingIpIds, own, `Floating IP`, instance);
  requireAmong(request.reservedPortIds, reserved, `Reserved fixed IP`, instance);
  const flagged = instance.volumes.filter((row) => row.deleteOnTermination).map((row) => row.id);
  const isKept = (port: Port): boolean => port.reserved && !request.reservedPortIds.includes(port.id);
  return {
    volumeIds: [...new Set([...request.volumeIds, ...flagged])],
    floatingIpIds,
    portsToKeep: ports.filter(isKept),
    portsToDelete: ports.filter((port) => !isKept(port)),
  };
}

function requireAmong(ids: readonly string[], own: readonly string[], kind: string, instance: Instance): void {
  const foreign = ids.find((id) => !own.includes(id));
  if (foreign === undefined) return;
  throw refuseInvalid(`${kind} ${foreign} is not attached to instance ${instance.id}`);
}

function eraseInstance(state: GcoreState, scope: Scope, instance: Instance, removal: Removal): void {
  for (const floatingIp of floatingIpsOf(state, scope, instance.portIds)) {
    releaseFloatingIp(state, scope, floatingIp, removal.floatingIpIds);
  }
  for (const volume of volumesOf(state, instance)) {
    untieVolume(state, volume);
    // A volume that has snapshots cannot go (Cinder): it stays behind, detached.
    const canGo = snapshotsOf(state, scope, volume).length === 0;
    if (removal.volumeIds.includes(volume.id) && canGo) state.volumes.delete(volume.id);
  }
  for (const port of removal.portsToDelete) deletePort(state, port);
  for (const port of removal.portsToKeep) {
    port.instanceId = null;
    port.updatedAt = state.clock.now();
  }
  for (const group of state.serverGroups.values()) {
    group.instanceIds = group.instanceIds.filter((id) => id !== instance.id);
  }
  state.instances.delete(instance.id);
}

function releaseFloatingIp(state: GcoreState, scope: Scope, floatingIp: FloatingIp, toDelete: readonly string[]): void {
  if (toDelete.includes(floatingIp.id)) deleteFloatingIp(state, scope, floatingIp.id);
  else pointFloatingIp(state, floatingIp, null);
}

function describeRemoval(instance: Instance, removal: Removal): Readonly<Record<string, unknown>> {
  const rows = (ports: readonly Port[]): unknown[] => ports.map(describePort);
  return {
    instance_uuid: instance.id,
    name: instance.name,
    volume_ids_to_delete: removal.volumeIds,
    floating_ids_to_delete: removal.floatingIpIds,
    trunk_ids_to_delete: [],
    ports_to_keep: rows(removal.portsToKeep),
    internal_ports_to_delete: rows(removal.portsToDelete.filter((port) => !port.external)),
    external_ports_to_delete: rows(removal.portsToDelete.filter((port) => port.external)),
  };
}

/** A port as OpenStack Neutron shows it; the task hands it through. */
const describePort = (port: Port): unknown => ({
  id: port.id,
  name: port.name,
  network_id: port.networkId,
  mac_address: port.macAddress,
  status: port.instanceId === null ? 'DOWN' : 'ACTIVE',
  device_id: port.instanceId ?? '',
  device_owner: port.instanceId === null ? '' : 'compute:nova',
  fixed_ips: port.fixedIps.map((ip) => ({ subnet_id: ip.subnetId, ip_address: ip.address })),
  port_security_enabled: true,
});
