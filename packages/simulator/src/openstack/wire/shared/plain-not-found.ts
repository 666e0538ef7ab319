import type { WireReply } from '../../../kernel/wire.ts';

/** The 404 of unknown paths, and of Glance: the status is a text, and there is HTML in the message. */
export function plainNotFound(message = 'The resource could not be found.', headers: Readonly<Record<string, string>> = {}): WireReply {
  return {
    status: 404,
    headers: { ...headers, 'content-type': 'application/json' },
    body: { message: `${message}<br /><br />\n\n\n`, code: '404 Not Found', title: 'Not Found' },
  };
}
