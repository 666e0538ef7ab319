import type { WireReply, WireRequest } from '../../kernel/wire.ts';
import { errorReply } from './error-reply.ts';

/**
 * Checks `Authorization: APIKey <token>`; the case of the word does not matter. Returns the 401
 * otherwise, which is the one error without a `request_id`.
 */
export function authenticate(request: WireRequest, apiKey: string): WireReply | undefined {
  const [scheme = '', token = ''] = (request.headers['authorization'] ?? '').split(' ', 2);
  if (scheme.toLowerCase() === 'apikey' && token === apiKey) return undefined;
  return errorReply({ status: 401, exceptionClass: 'UnauthorizedError', message: describe(scheme, token) }, null);
}

function describe(scheme: string, token: string): string {
  if (scheme === '') return 'Authentication credentials were not provided.';
  const word = scheme.toLowerCase() === 'apikey' ? 'APIKey' : scheme;
  return `Invalid <${word}> authentication token: ${mask(token)}`;
}

const mask = (token: string): string => (token.length <= 10 ? '*****' : `${token.slice(0, 5)}*****${token.slice(-5)}`);
