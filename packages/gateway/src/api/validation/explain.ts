import { withoutSecrets } from '@isobar/sdk';

import type { Schema } from '../document/contract-document.ts';
import type { ApiError } from '../problem/api-error.ts';
import { badInput } from '../problem/api-error.ts';
import type { SchemaProblem, Schemas } from './schemas.ts';

const MAX_SHOWN = 200;

/**
 * What is wrong with a part of a request: where, what was given and what is allowed.
 * @param base where the value stands in the request, such as `['body']`
 */
export function explain(problems: readonly SchemaProblem[], base: readonly string[], schemas: Schemas): ApiError {
  const problem = problems.at(-1);
  if (problem === undefined) throw new Error('nothing is wrong');
  const parts = [...base, ...fromPointer(problem.instancePath)];
  const { params, keyword } = problem;
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    const schema = propertiesOf(problem)[name] ?? {};
    return badInput([...parts, name], null, describe(schema, schemas));
  }
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
    // The name may be a slip of one that holds a secret.
    return badInput([...parts, name], 'a member that is not known', Object.keys(propertiesOf(problem)).join(', ') || 'no member');
  }
  return badInput(parts, shown(parts, problem.data), allowedBy(problem, schemas));
}

/** A value as errors show it: secrets are masked, long ones are named by their size. */
export function shown(parts: readonly (string | number)[], value: unknown): string {
  const name = String(parts.at(-1) ?? '');
  if (parts.includes('secrets')) return '[redacted]';
  const masked = withoutSecrets({ [name]: value }) as Readonly<Record<string, unknown>>;
  const text = JSON.stringify(masked[name]) ?? 'nothing';
  return text.length <= MAX_SHOWN ? text : `${kindOf(value)} of ${text.length} characters`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'string' ? 'a text' : 'an object';
}

function fromPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function propertiesOf({ parentSchema }: SchemaProblem): Readonly<Record<string, Schema>> {
  return (parentSchema?.['properties'] ?? {}) as Readonly<Record<string, Schema>>;
}

function allowedBy(problem: SchemaProblem, schemas: Schemas): string {
  const { keyword, schema, parentSchema } = problem;
  const limit = LIMITS.get(keyword);
  return limit === undefined ? describe(parentSchema ?? {}, schemas) : limit(String(schema));
}

const LIMITS: ReadonlyMap<string, (value: string) => string> = new Map([
  ['minLength', (value: string) => `at least ${value} characters`],
  ['maxLength', (value: string) => `at most ${value} characters`],
  ['minItems', (value: string) => `at least ${value} of them`],
  ['maxItems', (value: string) => `at most ${value} of them`],
  ['minimum', (value: string) => `at least ${value}`],
  ['maximum', (value: string) => `at most ${value}`],
  ['exclusiveMinimum', (value: string) => `above ${value}`],
  ['exclusiveMaximum', (value: string) => `below ${value}`],
]);

const TYPES: ReadonlyMap<unknown, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['null', 'null'],
]);

/** What a schema allows, in words. */
function describe(schema: Schema, schemas: Schemas): string {
  const { const: constant, anyOf, oneOf, type, format, pattern, properties } = schemas.follow(schema);
  if (constant !== undefined) return typeof constant === 'string' ? constant : JSON.stringify(constant);
  const ways = (oneOf ?? anyOf) as readonly Schema[] | undefined;
  if (ways !== undefined) return [...new Set(ways.map((way) => describe(way, schemas)))].join(', ');
  if (typeof format === 'string') return `a text of the form ${format}`;
  if (typeof pattern === 'string') return `a text that matches ${pattern}`;
  if (type === 'object' && properties !== undefined) return `an object with ${Object.keys(properties as object).join(', ')}`;
  if (Array.isArray(type)) return type.map((one) => TYPES.get(one) ?? String(one)).join(' or ');
  return TYPES.get(type) ?? 'a value as the document says';
}
