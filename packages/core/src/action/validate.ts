import { invalidArgument } from '../error/invalid-argument.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Action } from './action.ts';
import type { ActionRequest } from './request.ts';
import { PASSWORD_CHOICES } from './request.ts';

type Check = (field: string, value: Json | undefined) => void;

const text: Check = (field, value) => {
  if (typeof value !== 'string' || value.trim() === '') throw invalidArgument(field, value, 'a text that is not empty');
};
const optional =
  (check: Check): Check =>
  (field, value) => {
    if (value !== undefined) check(field, value);
  };
const nullable =
  (check: Check): Check =>
  (field, value) => {
    if (value !== null) check(field, value);
  };
const oneOf =
  (...allowed: readonly string[]): Check =>
  (field, value) => {
    if (!allowed.includes(value as string)) throw invalidArgument(field, value, allowed.join(', '));
  };
const listOf =
  (check: Check): Check =>
  (field, value) => {
    if (!Array.isArray(value)) throw invalidArgument(field, value, 'a list');
    for (const [index, item] of (value as readonly Json[]).entries()) check(`${field}[${index}]`, item);
  };
const wholeGiB: Check = (field, value) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) throw invalidArgument(field, value, 'a whole number of GiB, at least 1');
};
const labels: Check = (field, value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(field, value, 'names with text values');
  for (const [name, label] of Object.entries(value)) if (typeof label !== 'string') throw invalidArgument(`${field}.${name}`, label, 'a text');
};
const secretText: Check = (field, value) => {
  const digest = (value as JsonObject | null)?.['sha256'];
  if (typeof digest !== 'string') throw invalidArgument(field, null, 'a digest; the text itself goes to execute');
};
const confirm: Check = (field, value) => {
  if (value === 'auto' || value === 'manual') return;
  const seconds = typeof value === 'object' && value !== null ? (value as JsonObject)['revertAfterSeconds'] : undefined;
  if (typeof seconds !== 'number' || !(seconds > 0)) throw invalidArgument(field, value, 'auto, manual or { revertAfterSeconds: a number above 0 }');
};
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (field, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(field, value, 'an object');
    const unknown = Object.keys(value).find((name) => !Object.hasOwn(checks, name));
    if (unknown !== undefined)
      throw invalidArgument(`${field}.${unknown}`, (value as JsonObject)[unknown], Object.keys(checks).join(', ') || 'nothing');
    for (const [name, check] of Object.entries(checks)) check(field === 'request' ? name : `${field}.${name}`, (value as JsonObject)[name]);
  };

const SHARED = { labels: optional(labels), description: optional(text), password: optional(oneOf(...PASSWORD_CHOICES)) };

const CHECKS: { readonly [A in Action]?: Check } = {
  create: fields({
    ...SHARED,
    name: text,
    flavor: text,
    image: text,
    zone: optional(text),
    networks: optional(listOf(text)),
    publicAddress: optional(oneOf('none', 'auto')),
    keyPair: optional(text),
    securityGroups: optional(listOf(text)),
    rootDiskGiB: optional(wholeGiB),
    volumes: optional(listOf(fields({ sizeGiB: wholeGiB, type: optional(text), name: optional(text) }))),
    userData: optional(secretText),
  }),
  delete: fields({ volumes: optional(listOf(text)) }),
  rename: fields({ name: text }),
  stop: fields({ require: optional(oneOf('graceful')) }),
  reboot: fields({ kind: optional(oneOf('soft', 'hard')) }),
  rebuild: fields({
    ...SHARED,
    image: optional(text),
    name: optional(text),
    keyPair: optional(nullable(text)),
    userData: optional(nullable(secretText)),
  }),
  resize: fields({ flavor: text, confirm: optional(confirm) }),
};

const NOTHING = fields({});

/**
 * Checks what is wrong in itself, before anything is sent. Unknown options are refused, never dropped.
 * @throws CloudError `invalid_argument` naming the field, what was given and what is allowed
 */
export function validateRequest<A extends Action>(action: A, request: ActionRequest<A>): void {
  (CHECKS[action] ?? NOTHING)('request', request as JsonObject);
}
