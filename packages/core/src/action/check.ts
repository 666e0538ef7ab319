import { invalidArgument } from '../error/invalid-argument.ts';
import type { Json, JsonObject } from '../json.ts';

/** Throws `invalid_argument` naming the field where the value is wrong in itself. */
export type Check = (field: string, value: Json | undefined) => void;

export const text: Check = (field, value) => {
  if (typeof value !== 'string' || value.trim() === '') throw invalidArgument(field, value, 'a text that is not empty');
};

export const flag: Check = (field, value) => {
  if (typeof value !== 'boolean') throw invalidArgument(field, value, 'true or false');
};

export const optional =
  (check: Check): Check =>
  (field, value) => {
    if (value !== undefined) check(field, value);
  };

export const nullable =
  (check: Check): Check =>
  (field, value) => {
    if (value !== null) check(field, value);
  };

export const oneOf =
  (...allowed: readonly (string | number)[]): Check =>
  (field, value) => {
    if (!allowed.includes(value as string | number)) throw invalidArgument(field, value, allowed.join(', '));
  };

export const listOf =
  (check: Check): Check =>
  (field, value) => {
    if (!Array.isArray(value)) throw invalidArgument(field, value, 'a list');
    for (const [index, item] of (value as readonly Json[]).entries()) check(`${field}[${index}]`, item);
  };

/** A whole number within bounds, both included. */
export const wholeNumber =
  (what: string, least: number, most = Number.MAX_SAFE_INTEGER): Check =>
  (field, value) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return;
    const bounds = most === Number.MAX_SAFE_INTEGER ? `at least ${least}` : `from ${least} to ${most}`;
    throw invalidArgument(field, value, `a whole number${what}, ${bounds}`);
  };

export const wholeGiB = wholeNumber(' of GiB', 1);

export const labels: Check = (field, value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(field, value, 'names with text values');
  for (const [name, label] of Object.entries(value)) if (typeof label !== 'string') throw invalidArgument(`${field}.${name}`, label, 'a text');
};

export const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (field, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(field, value, 'an object');
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(checks, name));
    if (unknown !== undefined)
      throw invalidArgument(`${field}.${unknown}`, (value as JsonObject)[unknown], Object.keys(checks).join(', ') || 'nothing');
    for (const [name, check] of Object.entries(checks)) check(field === 'request' ? name : `${field}.${name}`, (value as JsonObject)[name]);
  };

/** At most (or exactly) one of these fields is given. */
export const alternatives =
  (names: readonly string[], exactly: boolean): Check =>
  (field, value) => {
    const given = names.filter((name) => (value as JsonObject)[name] !== undefined);
    const allowed = `${exactly ? 'exactly' : 'at most'} one of ${names.join(', ')}`;
    if (given.length > 1) throw invalidArgument(given[1] ?? field, (value as JsonObject)[given[1] ?? ''], allowed);
    if (exactly && given.length === 0) throw invalidArgument(names[0] ?? field, undefined, allowed);
  };

export const all =
  (...checks: readonly Check[]): Check =>
  (field, value) => {
    for (const check of checks) check(field, value);
  };
