import { CloudError } from '@isobar/core';

/** Failures by which nothing was sent. */
const NOT_SENT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const TIMEOUTS: ReadonlySet<string> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);

const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';

/** A failure below HTTP on the way to the gateway. Of a write that was sent it is not known whether it was done. */
export function networkFailure(thrown: unknown, origin: string, reads: boolean): CloudError {
  const code = codeOf(thrown) ?? '';
  const detail = [code, thrown instanceof Error ? thrown.message : String(thrown)].filter((part) => part !== '');
  const outcome = NOT_SENT.has(code) || isCertificate(code) ? 'not_applied' : reads ? 'not_applicable' : 'unknown';
  return new CloudError(
    TIMEOUTS.has(code) ? 'timeout' : 'unavailable',
    textOf(code, origin, [...new Set(detail)].join(': ')),
    { outcome, retryable: outcome !== 'unknown' && !isCertificate(code) },
    { cause: thrown },
  );
}

function textOf(code: string, origin: string, detail: string): string {
  if (code === OTHER_NAME) return `the certificate of the gateway at ${origin} is for another name: ${detail}`;
  if (isCertificate(code)) return `the certificate of the gateway at ${origin} is not trusted: ${detail}; name its authority with --server-ca`;
  return `the gateway at ${origin} does not answer: ${detail}`;
}

function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code;
  if (thrown instanceof AggregateError) return codeOf(thrown.errors[0]);
  return thrown.cause === undefined ? undefined : codeOf(thrown.cause);
}

const isCertificate = (code: string): boolean => /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/.test(code);
