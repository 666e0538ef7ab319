import type { WireReply } from '../../../kernel/wire.ts';
import type { Exchange } from '../shared/exchange.ts';

/** An empty answer of a delete is HTML to Cinder's framework (recorded). */
export const DELETION_ACCEPTED: WireReply = { status: 202, headers: { 'content-type': 'text/html; charset=UTF-8' } };

/** An empty answer of an action is JSON, and has both names of the request id (recorded). */
export function emptyReply({ caller }: Exchange, status: 200 | 202): WireReply {
  return { status, headers: { 'x-compute-request-id': caller.requestId } };
}
