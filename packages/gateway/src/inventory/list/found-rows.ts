import type { Position } from './cursor.ts';

/** A row of a page: where it stands in the order, and the row itself as JSON. */
export interface FoundRow extends Position {
  readonly document: string;
}

export interface FoundRows {
  readonly rows: readonly FoundRow[];
  /** How many there are on all pages; null where they were not counted by the way. */
  readonly total: number | null;
}
