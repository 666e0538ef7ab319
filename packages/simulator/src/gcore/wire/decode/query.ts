import { GcoreRefusal } from '../../gcore-refusal.ts';
import type { Tags } from '../../model/scope.ts';

/** A comma-separated list; empty when absent. */
export const readIds = (query: URLSearchParams, name: string): readonly string[] => (query.get(name) ?? '').split(',').filter((id) => id !== '');

/** `true` or `false`; throws the platform's refusal for another word. */
export function readFlag(query: URLSearchParams, name: string, standard: boolean): boolean {
  const text = query.get(name);
  if (text === null) return standard;
  const word = text.toLowerCase();
  if (word === 'true' || word === '1') return true;
  if (word === 'false' || word === '0') return false;
  throw new GcoreRefusal({
    kind: 'invalidFields',
    fields: { [name]: ['Input should be a valid boolean, unable to interpret input'] },
  });
}

/** The filters by tag that most lists share: exact values (any of them) and key with value (all), by either of their names. */
export function matchesTags(tags: Tags, query: URLSearchParams): boolean {
  const values = [...query.getAll('tag_value'), ...readJsonList(query, 'metadata_v')];
  const keys = query.getAll('tag_key');
  const hasValue = values.length === 0 || [...tags.values()].some((tag) => values.includes(tag.value));
  const hasKey = keys.length === 0 || keys.some((key) => tags.has(key));
  const pairs = PAIR_NAMES.flatMap((name) => readPairs(query, name));
  return hasValue && hasKey && pairs.every(([key, value]) => tags.get(key)?.value === value);
}

const PAIR_NAMES = ['tag_key_value', 'metadata_kv'];

function readPairs(query: URLSearchParams, name: string): readonly (readonly [string, string])[] {
  const value = readJson(query, name);
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(name, 'Input should be a valid JSON object');
  return Object.entries(value).map(([key, inner]) => [key, String(inner)] as const);
}

function readJsonList(query: URLSearchParams, name: string): readonly string[] {
  const value = readJson(query, name);
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw refuse(name, 'Input should be a valid JSON list');
  return value.map(String);
}

function readJson(query: URLSearchParams, name: string): unknown {
  const text = query.get(name);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(name, 'Input should be valid JSON');
  }
}

const refuse = (name: string, message: string): GcoreRefusal => new GcoreRefusal({ kind: 'invalidFields', fields: { [name]: [message] } });
