import { Readable } from 'node:stream';

import { FormData } from 'undici';

import type { HttpRequest } from './http-request.ts';

/** How long a transfer of bytes may take before the answer comes; who asks can stop it before. */
export const STREAM_MILLISECONDS = 6 * 60 * 60 * 1000;

type Body = Pick<HttpRequest, 'json' | 'form' | 'stream'>;

export function contentHeaders({ json, stream }: Body): Record<string, string> {
  if (json !== undefined) return { 'content-type': 'application/json' };
  return stream === undefined ? {} : { 'content-type': 'application/octet-stream', 'content-length': String(stream.sizeBytes) };
}

export function bodyOf({ json, form, stream }: Body): string | FormData | Readable | null {
  if (json !== undefined) return JSON.stringify(json);
  if (stream !== undefined) return Readable.from(stream.open(), { objectMode: false });
  if (form === undefined) return null;
  const data = new FormData();
  for (const [name, value] of Object.entries(form)) data.append(name, value);
  return data;
}

/** What a log shows of a body: of bytes, only how many. */
export function shownBody({ json, form, stream }: Body): unknown {
  return stream === undefined ? (json ?? form ?? null) : `<${stream.sizeBytes} bytes>`;
}
