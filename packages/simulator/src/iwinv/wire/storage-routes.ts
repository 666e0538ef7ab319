import type { WireReply } from '../../kernel/wire.ts';
import type { Volume } from '../domain.ts';
import type { VolumeDocument } from './documents.ts';
import { succeed } from './envelope.ts';
import { WIRE_ERRORS, toErrorReply } from './error-table.ts';
import { applyFilters, contains, inList } from './filters.ts';
import { parseWhole, readForm, requireField } from './form.ts';
import type { Call, IwinvRoute } from './handler.ts';

export const STORAGE_ROUTES: readonly IwinvRoute[] = [
  { method: 'GET', pattern: '/v1/block-storages/types', handler: listTypes },
  { method: 'GET', pattern: '/v1/block-storages', handler: listVolumes },
  { method: 'POST', pattern: '/v1/block-storages', handler: createVolume },
  { method: 'GET', pattern: '/v1/block-storages/{volume}', handler: showVolume },
  { method: 'DELETE', pattern: '/v1/block-storages/{volume}', handler: deleteVolume },
  { method: 'POST', pattern: '/v1/block-storages/{volume}/attach/{instance}', handler: attachVolume },
  { method: 'POST', pattern: '/v1/block-storages/{volume}/detach', handler: detachVolume },
];

// Documented as 202, seen as 200; an unknown type is an error, not an empty list.
function listTypes({ backend, query }: Call): WireReply {
  const wanted = query.get('type') ?? '';
  const rows = backend.storages
    .types()
    .filter(({ type }) => wanted === '' || type === wanted)
    .map(({ type, leastGb, mostGb, zoneIds }) => ({ type, min: leastGb, max: mostGb, zones: zoneIds }));
  return rows.length === 0 ? toErrorReply(WIRE_ERRORS.badParameter) : succeed(200, rows);
}

function listVolumes({ backend, query }: Call): WireReply {
  const rows = applyFilters<Volume>(backend.storages.list(), [
    inList(query, 'zone_id', ({ zoneId }) => [zoneId]),
    contains(query, 'name', ({ name }) => name ?? ''),
    inList(query, 'type', ({ type }) => [type]),
  ]);
  return succeed(200, rows.map(toVolumeRow));
}

function showVolume({ backend, parameter }: Call): WireReply {
  const volume = backend.storages.find(parameter('volume'));
  return succeed(200, volume === undefined ? [] : [toVolumeRow(volume)]);
}

function createVolume({ backend, switches, request }: Call): WireReply {
  const form = readForm(request, switches.jsonWrites);
  const name = form.get('name');
  const description = form.get('description');
  const volume = backend.storages.create({
    instanceId: requireField(form, 'instance_id'),
    type: requireField(form, 'type'),
    sizeGb: parseWhole(requireField(form, 'size')),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
  });
  return succeed(202, [toVolumeRow(volume)]);
}

function deleteVolume({ backend, parameter }: Call): WireReply {
  return succeed(202, [toVolumeRow(backend.storages.remove(parameter('volume')))]);
}

function attachVolume({ backend, switches, request, parameter }: Call): WireReply {
  readForm(request, switches.jsonWrites);
  const volume = backend.storages.attach(parameter('volume'), parameter('instance'));
  return succeed(202, [toVolumeRow(volume)]);
}

function detachVolume({ backend, switches, request, parameter }: Call): WireReply {
  readForm(request, switches.jsonWrites);
  return succeed(202, [toVolumeRow(backend.storages.detach(parameter('volume')))]);
}

// The real row has never been shown publicly: these keys are the assumed ones.
function toVolumeRow(volume: Volume): VolumeDocument {
  return {
    block_storage_id: volume.volumeId,
    name: volume.name,
    description: volume.description,
    type: volume.type,
    size: volume.sizeGb,
    status: volume.status,
    instance_id: volume.instanceId,
    zone_id: volume.zoneId,
  };
}
