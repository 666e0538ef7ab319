import { isAscii } from 'node:buffer';

const BYTE_ORDER_MARK = 0xfe_ff;

/** A body as text. Most are plain ASCII, which needs no decoding. */
export function textOf(body: Buffer): string {
  if (isAscii(body)) return body.toString('latin1');
  const text = body.toString('utf8');
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
}

/** undefined for what is not JSON, so that no provider's HTML page becomes a SyntaxError. */
export function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
