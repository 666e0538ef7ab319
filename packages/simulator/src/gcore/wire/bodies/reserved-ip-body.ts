import type { Port } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { ReservedIpDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toOffsetTime } from '../times.ts';
import { toAddressPairs, toNetworkBody } from './network-body.ts';
import { toPlace } from './place-body.ts';

/** A reserved fixed IP; its id is the id of the port. */
export function toReservedIpBody(context: GcoreContext, scope: Scope, port: Readonly<Port>): ReservedIpDocument {
  const { backend } = context;
  const network = backend.networks.require(scope, port.networkId);
  const [fixedIp] = port.fixedIps;
  const holder = port.instanceId === null ? null : { resource_type: 'instance', resource_id: port.instanceId };
  return {
    port_id: port.id,
    name: port.name,
    fixed_ip_address: fixedIp?.address ?? null,
    fixed_ipv6_address: null,
    is_external: port.external,
    is_vip: port.isVirtualIp,
    network_id: port.networkId,
    network: toNetworkBody(context, scope, network),
    subnet_id: fixedIp?.subnetId ?? null,
    subnet_v6_id: null,
    reservation: holder === null ? { status: 'available', resource_type: null, resource_id: null } : { status: 'attached', ...holder },
    attachments: holder === null ? [] : [holder],
    status: port.instanceId === null ? 'DOWN' : 'ACTIVE',
    allowed_address_pairs: toAddressPairs(port),
    creator_task_id: port.creatorTaskId,
    task_id: port.taskId,
    created_at: toOffsetTime(port.createdAt),
    updated_at: toOffsetTime(port.updatedAt),
    ...toPlace(backend, scope),
  };
}
