import { isIP } from 'node:net';
import { isJsonObject } from '../shared/exchange.ts';
import type { JsonObject } from '../shared/exchange.ts';
import { toPythonText } from '../shared/python-text.ts';
import type { ValueCheck } from './attributes.ts';

const UUID = /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/iu;
const MAC_ADDRESS = /^(?:[\da-f]{2}:){5}[\da-f]{2}$/iu;

export function isString(most: number): ValueCheck {
  return (value) => {
    if (typeof value !== 'string') return `'${show(value)}' is not a valid string`;
    return value.length > most ? `'${value}' exceeds maximum length of ${most}` : undefined;
  };
}

export const isUuid: ValueCheck = (value) => (typeof value === 'string' && UUID.test(value) ? undefined : `'${show(value)}' is not a valid UUID`);

export const isBoolean: ValueCheck = (value) => (toBoolean(value) === undefined ? `'${show(value)}' cannot be converted to boolean` : undefined);

export const isAddress: ValueCheck = (value) =>
  typeof value === 'string' && isIP(value) !== 0 ? undefined : `'${show(value)}' is not a valid IP address`;

export const isCidr: ValueCheck = (value) => {
  const [address = '', prefix = ''] = typeof value === 'string' ? value.split('/') : [];
  const most = isIP(address) === 6 ? 128 : 32;
  const isValid = isIP(address) !== 0 && /^\d{1,3}$/u.test(prefix) && Number(prefix) <= most;
  return isValid ? undefined : `'${show(value)}' is not a valid IP subnet`;
};

export const isMacAddress: ValueCheck = (value) =>
  typeof value === 'string' && MAC_ADDRESS.test(value) ? undefined : `'${show(value)}' is not a valid MAC address`;

export const isInteger: ValueCheck = (value) => (toInteger(value) === undefined ? `'${show(value)}' is not an integer` : undefined);

export function isOneOf(...values: readonly (string | number)[]): ValueCheck {
  return (value) => (values.some((allowed) => allowed === value) ? undefined : `'${show(value)}' is not in ${toPythonText(values)}`);
}

export function isOptional(check: ValueCheck): ValueCheck {
  return (value) => (value === null ? undefined : check(value));
}

export function isListOf(check: ValueCheck): ValueCheck {
  return (value) => {
    if (!Array.isArray(value)) return `'${show(value)}' is not a list`;
    return value.map(check).find((problem) => problem !== undefined);
  };
}

/** An object whose fields are all known, each with its check. */
export function isObjectOf(fields: Readonly<Record<string, ValueCheck>>): ValueCheck {
  return (value) => {
    if (!isJsonObject(value)) return `'${show(value)}' is not a dictionary`;
    const unknown = Object.keys(value).find((name) => !(name in fields));
    if (unknown !== undefined) return `Unexpected keys supplied: ${unknown}`;
    return Object.entries(value)
      .map(([name, item]) => fields[name]?.(item))
      .find((problem) => problem !== undefined);
  };
}

/** Neutron takes many texts and numbers for a truth value. */
export function toBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : '';
  return { true: true, '1': true, false: false, '0': false }[text];
}

/** A whole number, also as a text. */
export function toInteger(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d+$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

export function toText(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

/** The objects of a list; a field that is none is left out by the checks before. */
export function toObjects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

export function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : toPythonText(value);
}
