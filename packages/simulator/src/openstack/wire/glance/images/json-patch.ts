import type { ImageChange } from '../../../model/image-change.ts';
import { isJsonObject } from '../../shared/exchange.ts';
import type { JsonObject } from '../../shared/exchange.ts';
import { badRequest, forbidden } from '../glance-errors.ts';
import { IMAGE_FIELDS, READ_ONLY, readField, readProperty, RESERVED, RESERVED_PREFIX } from './image-fields.ts';

/** The two media types of a PATCH, by the drafts of JSON patch that they follow. */
export const PATCH_TYPES = {
  'application/openstack-images-v2.0-json-patch': 4,
  'application/openstack-images-v2.1-json-patch': 10,
} as const;

const OPERATIONS = ['add', 'remove', 'replace'] as const;

type Operation = (typeof OPERATIONS)[number];

/** Reads a whole patch; each path names one property. Throws Glance's refusals. */
export function readPatch(body: unknown, draft: 4 | 10): readonly ImageChange[] {
  if (!Array.isArray(body)) throw badRequest('Request body must be a JSON array of operation objects.');
  return body.map((raw: unknown) => {
    if (!isJsonObject(raw)) throw badRequest('Operations must be JSON objects.');
    const { operation, pointer } = draft === 10 ? readOperation(raw) : readOldOperation(raw);
    return toChange(operation, readName(pointer), raw);
  });
}

function toChange(operation: Operation, name: string, raw: JsonObject): ImageChange {
  if (operation !== 'remove' && !('value' in raw)) throw badRequest(`Operation "${operation}" requires a member named "value".`);
  if (READ_ONLY.includes(name)) throw forbidden(`Attribute '${name}' is read-only.`);
  if (RESERVED.includes(name) || name.startsWith(RESERVED_PREFIX)) throw forbidden(`Attribute '${name}' is reserved.`);
  if (name === 'locations') throw forbidden("It's not allowed to update locations if locations are invisible.");
  const isField = name in IMAGE_FIELDS;
  if (operation === 'remove') {
    if (isField) throw forbidden(`Property ${name} may not be removed.`);
    return { kind: 'removeProperty', name };
  }
  if (isField) return { kind: 'field', change: readField(name, raw['value']) };
  return { kind: operation === 'add' ? 'addProperty' : 'replaceProperty', name, value: readProperty(raw['value']) };
}

/** Draft 10: `{ "op": "replace", "path": "/name", … }`. */
function readOperation(raw: JsonObject): { readonly operation: Operation; readonly pointer: unknown } {
  const available = `It must be one of the following: ${OPERATIONS.join(', ')}.`;
  const { op: wanted = null, path } = raw;
  if (wanted === null) throw badRequest(`Unable to find \`op\` in JSON Schema change. ${available}`);
  const operation = OPERATIONS.find((known) => known === wanted);
  if (operation === undefined) throw badRequest(`Invalid operation: \`${typeof wanted === 'string' ? wanted : ''}\`. ${available}`);
  if (path === undefined) throw badRequest("Unable to find 'path' in JSON Schema change");
  return { operation, pointer: path };
}

/** Draft 4: `{ "replace": "/name", … }`. */
function readOldOperation(raw: JsonObject): { readonly operation: Operation; readonly pointer: unknown } {
  const [operation, second] = OPERATIONS.filter((known) => known in raw);
  if (second !== undefined) {
    throw badRequest('Operation objects must contain only one member named "add", "remove", or "replace".');
  }
  if (operation === undefined) {
    throw badRequest('Operation objects must contain exactly one member named "add", "remove", or "replace".');
  }
  return { operation, pointer: raw[operation] };
}

/** `/name` of a JSON pointer; nothing lies deeper. */
function readName(pointer: unknown): string {
  const text = typeof pointer === 'string' ? pointer : '';
  if (!text.startsWith('/')) throw badRequest(`Pointer \`${text}\` does not start with "/".`);
  if (/\/\s*?\//u.test(text.slice(1))) throw badRequest(`Pointer \`${text}\` contains adjacent "/".`);
  if (text.length > 1 && text.endsWith('/')) throw badRequest(`Pointer \`${text}\` end with "/".`);
  if (/~[^01]|~$/u.test(text)) throw badRequest(`Pointer \`${text}\` contains "~" not part of a recognized escape sequence.`);
  const [name = '', ...deeper] = text
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~').trim());
  if (deeper.length > 0) throw badRequest(`Invalid JSON pointer for this resource: '/${[name, ...deeper].join('/')}'`);
  return name;
}
