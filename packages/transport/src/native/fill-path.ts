import { invalidArgument } from '@isobar/core';

export type PathValue = string | number | null | undefined;

const PLACE = /\{([^{}]+)\}/g;

/** Whether a path has a place that is still to be filled. */
export function hasPlaces(path: string): boolean {
  return path.search(PLACE) >= 0;
}

/**
 * Puts values into the `{…}` of a path, percent-encoded; places without a value stay.
 * @throws CloudError `invalid_argument` for a value that would lead to another path: empty, `.` or `..`
 */
export function fillPath(path: string, values: Readonly<Record<string, PathValue>>): string {
  return path.replaceAll(PLACE, (place: string, name: string) => {
    const value = values[name];
    if (value === undefined || value === null) return place;
    const text = String(value);
    if (['', '.', '..'].includes(text)) throw invalidArgument(`path.${name}`, text, 'a value that is a part of a path');
    return encodeURIComponent(text);
  });
}

/** @throws CloudError `invalid_argument` naming the first place without a value */
export function requireFilled(path: string): string {
  const [, name] = new RegExp(PLACE.source).exec(path) ?? [];
  if (name === undefined) return path;
  throw invalidArgument(`path.${name}`, null, `a value for ${name} in ${path}`);
}
