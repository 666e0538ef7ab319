import { z } from 'zod';

/** Tags are an array on the way in (SOURCES.md#gcore-tags-array) and a map on the way out. */
export const tagListWire = z.array(z.looseObject({ key: z.string(), value: z.string(), read_only: z.boolean().nullish() }));

export type TagRow = z.output<typeof tagListWire>[number];

/** All tags, also those that the platform sets itself. */
export function toLabels(tags: readonly TagRow[]): Readonly<Record<string, string>> {
  return Object.fromEntries(tags.map(toEntry));
}

/** What a user set: read-only tags must not be sent back. */
export function toOwnLabels(tags: readonly TagRow[]): Readonly<Record<string, string>> {
  return toLabels(tags.filter(isOwn));
}

function toEntry({ key, value }: TagRow): readonly [string, string] {
  return [key, value];
}

function isOwn(tag: TagRow): boolean {
  return tag.read_only !== true;
}
