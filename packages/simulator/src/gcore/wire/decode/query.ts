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

/** The filters by tag that most lists share: exact values (any of them) and key with value (all). */
export function matchesTags(tags: Tags, query: URLSearchParams): boolean {
  const values = query.getAll('tag_value');
  const keys = query.getAll('tag_key');
  const hasValue = values.length === 0 || [...tags.values()].some((tag) => values.includes(tag.value));
  const hasKey = keys.length === 0 || keys.some((key) => tags.has(key));
  const pairs = readPairs(query);
  return hasValue && hasKey && pairs.every(([key, value]) => tags.get(key)?.value === value);
}

function readPairs(query: URLSearchParams): readonly (readonly [string, string])[] {
  const text = query.get('tag_key_value');
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).map(([key, inner]) => [key, String(inner)] as const);
    }
  } catch {
    // Falls through to the refusal: bad JSON and JSON that is no object are the same mistake.
  }
  throw new GcoreRefusal({
    kind: 'invalidFields',
    fields: { tag_key_value: ['Input should be a valid JSON object'] },
  });
}
