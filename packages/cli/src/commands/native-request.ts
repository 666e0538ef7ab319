import { readFileSync } from 'node:fs';

import { invalidArgument } from '@isobar/core';
import type { NativeRequest } from '@isobar/sdk';

/** What a native call is made of on the command line. */
export interface NativeOptions {
  readonly query?: readonly string[];
  readonly body?: string;
  readonly form?: readonly string[];
  readonly header?: readonly string[];
  readonly service?: string;
  readonly microversion?: string;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export function isNativeRead({ method }: Pick<NativeRequest, 'method'>): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** @throws CloudError `invalid_argument`; bodies are never shown, they may hold secrets */
export function toNativeRequest(method: string, path: string, options: NativeOptions): NativeRequest {
  const { query, body, form, header, service, microversion } = options;
  const known = METHODS.find((candidate) => candidate === method.toUpperCase());
  if (known === undefined) throw invalidArgument('method', method, METHODS.join(', '));
  if (body !== undefined && form !== undefined) throw invalidArgument('--form', null, 'either --body or --form');
  return {
    method: known,
    path,
    service,
    microversion,
    ...(query === undefined ? {} : { query: lists('--query', query) }),
    ...(header === undefined ? {} : { headers: single('--header', header) }),
    ...(form === undefined ? {} : { form: single('--form', form) }),
    ...(body === undefined ? {} : { json: parseBody(body) }),
  };
}

/** All values of each name, in their order. */
function lists(flag: string, pairs: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs.map((pair) => parsePair(flag, pair))) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(values);
}

function single(flag: string, pairs: readonly string[]): Readonly<Record<string, string>> {
  const parsed = pairs.map((pair) => parsePair(flag, pair));
  const twice = parsed.find(([name], index) => parsed.findIndex(([other]) => other === name) !== index);
  if (twice !== undefined) throw invalidArgument(flag, twice[0], 'each name once');
  return Object.fromEntries(parsed);
}

function parsePair(flag: string, pair: string): readonly [string, string] {
  const equals = pair.indexOf('=');
  if (equals < 1) throw invalidArgument(flag, null, 'name=value');
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}

function parseBody(body: string): unknown {
  const text = body.startsWith('@') ? readBody(body.slice(1)) : body;
  try {
    return JSON.parse(text);
  } catch {
    throw invalidArgument('--body', null, 'JSON, or @FILE with JSON in it');
  }
}

function readBody(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw invalidArgument('--body', `@${path}`, 'a file that can be read');
  }
}
