import { isAction } from '@isobar/core';

import type { ContractParameter, Schema } from '../document/contract-document.ts';
import type { ContractRoute } from '../document/routes.ts';
import { badInput } from '../problem/api-error.ts';
import { requestSchemaOf } from './action-schemas.ts';
import { explain } from './explain.ts';
import { requirePlainText } from './plain-text.ts';
import { coerce, readQuery } from './read-query.ts';
import type { Schemas } from './schemas.ts';

export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  /** What follows the question mark. */
  readonly queryText: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: unknown;
}

export interface CheckedRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** Segments that mean another place when an address is put together of them. */
const DOTS = new Set(['.', '..']);

/**
 * Holds a request to the document: path, query, headers and a JSON body.
 * @throws ApiError for the first thing that is wrong, with a pointer to it
 */
export function checkRequest(route: ContractRoute, raw: RawRequest, schemas: Schemas): CheckedRequest {
  const query = readQuery(raw.queryText, route.parameters, schemas);
  for (const parameter of route.parameters) {
    if (parameter.in === 'path') requirePath(parameter, raw.path[parameter.name] ?? '', schemas);
    if (parameter.in === 'query') requireFit(parameter, query[parameter.name], ['query', parameter.name], schemas);
    if (parameter.in === 'header') requireFit(parameter, headerOf(raw, parameter), ['headers', parameter.name.toLowerCase()], schemas);
  }
  requireBody(route, raw, schemas);
  return { path: raw.path, query, headers: headersOf(route, raw) };
}

function requirePath(parameter: ContractParameter, text: string, schemas: Schemas): void {
  const parts = ['path', parameter.name];
  requirePlainText(parts, text);
  if (DOTS.has(text)) throw badInput(parts, text, 'an id or a name');
  requireFit(parameter, coerce(text, schemas.follow(parameter.schema)), parts, schemas);
}

function requireFit({ schema }: ContractParameter, value: unknown, parts: readonly string[], schemas: Schemas): void {
  if (value === undefined) return;
  const problems = schemas.problems(schema, value);
  if (problems.length > 0) throw explain(problems, parts, schemas);
}

/** The body of an action is held to what that action takes first, so that what is told is told of it. */
function requireBody({ body: form }: ContractRoute, { body, path }: RawRequest, schemas: Schemas): void {
  if (form === null) {
    if (body !== undefined && !isEmptyObject(body)) throw badInput(['body'], 'a body', 'no body');
    return;
  }
  if (body === undefined) throw badInput(['body'], null, `a body of ${form.type}`);
  if (form.schema['format'] === 'binary') return;
  const { action } = path;
  if (action !== undefined && isAction(action)) requireRequest(requestSchemaOf(action), body, schemas);
  const problems = schemas.problems(form.schema, body);
  if (problems.length > 0) throw explain(problems, ['body'], schemas);
}

function requireRequest(schema: Schema, body: unknown, schemas: Schemas): void {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'request')) return;
  const problems = schemas.problems(schema, (body as { readonly request: unknown }).request);
  if (problems.length > 0) throw explain(problems, ['body', 'request'], schemas);
}

function isEmptyObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;
}

/** Parameters only: what else a request carries is no business of handlers. */
function headersOf(route: ContractRoute, raw: RawRequest): Readonly<Record<string, string | undefined>> {
  const names = route.parameters.filter((parameter) => parameter.in === 'header');
  return Object.fromEntries(names.map((parameter) => [parameter.name.toLowerCase(), headerOf(raw, parameter)]));
}

function headerOf({ headers }: RawRequest, { name }: ContractParameter): string | undefined {
  const value = headers[name.toLowerCase()];
  return typeof value === 'string' || value === undefined ? value : value.join(', ');
}
