import { CloudError, isCloudError } from '@isobar/core';
import type { CloudErrorDetails, ErrorCode, Outcome } from '@isobar/core';

interface Meaning {
  readonly code: ErrorCode;
  readonly text: string;
  readonly retryable: boolean;
  readonly transitional?: boolean;
  /** The server said so before it did anything. */
  readonly refused?: boolean;
}

const AWAY = 'the database cannot be reached';
const away: Meaning = { code: 'unavailable', text: AWAY, retryable: true };
const goesAway: Meaning = { code: 'unavailable', text: 'the database is ending or starting', retryable: true };
const full: Meaning = { code: 'unavailable', text: 'the database has no room or no connection to spare', retryable: true, refused: true };
const stranger: Meaning = {
  code: 'unauthenticated',
  text: 'the database refuses the user, the password or the way of connecting',
  retryable: false,
  refused: true,
};
const untrusted: Meaning = {
  code: 'unauthenticated',
  text: 'the certificate of the database is not trusted: name its authority by sslrootcert=<file> in the URL',
  retryable: false,
  refused: true,
};
const unreadable: Meaning = {
  code: 'invalid_argument',
  text: 'a file that the URL of the database names cannot be read',
  retryable: false,
  refused: true,
};
const collided: Meaning = {
  code: 'concurrent_operation',
  text: 'another transaction of the database was in the way',
  retryable: true,
  transitional: true,
  refused: true,
};

/** By SQLSTATE, else by its class, which is its first two characters. */
const STATES: Readonly<Record<string, Meaning>> = {
  '08': away,
  '25006': { code: 'unavailable', text: 'the database takes no writes: it follows another one', retryable: true, refused: true },
  '28': stranger,
  '3D000': { code: 'not_found', text: 'the server has no database of this name', retryable: false, refused: true },
  '40': collided,
  '53': full,
  '55P03': collided,
  '57014': { code: 'timeout', text: 'the database took too long', retryable: true, refused: true },
  '57P01': goesAway,
  '57P02': goesAway,
  '57P03': { ...goesAway, refused: true },
  '58': away,
};

/** What node-postgres says of a connection without a code. */
const SPOKEN: readonly (readonly [said: RegExp, meaning: Meaning])[] = [
  [
    /does not support SSL/,
    { code: 'unauthenticated', text: 'the database does not speak TLS, which its URL asks for', retryable: false, refused: true },
  ],
  [/timeout exceeded when trying to connect|connection timeout|timeout expired/, { ...away, refused: true }],
  [
    /Connection terminated|connection error and is not queryable|was closed and is not queryable|after calling end on the pool|Query read timeout/,
    away,
  ],
];

const NETWORK = /^(?:E(?:CONN|HOST|NET|TIMEDOUT|PIPE|NOTFOUND|AI_)|ENOENT$|EACCES$)/;
const BEFORE_A_WORD = /^(?:ECONNREFUSED|ENOENT|EACCES|EHOST|ENET|ENOTFOUND|EAI_)/;
const CERTIFICATE = /CERT|SELF_SIGNED|_TLS_|_SSL_|EPROTO/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * Anything that node-postgres threw. A database that is away, refuses us, or took too long becomes a CloudError, without a
 * word of its own in the text: those can hold addresses and values. What is wrong with a statement, such as a breach of a
 * constraint, stays what it is: its SQLSTATE is `code`.
 * @param outcome of what was asked where the connection was lost; what was refused has the outcome `not_applied`
 */
export function databaseError(thrown: unknown, outcome: Outcome): unknown {
  if (isCloudError(thrown)) return thrown;
  const code = codeOf(thrown);
  const meaning = meaningOf(thrown, code);
  if (meaning === null) return thrown;
  const { retryable, transitional, refused } = meaning;
  const details: CloudErrorDetails = {
    outcome: refused === true || BEFORE_A_WORD.test(code) ? 'not_applied' : outcome,
    retryable,
    ...(transitional === undefined ? {} : { transitional }),
    ...(code === '' ? {} : { native: { code } }),
  };
  return new CloudError(meaning.code, code === '' ? meaning.text : `${meaning.text} (${code})`, details);
}

function meaningOf(thrown: unknown, code: string): Meaning | null {
  if (isOfFile(thrown)) return unreadable;
  // Before the states: EPIPE has the form of one.
  if (NETWORK.test(code)) return away;
  if (SQLSTATE.test(code)) return STATES[code] ?? STATES[code.slice(0, 2)] ?? spokenOf(thrown);
  if (CERTIFICATE.test(code)) return untrusted;
  return spokenOf(thrown);
}

/** A socket that is not there has the same code as a file that is not. */
function isOfFile(thrown: unknown): boolean {
  const syscall = typeof thrown === 'object' && thrown !== null ? (thrown as { syscall?: unknown }).syscall : undefined;
  return syscall === 'open';
}

function spokenOf(thrown: unknown): Meaning | null {
  const said = thrown instanceof Error ? thrown.message : '';
  return SPOKEN.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  const { code, errors, cause } = thrown as { code?: unknown; errors?: unknown; cause?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  // Several addresses of one name were tried.
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  return cause === undefined ? '' : codeOf(cause);
}
