import { randomUUID } from 'node:crypto';

/** What may stand in a log and in a header without a second thought. */
const SANE = /^[\w.:-]{1,100}$/;

/** The id that a caller gave its request, where it is fit to be written down; a new one otherwise. */
export function requestIdOf(given: string | undefined): string {
  return given !== undefined && SANE.test(given) ? given : randomUUID();
}
