import type { GcoreBackend } from '../../gcore-backend.ts';
import type { Network, Port, SecurityGroup, Subnet } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { InterfaceDocument, NetworkDocument, SecurityGroupDocument, SubnetDocument } from '../documents.ts';
import type { GcoreContext } from '../gcore-call.ts';
import { toOffsetTime } from '../times.ts';
import { NO_PLACE, toPlace, toSharedPlace } from './place-body.ts';
import { toOldTags, toTagRows } from './tag-body.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A network with the ids of its subnets. */
export const toNetworkBody = ({ backend }: GcoreContext, scope: Scope, network: Readonly<Network>): NetworkDocument => ({
  ...networkFields(backend, scope, network),
  subnets: subnetsOf(backend, scope, network).map((subnet) => subnet.id),
  port_security_enabled: true,
  task_id: network.taskId,
});

/** A network with its subnets in full, as an interface shows it. */
export function toNetworkDetails(
  { backend, switches }: GcoreContext,
  scope: Scope,
  network: Readonly<Network>,
): NonNullable<InterfaceDocument['network_details']> {
  const isBare = network.projectId === null && switches.replyShape === 'recorded';
  const place = isBare ? NO_PLACE : {};
  return {
    ...networkFields(backend, scope, network),
    subnets: subnetsOf(backend, scope, network).map((subnet) => ({ ...toSubnetFields(backend, scope, subnet), ...place })),
    // Absent for the shared public network in the recording.
    ...(isBare ? {} : { port_security_enabled: true }),
    metadata: [],
    ...place,
  };
}

export const toSubnetBody = ({ backend }: GcoreContext, scope: Scope, subnet: Readonly<Subnet>): SubnetDocument => ({
  ...toSubnetFields(backend, scope, subnet),
  task_id: subnet.taskId,
  available_ips: null,
  total_ips: null,
});

function networkFields(backend: GcoreBackend, scope: Scope, network: Readonly<Network>): NetworkDocument {
  return {
    id: network.id,
    name: network.name,
    mtu: network.mtu,
    type: network.type,
    external: network.external,
    shared: network.projectId === null,
    default: false,
    segmentation_id: network.segmentationId,
    tags: toTagRows(network.tags),
    creator_task_id: network.creatorTaskId,
    created_at: toOffsetTime(network.createdAt),
    updated_at: toOffsetTime(network.updatedAt),
    ...toSharedPlace(backend, scope, network),
  };
}

/** `has_router` is always false now, also behind a router. */
const toSubnetFields = (backend: GcoreBackend, scope: Scope, subnet: Readonly<Subnet>): SubnetDocument => ({
  id: subnet.id,
  name: subnet.name,
  network_id: subnet.networkId,
  cidr: subnet.cidr,
  gateway_ip: subnet.gatewayIp,
  ip_version: 4,
  enable_dhcp: subnet.enableDhcp,
  dns_nameservers: subnet.dnsNameservers,
  host_routes: subnet.hostRoutes.map(({ destination, nexthop }) => ({ destination, nexthop })),
  has_router: false,
  tags: toTagRows(subnet.tags),
  metadata: [],
  creator_task_id: subnet.creatorTaskId,
  created_at: toOffsetTime(subnet.createdAt),
  updated_at: toOffsetTime(subnet.updatedAt),
  ...toPlace(backend, scope),
});

const subnetsOf = (backend: GcoreBackend, scope: Scope, network: Readonly<Network>): readonly Readonly<Subnet>[] =>
  backend.subnets.list(scope).filter((subnet) => subnet.networkId === network.id);

export const toAddressPairs = (port: Readonly<Port>): readonly { readonly ip_address: string; readonly mac_address: string | null }[] =>
  port.allowedAddressPairs.map((pair) => ({ ip_address: pair.address, mac_address: pair.macAddress }));

export const toPortBody = ({ backend }: GcoreContext, scope: Scope, port: Readonly<Port>): Fields => ({
  id: port.id,
  name: port.name,
  network_id: port.networkId,
  mac_address: port.macAddress,
  status: port.instanceId === null ? 'DOWN' : 'ACTIVE',
  instance_id: port.instanceId,
  fixed_ips: port.fixedIps.map((ip) => ({ ip_address: ip.address, subnet_id: ip.subnetId })),
  security_groups: toGroupNames(backend, scope, port),
  port_security_enabled: port.portSecurityEnabled,
  allowed_address_pairs: toAddressPairs(port),
  creator_task_id: port.creatorTaskId,
  task_id: port.taskId,
  created_at: toOffsetTime(port.createdAt),
  updated_at: toOffsetTime(port.updatedAt),
  tags: toTagRows(port.tags),
  ...toPlace(backend, scope),
});

export const toGroupNames = (backend: GcoreBackend, scope: Scope, port: Readonly<Port>): readonly { readonly id: string; readonly name: string }[] =>
  port.securityGroupIds.map((id) => ({ id, name: backend.securityGroups.find(scope, id)?.name ?? id }));

/** Security groups call their tags `tags_v2`. */
export const toSecurityGroupBody = ({ backend, dialect }: GcoreContext, scope: Scope, group: Readonly<SecurityGroup>): SecurityGroupDocument => ({
  id: group.id,
  name: group.name,
  description: group.description,
  revision_number: group.revision,
  created_at: toOffsetTime(group.createdAt),
  updated_at: toOffsetTime(group.updatedAt),
  ...(dialect.fieldNames === 'old' ? toOldTags(group.tags) : { tags_v2: toTagRows(group.tags) }),
  security_group_rules: group.rules.map((rule) => ({
    id: rule.id,
    security_group_id: group.id,
    direction: rule.direction,
    ethertype: rule.etherType,
    protocol: rule.protocol,
    port_range_min: rule.portMin,
    port_range_max: rule.portMax,
    remote_ip_prefix: rule.remotePrefix,
    remote_group_id: rule.remoteGroupId,
    description: rule.description,
    revision_number: 0,
    created_at: toOffsetTime(rule.createdAt),
    updated_at: toOffsetTime(rule.createdAt),
  })),
  ...toPlace(backend, scope),
});
