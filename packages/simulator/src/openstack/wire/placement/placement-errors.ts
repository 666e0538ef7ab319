import type { WireReply } from '../../../kernel/wire.ts';
import type { OpenStackRefusal, RefusalKind } from '../../model/refusal.ts';

const STATUSES: Readonly<Record<RefusalKind, readonly [status: number, title: string, explanation: string]>> = {
  notFound: [404, 'Not Found', 'The resource could not be found.'],
  badRequest: [400, 'Bad Request', 'The server could not comply with the request since it is either malformed or otherwise incorrect.'],
  conflict: [409, 'Conflict', 'There was a conflict when trying to complete your request.'],
  forbidden: [403, 'Forbidden', 'Access was denied to this resource.'],
  overQuota: [403, 'Forbidden', 'Access was denied to this resource.'],
  unauthenticated: [401, 'Unauthorized', 'The request you have made requires authentication.'],
  fault: [500, 'Internal Server Error', 'The server has either erred or is incapable of performing the requested operation.'],
};

/** A refusal as Placement writes it: a list of errors, the explanation of the status before the reason. */
export function toPlacementError({ kind, message }: OpenStackRefusal, requestId: string): WireReply {
  const [status, title, explanation] = STATUSES[kind];
  const reason = message === explanation ? '' : ` ${message}  `;
  return { status, body: { errors: [{ status, title, detail: `${explanation}\n\n${reason}`, request_id: requestId }] } };
}
