import type { ErrorCode } from '@isobar/core';
import { isCloudError } from '@isobar/core';

/** What a bad line may be called. Anything else would be a statement about the cloud, which a bad line cannot make. */
const LINE_CODES: ReadonlySet<ErrorCode> = new Set(['unavailable', 'timeout', 'rate_limited', 'invalid_response', 'unauthenticated', 'internal']);

/** Whether an error only says that the cloud could not be asked. */
export const isLineError = (error: unknown): boolean => isCloudError(error) && LINE_CODES.has(error.code);

/** Why an error of a read is no honest one; null where it is. */
export function whyDishonest(error: unknown): string | null {
  if (!isCloudError(error)) return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  return LINE_CODES.has(error.code) ? null : `said ${error.code} of what is there: ${error.message}`;
}

/** What anybody may see of an error. */
export function shownOf(error: unknown): string {
  if (isCloudError(error)) return JSON.stringify(error.toJSON());
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
