import type { NeutronFloatingIp, NeutronNetwork, NeutronPort, NeutronSecurityGroup, NeutronSubnet } from '../../model/network.ts';
import type { Exchange } from '../shared/exchange.ts';
import { toSecondsTime } from '../shared/times.ts';

export function toNetworkBody(network: NeutronNetwork) {
  return {
    id: network.id,
    name: network.name,
    tenant_id: network.projectId,
    admin_state_up: true,
    mtu: network.maximumTransmissionUnit,
    status: 'ACTIVE',
    subnets: network.subnetIds,
    shared: network.isShared,
    availability_zone_hints: [],
    availability_zones: [],
    ipv4_address_scope: null,
    ipv6_address_scope: null,
    'router:external': network.isExternal,
    description: '',
    port_security_enabled: true,
    ...(network.isExternal ? { is_default: false } : {}),
    tags: [],
    ...toTimes(network.createdAt, network.createdAt),
    revision_number: 2,
    project_id: network.projectId,
  };
}

export function toSubnetBody(subnet: NeutronSubnet) {
  return {
    id: subnet.id,
    name: subnet.name,
    tenant_id: subnet.projectId,
    network_id: subnet.networkId,
    ip_version: 4,
    subnetpool_id: null,
    enable_dhcp: true,
    ipv6_ra_mode: null,
    ipv6_address_mode: null,
    gateway_ip: subnet.gateway,
    cidr: subnet.cidr,
    host_routes: [],
    dns_nameservers: subnet.dnsServers,
    description: '',
    tags: [],
    ...toTimes(subnet.createdAt, subnet.createdAt),
    revision_number: 0,
    project_id: subnet.projectId,
  };
}

export function toPortBody(port: NeutronPort) {
  return {
    id: port.id,
    name: port.name,
    network_id: port.networkId,
    tenant_id: port.projectId,
    mac_address: port.macAddress,
    admin_state_up: true,
    status: port.status,
    device_id: port.deviceId,
    device_owner: port.deviceId === '' ? '' : 'compute:nova',
    fixed_ips: port.fixedIps.map(({ subnetId, address }) => ({
      subnet_id: subnetId,
      ip_address: address,
    })),
    allowed_address_pairs: [],
    extra_dhcp_opts: [],
    security_groups: port.securityGroupIds,
    description: port.description,
    'binding:vnic_type': 'normal',
    port_security_enabled: true,
    tags: port.tags,
    ...toTimes(port.createdAt, port.updatedAt),
    revision_number: port.revision,
    project_id: port.projectId,
  };
}

/** The router and the fixed address follow from the port that the address leads to. */
export function toFloatingIpBody({ context, caller }: Exchange, floating: NeutronFloatingIp) {
  const { network } = context.backend;
  const port = network.listPorts(caller).find(({ id }) => id === floating.portId);
  const fixed = port?.fixedIps[0];
  const subnet = network.listSubnets(caller).find(({ id }) => id === fixed?.subnetId);
  return {
    id: floating.id,
    tenant_id: floating.projectId,
    floating_ip_address: floating.address,
    floating_network_id: floating.networkId,
    router_id: subnet?.routerId ?? null,
    port_id: floating.portId,
    fixed_ip_address: fixed?.address ?? null,
    status: port === undefined ? 'DOWN' : 'ACTIVE',
    project_id: floating.projectId,
    description: floating.description,
    port_details: port === undefined ? null : toPortDetails(port),
    tags: [],
    ...toTimes(floating.createdAt, floating.updatedAt),
    revision_number: floating.revision,
  };
}

export function toSecurityGroupBody(group: NeutronSecurityGroup) {
  return {
    id: group.id,
    name: group.name,
    stateful: true,
    tenant_id: group.projectId,
    description: group.description,
    shared: false,
    security_group_rules: group.rules.map((rule) => toRuleBody(group, rule)),
    tags: [],
    ...toTimes(group.createdAt, group.createdAt),
    revision_number: 1,
    project_id: group.projectId,
  };
}

function toRuleBody(group: NeutronSecurityGroup, rule: NeutronSecurityGroup['rules'][number]) {
  return {
    id: rule.id,
    tenant_id: group.projectId,
    security_group_id: group.id,
    ethertype: rule.etherType,
    direction: rule.direction,
    protocol: rule.protocol,
    port_range_min: rule.portMinimum,
    port_range_max: rule.portMaximum,
    remote_ip_prefix: rule.remoteCidr,
    remote_address_group_id: null,
    normalized_cidr: rule.remoteCidr,
    remote_group_id: null,
    description: null,
    tags: [],
    ...toTimes(group.createdAt, group.createdAt),
    revision_number: 0,
    project_id: group.projectId,
  };
}

function toPortDetails(port: NeutronPort) {
  return {
    name: port.name,
    network_id: port.networkId,
    mac_address: port.macAddress,
    admin_state_up: true,
    status: port.status,
    device_id: port.deviceId,
    device_owner: port.deviceId === '' ? '' : 'compute:nova',
  };
}

function toTimes(createdAt: number, updatedAt: number) {
  return { created_at: toSecondsTime(createdAt), updated_at: toSecondsTime(updatedAt) };
}
