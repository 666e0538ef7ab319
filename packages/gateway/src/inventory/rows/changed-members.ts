import type { Json, JsonObject } from '@isobar/core';
import { canonicalJson } from '@isobar/core';

/** Names of the members that differ, those of the new one first. Neither the order of members nor that of lists counts: clouds keep none. */
export function changedMembers(before: JsonObject, after: JsonObject): readonly string[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].filter((name) => unorderedText(before[name]) !== unorderedText(after[name]));
}

function unorderedText(value: Json | undefined): string {
  return canonicalJson(unordered(value));
}

function unordered(value: Json | undefined): Json | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(unorderedText).sort();
  return Object.fromEntries(Object.entries(value as JsonObject).map(([name, member]) => [name, unordered(member)]));
}
