import { isJsonObject } from '../json.ts';
import { ENUM_KEYS, FREE_KEYS, LINK_KEYS, TEXT_KEYS } from './fields.ts';
import { linkForm, textForm } from './text-form.ts';

/** What stands at one path of a body: its types, and its values or text forms where those are compared. */
export interface Field {
  readonly types: Set<string>;
  readonly values: Set<string>;
}

/** All paths of a body; `[]` stands for every element of a list, `*` for every key that is the owner's own. */
export type Shape = ReadonlyMap<string, Field>;

/** @param isError every text of an error is compared by its form */
export function shapeOf(body: unknown, isError = false): Shape {
  const shape = new Map<string, Field>();
  describe(shape, '', body, isError);
  return shape;
}

function describe(shape: Map<string, Field>, path: string, value: unknown, isError: boolean): void {
  const field = shape.get(path) ?? { types: new Set(), values: new Set() };
  shape.set(path, field);
  field.types.add(typeOf(value));
  const key = path.slice(path.lastIndexOf('.') + 1).replace(/(?:\[\])+$/u, '');
  if (ENUM_KEYS.has(key) && isScalar(value)) field.values.add(JSON.stringify(value));
  else if (typeof value === 'string' && LINK_KEYS.has(key)) field.values.add(linkForm(value));
  else if (typeof value === 'string' && (isError || TEXT_KEYS.has(key))) field.values.add(textForm(value));
  for (const [childPath, child] of childrenOf(path, value)) describe(shape, childPath, child, isError);
}

function childrenOf(path: string, value: unknown): readonly (readonly [path: string, child: unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown) => [`${path}[]`, item]);
  if (!isJsonObject(value)) return [];
  const isFree = FREE_KEYS.some((pattern) => pattern.test(path));
  return Object.entries(value).map(([key, child]) => [`${path}.${isFree ? '*' : key}`, child]);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : 'list';
  if (isJsonObject(value)) return Object.keys(value).length === 0 ? 'empty object' : 'object';
  return typeof value;
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}
