import { CloudError } from '@isobar/core';
import type { CloudErrorDetails } from '@isobar/core';

import { isRead } from './http-request.ts';
import type { HttpRequest } from './http-request.ts';

/** Failures before any byte of the request could be sent. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'EPROTO',
  'ERR_SSL_WRONG_VERSION_NUMBER',
]);

const TIMEOUTS: ReadonlySet<string> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);

const CERTIFICATE = /CERT|SELF_SIGNED|TLS|SSL|EPROTO/;

/**
 * A failure below HTTP as a CloudError. A write that may have reached the cloud has the outcome `unknown`,
 * one that cannot have is `not_applied`.
 */
export function networkFailure(thrown: unknown, request: HttpRequest, url: URL, details: CloudErrorDetails): CloudError {
  const code = codeOf(thrown);
  const sent = !BEFORE_SENDING.has(code);
  const outcome = isRead(request.method) ? 'not_applicable' : sent ? 'unknown' : 'not_applied';
  const where = `${request.operation}: ${url.origin}`;
  const permanent = CERTIFICATE.test(code) || code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE';
  const more = { ...details, outcome, retryable: !permanent, native: { code } } as const;
  if (TIMEOUTS.has(code)) return new CloudError('timeout', `${where} did not answer in time (${code})`, more, { cause: thrown });
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')
    return new CloudError('invalid_response', `${where} sent more than the size limit`, more, { cause: thrown });
  const hint = CERTIFICATE.test(code) ? '; set caFile if the certificate is your own' : '';
  return new CloudError('unavailable', `${where} cannot be reached (${code || messageOf(thrown)})${hint}`, more, { cause: thrown });
}

function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  const { code, cause, errors } = thrown as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  return cause === undefined ? '' : codeOf(cause);
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
