import { ChangeRefused } from '../../../kernel/cloud.ts';

/** Reads of a change made behind the adapter's back; each throws ChangeRefused naming the field. */
export function requireText(field: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw new ChangeRefused(field, 'must be a text');
}

export function requireNumber(field: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ChangeRefused(field, 'must be a number');
}

export function requireBoolean(field: string, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new ChangeRefused(field, 'must be true or false');
}

export function requireTexts(field: string, value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map((item) => requireText(field, item));
  throw new ChangeRefused(field, 'must be a list of texts');
}

export function requireTextMap(field: string, value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ChangeRefused(field, 'must be an object of texts');
  }
  const entries = Object.entries(value).map(([name, item]) => [name, requireText(field, item)]);
  return Object.fromEntries(entries) as Readonly<Record<string, string>>;
}

export function requireOneOf<Value extends string>(field: string, value: unknown, allowed: readonly Value[]): Value {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new ChangeRefused(field, `must be one of ${allowed.join(', ')}`);
}
