import { OpenStackRefusal } from '../../model/refusal.ts';
import { isJsonObject } from './exchange.ts';
import type { JsonObject } from './exchange.ts';
import { toPythonText } from './python-text.ts';

/** Says what is wrong with a value in the words of Python's jsonschema, or nothing. */
export type FieldCheck = (value: unknown) => string | undefined;

interface ObjectRules {
  /** The name of the object in refusals. */
  readonly name: string;
  readonly fields: Readonly<Record<string, FieldCheck>>;
  readonly required?: readonly string[];
}

/** Throws the services' 400 for an unknown, missing or wrong field. */
export function requireFields(value: JsonObject, rules: ObjectRules): void {
  const unknown = Object.keys(value).filter((name) => !(name in rules.fields));
  if (unknown.length > 0) throw refuse(rules.name, value, additional(unknown));
  const missing = rules.required?.find((name) => !(name in value));
  if (missing !== undefined) {
    throw refuse(rules.name, value, `'${missing}' is a required property`);
  }
  for (const [name, item] of Object.entries(value)) {
    const problem = rules.fields[name]?.(item);
    if (problem !== undefined) throw refuse(name, item, problem);
  }
}

/** The refusal that all services with a schema share. */
export function refuse(name: string, value: unknown, problem: string): OpenStackRefusal {
  const shown = typeof value === 'string' ? value : toPythonText(value);
  const text = `Invalid input for field/attribute ${name}. Value: ${shown}. ${problem}`;
  return new OpenStackRefusal('badRequest', text);
}

const BOOLEAN_WORDS: readonly (boolean | string)[] = [
  true,
  'True',
  'TRUE',
  'true',
  '1',
  'ON',
  'On',
  'on',
  'YES',
  'Yes',
  'yes',
  'y',
  't',
  false,
  'False',
  'FALSE',
  'false',
  '0',
  'OFF',
  'Off',
  'off',
  'NO',
  'No',
  'no',
  'n',
  'f',
];

/** Accepts everything; the handler looks at it. */
export const anything: FieldCheck = () => undefined;

/** Text of so many characters. */
export function text(least = 0, most = 255): FieldCheck {
  return (value) => {
    if (typeof value !== 'string') return `${toPythonText(value)} is not of type 'string'`;
    if (value.length < least) return `${toPythonText(value)} is too short`;
    return value.length > most ? `${toPythonText(value)} is too long` : undefined;
  };
}

export function uuid(value: unknown): string | undefined {
  const isUuid = typeof value === 'string' && /^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/iu.test(value);
  return isUuid ? undefined : `${toPythonText(value)} is not a 'uuid'`;
}

/** True or false, also as the words that Python's services take for them. */
export const boolean: FieldCheck = (value) => {
  const isWord = typeof value === 'string' && ['true', 'false', '1', '0', 'yes', 'no', 'on', 'off'].includes(value.toLowerCase());
  return typeof value === 'boolean' || isWord ? undefined : `${toPythonText(value)} is not one of ${toPythonText(BOOLEAN_WORDS)}`;
};

export function nullOr(check: FieldCheck): FieldCheck {
  return (value) => (value === null ? undefined : check(value));
}

export function oneOf(...values: readonly string[]): FieldCheck {
  return (value) => (values.some((allowed) => allowed === value) ? undefined : `${toPythonText(value)} is not one of ${toPythonText(values)}`);
}

export function wholeNumber(least: number): FieldCheck {
  return (value) => {
    const number = typeof value === 'string' && /^-?\d+$/u.test(value) ? Number(value) : value;
    if (!Number.isInteger(number)) return `${toPythonText(value)} is not of type 'integer'`;
    return Number(number) < least ? `${toPythonText(value)} is less than the minimum of ${least}` : undefined;
  };
}

/** Metadata: names and values are texts of up to 255 characters. */
export const textMap: FieldCheck = (value) => {
  if (!isJsonObject(value)) return `${toPythonText(value)} is not of type 'object'`;
  return Object.values(value)
    .map(text())
    .find((problem) => problem !== undefined);
};

function additional(names: readonly string[]): string {
  const list = names.map((name) => toPythonText(name)).join(', ');
  const verb = names.length === 1 ? 'was' : 'were';
  return `Additional properties are not allowed (${list} ${verb} unexpected)`;
}
