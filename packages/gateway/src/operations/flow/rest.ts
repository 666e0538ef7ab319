/** How driving an operation ended for now. */
export type Rest =
  /** It is over, or asks a person: nothing happens by itself. */
  | { readonly kind: 'over' }
  /** It waits for a person or for time, and is looked at again then; UTC milliseconds. */
  | { readonly kind: 'look'; readonly at: number }
  /** Nothing could be seen or written: the cloud or the database is away. */
  | { readonly kind: 'again' };

const FIRST_DELAY_MILLISECONDS = 1000;
const LONGEST_DELAY_MILLISECONDS = 60_000;

/** How long until what could not be driven is driven again. */
export function delayMilliseconds(attempt: number): number {
  return Math.min(FIRST_DELAY_MILLISECONDS * 2 ** attempt, LONGEST_DELAY_MILLISECONDS);
}
