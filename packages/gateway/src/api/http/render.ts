import type { Readable } from 'node:stream';

import type { ContractRoute } from '../document/routes.ts';
import { isJsonType, takes } from '../document/routes.ts';
import type { Answer, Call } from '../handler.ts';
import { jsonOf } from './answer-text.ts';
import { etagOf, hasAlready } from './etag.ts';

/** What goes out. */
export interface Rendered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Pieces are sent one after the other, as they are. */
  readonly body: string | Buffer | Readable | readonly Buffer[] | null;
}

/** An answer as bytes, with its type and, where the document takes one, its tag. */
export function render(route: ContractRoute, answer: Answer, headers: Call['headers']): Rendered {
  if (answer.stream !== undefined) {
    return { status: answer.status, headers: { ...answer.headers, 'content-type': answer.stream.type }, body: answer.stream.bytes };
  }
  const type = (route.answers.get(String(answer.status)) ?? route.answers.get('default'))?.type ?? null;
  if (type === null) return { status: answer.status, headers: answer.headers ?? {}, body: null };
  const plain = { ...answer.headers, 'content-type': `${type}; charset=utf-8` };
  if (!takes(route, 'If-None-Match')) return { status: answer.status, headers: plain, body: answer.pieces?.bytes ?? textOf(answer, type) };
  const { etag, body } = answer.pieces === undefined ? taggedBytes(textOf(answer, type)) : taggedPieces(answer.pieces);
  const tagged = { ...plain, etag, 'cache-control': 'private, no-cache' };
  return hasAlready(headers['if-none-match'], etag)
    ? { status: 304, headers: { etag, 'cache-control': 'private, no-cache' }, body: null }
    : { status: answer.status, headers: tagged, body };
}

interface Tagged {
  readonly etag: string;
  readonly body: Buffer | readonly Buffer[];
}

/** Made into bytes once: to be hashed, counted and sent. */
function taggedBytes(text: string): Tagged {
  const bytes = Buffer.from(text);
  return { etag: etagOf(bytes), body: bytes };
}

function taggedPieces({ bytes, fingerprint }: NonNullable<Answer['pieces']>): Tagged {
  return { etag: etagOf(fingerprint), body: bytes };
}

function textOf(answer: Answer, type: string): string {
  return isJsonType(type) ? jsonOf(answer) : String(answer.body);
}
