import type { FloatingIp } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { FloatingIpDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toOffsetTime } from '../times.ts';
import { toShortInstance } from './instance-body.ts';
import { toPlace } from './place-body.ts';
import { toTagRows } from './tag-body.ts';

/** One floating IP; its old `metadata` is an empty list, not a map. */
export const toFloatingIpBody = ({ backend }: GcoreContext, scope: Scope, floatingIp: Readonly<FloatingIp>): FloatingIpDocument => ({
  id: floatingIp.id,
  floating_ip_address: floatingIp.address,
  fixed_ip_address: floatingIp.fixedAddress,
  port_id: floatingIp.portId,
  router_id: floatingIp.routerId,
  status: floatingIp.status,
  tags: toTagRows(floatingIp.tags),
  metadata: [],
  task_id: floatingIp.taskId,
  creator_task_id: floatingIp.creatorTaskId,
  created_at: toOffsetTime(floatingIp.createdAt),
  updated_at: toOffsetTime(floatingIp.updatedAt),
  ...toPlace(backend, scope),
});

/** A row of the list also has the instance that it leads to, in short. */
export function toFloatingIpRow(context: GcoreContext, scope: Scope, floatingIp: Readonly<FloatingIp>): FloatingIpDocument {
  const { backend } = context;
  const port = floatingIp.portId === null ? undefined : backend.ports.find(scope, floatingIp.portId);
  const instanceId = port?.instanceId ?? null;
  const instance = instanceId === null ? undefined : backend.instances.find(scope, instanceId);
  return {
    ...toFloatingIpBody(context, scope, floatingIp),
    instance: instance === undefined ? null : toShortInstance(context, scope, instance),
    loadbalancer: null,
  };
}
