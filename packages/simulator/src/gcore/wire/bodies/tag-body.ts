import type { Tags } from '../../model/scope.ts';

interface TagRow {
  readonly key: string;
  readonly value: string;
  readonly read_only: boolean;
}

/** Tags as the list that replies carry; writes take a map instead. */
export const toTagRows = (tags: Tags): readonly TagRow[] =>
  [...tags]
    .map(([key, tag]) => ({ key, value: tag.value, read_only: tag.readOnly }))
    .toSorted((left, right) => Number(left.read_only) - Number(right.read_only) || compare(left.key, right.key));

/** The old duplicates of the same tags, which the wire still carries. */
export const toOldTags = (tags: Tags): { metadata: Record<string, string>; metadata_detailed: readonly TagRow[] } => ({
  metadata: Object.fromEntries([...tags].map(([key, tag]) => [key, tag.value])),
  metadata_detailed: toTagRows(tags),
});

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right));
