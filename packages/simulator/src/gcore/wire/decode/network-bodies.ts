import type { CreateNetworkRequest, CreateSubnetRequest, PortPatch } from '../../backend/network-backend.ts';
import type { BodyReader } from './body-reader.ts';
import { NAME_PATTERN } from './names.ts';
import { readTags } from './tag-map.ts';

/** Reads the create of a network. */
export function readCreateNetwork(body: BodyReader): CreateNetworkRequest {
  const request = {
    name: body.requireText('name', { pattern: NAME_PATTERN }),
    createRouter: body.optionalBoolean('create_router', true),
    type: body.choice('type', ['vxlan', 'vlan'], 'vxlan'),
    tags: readTags(body),
  };
  body.finish();
  return request;
}

const IPV4_CIDR = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!\/)|(?=\/))){4}\/(?:[89]|[12]\d|30)$/u;

/** Reads the create of a subnet; only IPv4 ones are simulated. */
export function readCreateSubnet(body: BodyReader): CreateSubnetRequest {
  const request = {
    name: body.requireText('name', { pattern: NAME_PATTERN }),
    networkId: body.requireText('network_id'),
    cidr: body.requireText('cidr', { pattern: IPV4_CIDR }),
    gateway: readGateway(body),
    connectToNetworkRouter: body.optionalBoolean('connect_to_network_router', true),
    routerId: body.optionalText('router_id_to_connect'),
    enableDhcp: body.optionalBoolean('enable_dhcp', true),
    dnsNameservers: body.textList('dns_nameservers'),
    hostRoutes: body.list('host_routes', (row) => ({ destination: row.requireText('destination'), nexthop: row.requireText('nexthop') })),
    tags: readTags(body),
  };
  if ((body.optionalInteger('ip_version', 4) ?? 4) !== 4) body.refuse('ip_version', 'Input should be 4');
  body.finish();
  return request;
}

/** Left out: the first address; null: no gateway. */
function readGateway(body: BodyReader): CreateSubnetRequest['gateway'] {
  if (!body.has('gateway_ip')) return { kind: 'first' };
  const address = body.optionalText('gateway_ip');
  return address === null ? { kind: 'none' } : { kind: 'given', address };
}

/** Reads the change of a port. */
export function readPortPatch(body: BodyReader): PortPatch {
  const patch = {
    securityGroupIds: body.has('security_group_ids') ? body.textList('security_group_ids') : null,
    portSecurityEnabled: body.has('port_security_enabled') ? body.requireBoolean('port_security_enabled') : null,
    allowedAddressPairs: body.has('allowed_address_pairs')
      ? body.list('allowed_address_pairs', (row) => ({ address: row.requireText('ip_address'), macAddress: row.optionalText('mac_address') }))
      : null,
  };
  body.finish();
  return patch;
}
