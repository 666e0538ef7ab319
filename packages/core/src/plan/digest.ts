import { createHash } from 'node:crypto';

import type { Json, JsonObject } from '../json.ts';
import { canonicalJson } from '../json.ts';

export function digestOf(facts: JsonObject): string {
  return `sha256:${createHash('sha256').update(canonicalJson(facts)).digest('hex')}`;
}

export interface ChangedFact {
  readonly fact: string;
  readonly before: Json;
  readonly now: Json;
}

/** Facts among `names` that are no longer what they were. */
export function changedFacts(before: JsonObject, now: JsonObject, names: readonly string[]): readonly ChangedFact[] {
  return names
    .map((name) => ({ fact: name, before: factOf(before, name), now: factOf(now, name) }))
    .filter((fact) => canonicalJson(fact.before) !== canonicalJson(fact.now));
}

/** Only what the facts themselves hold: every object also inherits members such as `toString`. */
function factOf(facts: JsonObject, name: string): Json {
  return Object.hasOwn(facts, name) ? (facts[name] ?? null) : null;
}
