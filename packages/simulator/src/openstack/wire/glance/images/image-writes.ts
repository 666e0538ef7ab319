import type { WireReply } from '../../../../kernel/wire.ts';
import type { NewImage } from '../../../model/image.ts';
import { isJsonObject } from '../../shared/exchange.ts';
import type { JsonObject } from '../../shared/exchange.ts';
import { badRequest, forbidden, unsupportedMediaType } from '../glance-errors.ts';
import type { GlanceExchange } from '../glance-exchange.ts';
import { IMPORT_METHODS } from '../import-methods.ts';
import { readJson } from '../read-json.ts';
import { toImageBody } from './image-body.ts';
import { IMAGE_FIELDS, READ_ONLY, readField, readProperty, RESERVED, RESERVED_PREFIX } from './image-fields.ts';
import { PATCH_TYPES, readPatch } from './json-patch.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

/** `POST /v2/images`: what is no field of an image is a free property. */
export function createImage({ context, caller, request }: GlanceExchange): WireReply {
  const body = readJson(request);
  if (!isJsonObject(body)) throw badRequest('Body expected in request.');
  const image = context.backend.images.createImage(caller, readNewImage(body, caller.projectId));
  const path = `/v2/images/${image.id}`;
  return {
    status: 201,
    headers: { location: `${context.origin()}/image${path}`, 'openstack-image-import-methods': IMPORT_METHODS.join(',') },
    body: toImageBody(image),
  };
}

/** `PATCH /v2/images/{id}` */
export function patchImage({ context, caller, request, parameter }: GlanceExchange): WireReply {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim() ?? '';
  if (type !== 'application/openstack-images-v2.0-json-patch' && type !== 'application/openstack-images-v2.1-json-patch') {
    const accepted = { 'accept-patch': Object.keys(PATCH_TYPES).join(', ') };
    return unsupportedMediaType('The request media type is not supported by this server.', accepted);
  }
  const changes = readPatch(readJson(request), PATCH_TYPES[type]);
  const image = context.backend.images.updateImage(caller, parameter('id'), changes);
  return { status: 200, body: toImageBody(image) };
}

/** `DELETE /v2/images/{id}` */
export function deleteImage({ context, caller, parameter }: GlanceExchange): WireReply {
  context.backend.images.deleteImage(caller, parameter('id'));
  return { status: 204 };
}

function readNewImage(body: JsonObject, projectId: string): NewImage {
  const { id, ...others } = body;
  const readOnly = READ_ONLY.find((name) => name in others);
  if (readOnly !== undefined) throw forbidden(`Attribute '${readOnly}' is read-only.`);
  const reserved = Object.keys(others).find((name) => RESERVED.includes(name) || name.startsWith(RESERVED_PREFIX));
  if (reserved !== undefined) throw forbidden(`Attribute '${reserved}' is reserved.`);
  const fields = Object.entries(others).filter(([name]) => name in IMAGE_FIELDS);
  const free = Object.entries(others).filter(([name]) => !(name in IMAGE_FIELDS));
  return {
    name: null,
    ownerProjectId: projectId,
    ...(id === undefined ? {} : { id: readId(id) }),
    ...Object.assign({}, ...fields.map(([name, value]) => readField(name, value))),
    properties: Object.fromEntries(free.map(([name, value]) => [readPropertyName(name), readProperty(value)])),
  };
}

function readPropertyName(name: string): string {
  if (name.length <= 255) return name;
  throw badRequest('Custom property should not be greater than 255 characters.');
}

function readId(value: unknown): string {
  if (typeof value === 'string' && UUID.test(value)) return value;
  const pattern = '^([0-9a-fA-F]){8}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){4}-([0-9a-fA-F]){12}$';
  throw badRequest(`Provided object does not match schema 'image': '${String(value)}' does not match '${pattern}'`);
}
