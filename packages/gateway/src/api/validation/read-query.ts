import type { ContractParameter, Schema } from '../document/contract-document.ts';
import { badInput } from '../problem/api-error.ts';
import { requirePlainText } from './plain-text.ts';
import type { Schemas } from './schemas.ts';

/**
 * Parameters of a query string by name, as the types of the document have them; lists are `a,b` or repeated.
 * @param text what follows the question mark
 * @throws ApiError for a name that is not known, one that stands twice though it is no list, or text that cannot be decoded
 */
export function readQuery(text: string, parameters: readonly ContractParameter[], schemas: Schemas): Readonly<Record<string, unknown>> {
  const known = new Map(parameters.filter((parameter) => parameter.in === 'query').map((parameter) => [parameter.name, parameter.schema]));
  const given = new Map<string, string[]>();
  for (const pair of text.split('&').filter((part) => part !== '')) {
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals), 'query');
    if (!known.has(name)) throw badInput(['query', name], 'a parameter that is not known', [...known.keys()].join(', ') || 'no parameter');
    const value = decode(equals === -1 ? '' : pair.slice(equals + 1), name);
    requirePlainText(['query', name], value);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return Object.fromEntries([...given].map(([name, values]) => [name, toValue(name, values, schemas.follow(known.get(name) ?? {}), schemas)]));
}

function toValue(name: string, values: readonly string[], schema: Schema, schemas: Schemas): unknown {
  if (schema['type'] === 'array') {
    const items = schemas.follow((schema['items'] ?? {}) as Schema);
    return values
      .flatMap((value) => value.split(','))
      .filter((value) => value !== '')
      .map((value) => coerce(value, items));
  }
  const [first = '', ...more] = values;
  if (more.length > 0) throw badInput(['query', name], `${values.length} values`, 'one value');
  return coerce(first, schema);
}

/** Text as the type of its schema; what does not fit stays text, for the schema to refuse. */
export function coerce(text: string, { type }: Schema): unknown {
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function decode(text: string, name: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badInput(name === 'query' ? ['query'] : ['query', name], 'text that cannot be decoded', 'UTF-8 with percent encoding');
  }
}
