import { isJsonObject } from '../json.ts';
import { FREE_KEYS, OWN_VALUES, SETS_IN_A_TEXT } from './fields.ts';
import { textForm } from './text-form.ts';

/** What stands at one path of a body: its types, and its values unless they are each cloud's own. */
export interface Field {
  readonly types: Set<string>;
  readonly values: Set<string>;
}

/** All paths of a body; `[]` stands for every element of a list, `*` for every key that is the owner's own. */
export type Shape = ReadonlyMap<string, Field>;

/** Names that one cloud has for what another calls otherwise: a text that is one of them counts as what it is for. */
export type Names = ReadonlyMap<string, string>;

export function shapeOf(body: unknown, names: Names = new Map()): Shape {
  const shape = new Map<string, Field>();
  describe(shape, '', body, names);
  return shape;
}

function describe(shape: Map<string, Field>, path: string, value: unknown, names: Names): void {
  const field = shape.get(path) ?? { types: new Set(), values: new Set() };
  shape.set(path, field);
  field.types.add(typeOf(value));
  if (isScalar(value) && !isOwn(path)) field.values.add(typeof value === 'string' ? formOf(path, value, names) : JSON.stringify(value));
  for (const [childPath, child] of childrenOf(path, value)) describe(shape, childPath, child, names);
}

function formOf(path: string, value: string, names: Names): string {
  if (SETS_IN_A_TEXT.test(path)) return value.split(',').sort().join();
  return names.get(value) ?? textForm(value);
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

function isOwn(path: string): boolean {
  return OWN_VALUES.some(([, fields]) => fields.test(path));
}
