/** UTC to the second, on a day that each month has. */
const USUAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** Whether a time is already as `instantOf` writes it, in the form that nearly all have: such a one need not be read as a date. */
export function isUsualInstant(text: string): boolean {
  return USUAL.test(text);
}

/**
 * An instant in ISO 8601, UTC; null for NaN. It has a fraction of a second where there is one, so that a cloud that tells none is not said to
 * know it.
 * @param milliseconds since 1970, as `Date.parse` gives them
 */
export function instantOf(milliseconds: number): string | null {
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
