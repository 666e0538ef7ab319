import type { WireReply } from '../../../kernel/wire.ts';
import type { CinderVolumeType } from '../../model/volume.ts';
import type { Exchange } from '../shared/exchange.ts';

/** `GET /{project}/types`: the youngest first. */
export function listVolumeTypes(exchange: Exchange): WireReply {
  const types = exchange.context.backend.blockStorage.listTypes();
  return { status: 200, body: { volume_types: types.map((type) => toTypeBody(exchange, type)) } };
}

/** `GET /{project}/types/{id}` */
export function showVolumeType(exchange: Exchange): WireReply {
  const type = exchange.context.backend.blockStorage.getType(exchange.parameter('id'));
  return { status: 200, body: { volume_type: toTypeBody(exchange, type) } };
}

/** `GET /{project}/types/default` */
export function showDefaultVolumeType(exchange: Exchange): WireReply {
  const type = exchange.context.backend.blockStorage.defaultType();
  return { status: 200, body: { volume_type: toTypeBody(exchange, type) } };
}

/** `GET /{project}/os-availability-zone` */
export function listVolumeZones({ context }: Exchange): WireReply {
  const zones = context.backend.compute.listZones();
  const rows = zones.map((zoneName) => ({ zoneName, zoneState: { available: true } }));
  return { status: 200, body: { availabilityZoneInfo: rows } };
}

/** Where the volumes lie is an administrator's to see. */
function toTypeBody({ caller }: Exchange, type: CinderVolumeType) {
  return {
    id: type.id,
    name: type.name,
    is_public: true,
    description: type.description,
    extra_specs: caller.isAdmin ? { ...type.hiddenSpecs, ...type.extraSpecs } : type.extraSpecs,
    ...(caller.isAdmin ? { qos_specs_id: null } : {}),
    'os-volume-type-access:is_public': true,
  };
}
