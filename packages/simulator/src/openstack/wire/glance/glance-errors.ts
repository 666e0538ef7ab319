import type { WireReply } from '../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { RefusalKind } from '../../model/refusal.ts';

const STATUSES: Readonly<Record<RefusalKind, readonly [status: number, title: string]>> = {
  notFound: [404, 'Not Found'],
  badRequest: [400, 'Bad Request'],
  conflict: [409, 'Conflict'],
  forbidden: [403, 'Forbidden'],
  overQuota: [413, 'Request Entity Too Large'],
  unauthenticated: [401, 'Unauthorized'],
  fault: [500, 'Internal Server Error'],
};

/** A refusal as Glance's framework writes it: a text as code, HTML in the message. */
export function toErrorReply({ kind, message }: OpenStackRefusal): WireReply {
  const [status, title] = STATUSES[kind];
  return htmlError(status, title, message);
}

/** 415: `Accept-Patch` says what a PATCH may be. */
export function unsupportedMediaType(message: string, headers: Readonly<Record<string, string>> = {}): WireReply {
  return { ...htmlError(415, 'Unsupported Media Type', message), headers };
}

export function badRequest(message: string): OpenStackRefusal {
  return new OpenStackRefusal('badRequest', message);
}

export function forbidden(message: string): OpenStackRefusal {
  return new OpenStackRefusal('forbidden', message);
}

function htmlError(status: number, title: string, message: string): WireReply {
  return { status, body: { message: `${message}<br /><br />\n\n\n`, code: `${status} ${title}`, title } };
}
