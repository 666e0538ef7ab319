import type { IncomingMessage } from 'node:http';
import { WireFault, createWireRequest } from './wire.ts';
import type { WireRequest } from './wire.ts';

const BODY_LIMIT_BYTES = 64 * 1024 * 1024;

/** Reads a whole request. Throws {@link WireFault} with 413 for a body above 64 MiB. */
export async function readRequest(message: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    length += chunk.byteLength;
    if (length > BODY_LIMIT_BYTES) throw new WireFault({ status: 413, body: 'body above 64 MiB' });
    chunks.push(chunk);
  }
  return createWireRequest({
    method: message.method ?? 'GET',
    target: message.url ?? '/',
    headers: flattenHeaders(message),
    body: Buffer.concat(chunks),
  });
}

function flattenHeaders(message: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return headers;
}
