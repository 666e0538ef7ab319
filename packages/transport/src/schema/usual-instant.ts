/** UTC to the second, on a day that each month has. */
const USUAL = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

/** The ISO instant of a time in the form that nearly all have, without reading it as a date; undefined for all others. */
export function usualInstant(text: string): string | undefined {
  return USUAL.test(text) ? `${text.slice(0, -1)}.000Z` : undefined;
}
