import type { Arbitrary } from 'fast-check';
import * as fc from 'fast-check';

import type { ContractParameter, Schema } from '../document/contract-document.ts';
import { readContract } from '../document/contract-document.ts';
import type { ContractRoute } from '../document/routes.ts';
import { routesOf } from '../document/routes.ts';
import type { Schemas } from '../validation/schemas.ts';
import { createSchemas } from '../validation/schemas.ts';

/** A request as it goes over the wire. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly caller: 'administrator' | 'red' | null;
}

/** What attackers, careless programs and other alphabets send in the place of a name. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '../../../../etc/passwd',
  '..',
  '.',
  '%2e%2e%2f',
  '/etc/passwd',
  'upload:../../secret',
  "' OR 1=1 --",
  "'; DROP TABLE isobar_tokens; --",
  '" OR ""="',
  '$1',
  '\\',
  '%',
  '%25%00',
  '*',
  '\u0000',
  'a\u0000b',
  '\r\nX-Injected: 1',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '${7*7}',
  '<script>alert(1)</script>',
  'http://169.254.169.254/latest',
  'http://[::1]:1/',
  'file:///etc/passwd',
  'NaN',
  '-1',
  '1e309',
  '99999999999999999999',
  'null',
  'true',
  '[]',
  '{}',
  'name=x',
  'native.status=x',
  'labels.team=blue',
  'native.raw.a.b.c=1',
  '__proto__.x=1',
  'lux/blue-1',
  'north/far-1',
  'nowhere',
  '서울-웹',
  '💥',
  '\ud800',
  '\u202Egnp',
  'x'.repeat(5000),
] as const;

const KNOWN_TEXTS = [
  'lux',
  'north',
  'red-1',
  'blue-1',
  'far-1',
  'volume-1',
  'private-image',
  'public-image',
  'red',
  'name',
  'id',
  '00000000-0000-4000-8000-000000000000',
] as const;

const HOSTILE_NUMBERS = [0, -1, 1.5, 1e21, -1e308, Number.MAX_SAFE_INTEGER, 2 ** 53, 4_294_967_296] as const;

const anyText: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.constantFrom(...KNOWN_TEXTS),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const anyValue: Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.constantFrom(...HOSTILE_NUMBERS),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 3 }),
);

const CONTENT_TYPES = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/octet-stream',
  'json',
  '',
] as const;
const RAW_BODIES = [
  '',
  '{',
  '[1,',
  'null',
  '"',
  '{"a":1}}',
  '{"__proto__":{"administrator":true}}',
  '\u0000',
  '['.repeat(20_000),
  `{"a":${'1'.repeat(400)}}`,
  `[${'1,'.repeat(1000)}1]`,
] as const;

/** Requests over the whole document: mostly in its form, with something wrong in any place; some of them are right. */
export function hostileRequests(): Arbitrary<HostileRequest> {
  const document = readContract();
  const schemas = createSchemas(document);
  return fc.oneof(...routesOf(document).map((route) => requestOf(route, schemas)));
}

function requestOf(route: ContractRoute, schemas: Schemas): Arbitrary<HostileRequest> {
  const inPath = route.parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = route.parameters.filter((parameter) => parameter.in === 'query');
  const inHeaders = route.parameters.filter((parameter) => parameter.in === 'header');
  return fc
    .record({
      path: fc.tuple(...inPath.map((parameter) => pathText(parameter, schemas))),
      query: fc.array(queryPair(inQuery), { maxLength: 3 }),
      headers: fc.tuple(...inHeaders.map(() => fc.option(anyText, { freq: 2 }))),
      body: route.body === null ? rarely(fc.constantFrom(...RAW_BODIES)) : bodyText(route.body.schema, schemas),
      type: fc.oneof(
        { weight: 8, arbitrary: fc.constant(route.body?.type ?? 'application/json') },
        { weight: 1, arbitrary: fc.constantFrom(...CONTENT_TYPES) },
      ),
      caller: fc.constantFrom<HostileRequest['caller']>('administrator', 'red', 'red', null),
    })
    .map(({ path, query, headers, body, type, caller }) => ({
      method: route.method,
      path: `${fill(route.path, path)}${query.length === 0 ? '' : `?${query.join('&')}`}`,
      headers: {
        ...(body === null ? {} : { 'content-type': type }),
        ...Object.fromEntries(inHeaders.flatMap(({ name }, index) => (headers[index] === null ? [] : [[name, asHeader(headers[index] ?? '')]]))),
      },
      body,
      caller,
    }));
}

function pathText(parameter: ContractParameter, schemas: Schemas): Arbitrary<string> {
  const right = valueOf(parameter.schema, schemas, 1).map((value) => (typeof value === 'string' ? value : 'x'));
  const known = parameter.name === 'cloud' ? fc.constant('lux') : fc.constantFrom(...KNOWN_TEXTS);
  return fc.oneof({ weight: 3, arbitrary: known }, { weight: 2, arbitrary: right }, { weight: 2, arbitrary: anyText });
}

function queryPair(parameters: readonly ContractParameter[]): Arbitrary<string> {
  const names = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('limit', ...parameters.map(({ name }) => name)) },
    { weight: 1, arbitrary: anyText },
  );
  return fc
    .tuple(names, anyText, fc.boolean())
    .map(([name, value, raw]) => `${encode(name)}=${raw ? value.replaceAll(/[^\w.*'=%-]/g, '') : encode(value)}`);
}

function bodyText(schema: Schema, schemas: Schemas): Arbitrary<string | null> {
  const inForm = valueOf(schema, schemas, 6).map((value) => JSON.stringify(value));
  const wrong = anyValue.map((value) => JSON.stringify(value));
  return fc.oneof(
    { weight: 8, arbitrary: inForm },
    { weight: 2, arbitrary: wrong },
    { weight: 1, arbitrary: fc.constantFrom(...RAW_BODIES) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
}

/** A value in the form of a schema, with something hostile in about every tenth place. */
function valueOf(schema: Schema, schemas: Schemas, depth: number): Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: rightValueOf(schemas.follow(schema), schemas, depth) }, { weight: 1, arbitrary: anyValue });
}

interface SchemaParts {
  readonly const?: unknown;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly type?: string | readonly string[];
}

function rightValueOf(schema: Schema, schemas: Schemas, depth: number): Arbitrary<unknown> {
  const { const: constant, oneOf, anyOf, properties, required = [], items, type } = schema as SchemaParts;
  if (constant !== undefined) return fc.constant(constant);
  const ways = oneOf ?? anyOf;
  if (depth === 0) return anyValue;
  if (ways !== undefined) return fc.oneof(...ways.map((way) => valueOf(way, schemas, depth - 1)));
  if (properties !== undefined) {
    const members = Object.entries(properties).map(([name, member]) => [name, valueOf(member, schemas, depth - 1)] as const);
    const right = fc.record(Object.fromEntries(members), { requiredKeys: [...required] as string[] });
    return fc.oneof(
      { weight: 9, arbitrary: right },
      { weight: 1, arbitrary: fc.tuple(right, anyText, anyValue).map(([value, name, member]) => ({ ...value, [name]: member })) },
    );
  }
  if (items !== undefined) return fc.array(valueOf(items, schemas, depth - 1), { maxLength: 3 });
  return ofType(typeof type === 'string' ? type : (type?.[0] ?? 'object'));
}

function ofType(type: string): Arbitrary<unknown> {
  if (type === 'string') return anyText;
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') return fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(...HOSTILE_NUMBERS));
  return fc.dictionary(anyText, anyText, { maxKeys: 3 });
}

function rarely<Value>(arbitrary: Arbitrary<Value>): Arbitrary<Value | null> {
  return fc.option(arbitrary, { freq: 4 }).map((value) => value);
}

function fill(path: string, values: readonly string[]): string {
  let index = 0;
  return path.replaceAll(/\{\w+\}/g, () => encode(values[index++] ?? ''));
}

/** Text that has no UTF-8 has no percent encoding either. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** What may stand in a header at all. */
function asHeader(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '').trim();
}
