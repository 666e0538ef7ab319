import { CloudError } from '@isobar/core';
import type { CloudErrorDetails } from '@isobar/core';

import { isRead } from './http-request.ts';
import type { HttpRequest } from './http-request.ts';

const TIMEOUTS: ReadonlySet<string> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);

const CERTIFICATE = /CERT|SELF_SIGNED|TLS|SSL|EPROTO/;

/** What trying again meets again: a certificate, an answer that is too large, a client that was closed. */
const PERMANENT: ReadonlySet<string> = new Set(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED', 'UND_ERR_INVALID_ARG']);

/**
 * A failure below HTTP as a CloudError. A write that may have reached the cloud has the outcome `unknown`,
 * one that cannot have is `not_applied`.
 * @param sent whether bytes of the request may have gone out
 */
export function networkFailure(thrown: unknown, request: HttpRequest, url: URL, sent: boolean, details: CloudErrorDetails): CloudError {
  const code = codeOf(thrown);
  const outcome = isRead(request.method) ? 'not_applicable' : sent ? 'unknown' : 'not_applied';
  const where = `${request.operation}: ${url.origin}`;
  const permanent = CERTIFICATE.test(code) || PERMANENT.has(code);
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
