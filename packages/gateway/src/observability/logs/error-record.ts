import { isCloudError } from '@isobar/core';

/** A failure as it stands in the log, with what it came from. */
export interface ErrorRecord {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly details?: object;
  readonly stack?: string;
  readonly cause?: ErrorRecord;
}

/** A chain that is longer, or goes round in a circle, is cut here. */
const DEEPEST = 8;

/**
 * An error as plain data. Members that libraries add are left out, since they hold whole requests and settings;
 * `code` says what is needed. Not redacted yet.
 */
export function errorRecord(thrown: unknown, depth = 1): ErrorRecord {
  if (!(thrown instanceof Error) && !isCloudError(thrown)) return { type: typeof thrown, message: String(thrown) };
  const { code } = thrown as { readonly code?: unknown };
  return {
    type: thrown.name,
    message: thrown.message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(isCloudError(thrown) ? { details: thrown.details } : { stack: framesOf(thrown) }),
    ...(thrown.cause === undefined || depth === DEEPEST ? {} : { cause: errorRecord(thrown.cause, depth + 1) }),
  };
}

/** The message stands beside it already. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.trim())
    .join('\n');
}
