import type { components } from '@isobar/contracts/isobar';
import type { CloudErrorJson, ErrorCode, Json } from '@isobar/core';
import { CloudError, ERROR_CODES } from '@isobar/core';

type Problem = components['schemas']['Problem'];

/** What a status means that came without a problem in the form of the document: from a proxy, or from no gateway at all. */
const CODE_OF_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  413: 'invalid_argument',
  429: 'rate_limited',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

const SHOWN_CHARACTERS = 200;

/** The failure that the gateway told of, whole; a plan that it wants to have accepted is `details.extra.plan`. */
export function problemError(body: unknown, status: number): CloudError {
  if (!isProblem(body)) return strange(body, status);
  const { error, accept, plan, code, detail, title } = body;
  // The types of the document and of core are held equal by a test.
  const told = (error ?? { code, message: detail ?? title, outcome: 'not_applicable', retryable: false }) as unknown as CloudErrorJson;
  return CloudError.fromJson({
    ...told,
    ...(accept === undefined ? {} : { accept }),
    ...(plan === undefined ? {} : { extra: { ...told.extra, plan: plan as unknown as Json } }),
  });
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && ERROR_CODES.some((code) => code === body.code);
}

function strange(body: unknown, status: number): CloudError {
  const text = typeof body === 'string' ? body.trim().slice(0, SHOWN_CHARACTERS) : '';
  const code = CODE_OF_STATUS[status] ?? 'invalid_response';
  const outcome = code === 'unavailable' || code === 'invalid_response' ? 'unknown' : 'not_applied';
  return new CloudError(code, `the answer ${status} is not one of a gateway of Isobar${text === '' ? '' : `: ${text}`}`, { outcome });
}
