import { z } from 'zod';

/** Tags are an array on the way in (SOURCES.md#gcore-tags-array) and a map on the way out. */
export const tagListWire = z.array(z.looseObject({ key: z.string(), value: z.string(), read_only: z.boolean().nullish() }));

export type TagRow = z.output<typeof tagListWire>[number];

/** All tags, also those that the platform sets itself. */
export function toLabels(tags: readonly TagRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(tags.map((tag) => [tag.key, tag.value]));
}

/** What a user set: read-only tags must not be sent back. Counted, since lists of lists would be made for each row and thrown away. */
export function toOwnLabels(tags: readonly TagRow[]): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  let index = 0;
  while (index < tags.length) {
    const tag = tags[index];
    if (tag !== undefined && tag.read_only !== true) label(labels, tag);
    index += 1;
  }
  return labels;
}

/** Also one whose name has a meaning in JavaScript. */
function label(labels: Record<string, string>, { key, value }: TagRow): void {
  if (key === '__proto__') Object.defineProperty(labels, key, { value, enumerable: true, configurable: true, writable: true });
  else labels[key] = value;
}
