import type { ReserveRequest } from '../../model/requests.ts';
import type { GcoreDialect } from '../dialect.ts';
import type { BodyReader } from './body-reader.ts';

const OLD_TYPES = ['external', 'subnet', 'any_subnet', 'ip_address'] as const;

/** Reads the create of a reserved fixed IP; only Gcore itself can make one of an existing port. */
export function readReserve(body: BodyReader, dialect: GcoreDialect): { request: ReserveRequest; isVirtualIp: boolean } {
  const type = dialect.canReservePort ? body.choice('type', [...OLD_TYPES, 'port']) : body.choice('type', OLD_TYPES);
  const request = readType(body, type);
  const isVirtualIp = body.optionalBoolean('is_vip', false);
  if (body.choice('ip_family', ['ipv4', 'ipv6', 'dual'], 'ipv4') !== 'ipv4') body.refuse('ip_family', 'The network has no IPv6 subnet');
  body.allow('network_id', 'subnet_id', 'ip_address', 'port_id');
  body.finish();
  return { request, isVirtualIp };
}

function readType(body: BodyReader, type: ReserveRequest['type']): ReserveRequest {
  switch (type) {
    case 'external':
      return { type };
    case 'subnet':
      return { type, subnetId: body.requireText('subnet_id') };
    case 'any_subnet':
      return { type, networkId: body.requireText('network_id') };
    case 'ip_address':
      return { type, networkId: body.requireText('network_id'), address: body.requireText('ip_address') };
    case 'port':
      return { type, portId: body.requireText('port_id') };
  }
}
