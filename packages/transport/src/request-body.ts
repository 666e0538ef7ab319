import { Readable } from 'node:stream';

import type { HttpRequest } from './http-request.ts';
import { multipartOf } from './multipart.ts';

/** How long a transfer of bytes may take before the answer comes; who asks can stop it before. */
export const STREAM_MILLISECONDS = 6 * 60 * 60 * 1000;

type Body = Pick<HttpRequest, 'json' | 'form' | 'stream'>;

/** A body as it is sent, and the headers that say what it is. */
export interface SentBody {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string | Readable | null;
}

const JSON_HEADERS = { 'content-type': 'application/json' } as const;
const NO_BODY: SentBody = { headers: {}, content: null };

/** Made anew for each attempt. */
export function bodyOf({ json, form, stream }: Body): SentBody {
  if (json !== undefined) return { headers: JSON_HEADERS, content: JSON.stringify(json) };
  if (stream !== undefined) {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(stream.sizeBytes) };
    return { headers, content: Readable.from(stream.open(), { objectMode: false }) };
  }
  if (form === undefined) return NO_BODY;
  const { type, body } = multipartOf(form);
  return { headers: { 'content-type': type }, content: body };
}

/** What a log shows of a body: of bytes, only how many. */
export function shownBody({ json, form, stream }: Body): unknown {
  return stream === undefined ? (json ?? form ?? null) : `<${stream.sizeBytes} bytes>`;
}
