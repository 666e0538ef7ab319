import type { ServerResponse } from 'node:http';
import type { WireReply } from './wire.ts';

/** Sends a reply: objects as JSON, texts and bytes as they are, nothing for an absent body. */
export function writeReply(response: ServerResponse, reply: WireReply): void {
  const { bytes, contentType } = encodeBody(reply.body);
  const headers: Record<string, string> = {};
  if (contentType !== undefined) headers['content-type'] = contentType;
  for (const [name, value] of Object.entries(reply.headers ?? {})) headers[name.toLowerCase()] = value;
  // 204 and 304 must not carry a length (RFC 9110, 8.6).
  if (reply.status !== 204 && reply.status !== 304) {
    headers['content-length'] ??= String(bytes.byteLength);
  }
  response.writeHead(reply.status, headers);
  response.end(bytes);
}

/** The same reply with its JSON cut off in the middle. */
export function truncateReply(reply: WireReply): WireReply {
  const { bytes } = encodeBody(reply.body ?? { truncated: true });
  return {
    status: reply.status === 204 ? 200 : reply.status,
    headers: { ...reply.headers, 'content-type': 'application/json' },
    body: bytes.subarray(0, Math.max(1, Math.floor(bytes.byteLength / 2))),
  };
}

function encodeBody(body: unknown): { bytes: Uint8Array; contentType?: string } {
  if (body === undefined) return { bytes: new Uint8Array() };
  if (body instanceof Uint8Array) return { bytes: body, contentType: 'application/octet-stream' };
  if (typeof body === 'string') {
    return { bytes: new TextEncoder().encode(body), contentType: 'text/plain; charset=utf-8' };
  }
  return { bytes: new TextEncoder().encode(JSON.stringify(body)), contentType: 'application/json' };
}
