import type { Effect } from '@isobar/core';

/** The file part of a source says little on a terminal; its anchor says what. */
export function shortSource(source: string): string {
  return source.slice(source.indexOf('#') + 1);
}

export function describeValues(effect: Pick<Effect, 'values'>): string {
  return effect.values.join(' or ');
}
