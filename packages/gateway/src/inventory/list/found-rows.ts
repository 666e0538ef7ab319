import type { Position } from './cursor.ts';

/** A row of a page: where it stands in the order, and what tells its document from others. */
export interface FoundRow extends Position {
  readonly digest: string;
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  /** How many there are on all pages; null where they were not counted by the way. */
  readonly total: number | null;
}
