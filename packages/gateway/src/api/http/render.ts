import type { Readable } from 'node:stream';

import type { ContractRoute } from '../document/routes.ts';
import { isJsonType, takes } from '../document/routes.ts';
import type { Answer, Call } from '../handler.ts';
import { etagOf, hasAlready } from './etag.ts';

/** What goes out. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | Readable | null;
}

/** An answer as bytes, with its type and, where the document takes one, its tag. */
export function render(route: ContractRoute, answer: Answer, headers: Call['headers']): Rendered {
  if (answer.stream !== undefined) {
    return { status: answer.status, headers: { ...answer.headers, 'content-type': answer.stream.type }, body: answer.stream.bytes };
  }
  const type = (route.answers.get(String(answer.status)) ?? route.answers.get('default'))?.type ?? null;
  if (type === null) return { status: answer.status, headers: answer.headers ?? {}, body: null };
  const content = contentOf(answer, type);
  const plain = { ...answer.headers, 'content-type': `${type}; charset=utf-8` };
  if (!takes(route, 'If-None-Match')) return { status: answer.status, headers: plain, body: content };
  // Made into bytes once: to be hashed, counted and sent.
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const etag = etagOf(bytes);
  const tagged = { ...plain, etag, 'cache-control': 'private, no-cache' };
  return hasAlready(headers['if-none-match'], etag)
    ? { status: 304, headers: { etag, 'cache-control': 'private, no-cache' }, body: null }
    : { status: answer.status, headers: tagged, body: bytes };
}

function contentOf({ body, json }: Answer, type: string): string | Buffer {
  if (json !== undefined) return json;
  return isJsonType(type) ? JSON.stringify(body) : String(body);
}
