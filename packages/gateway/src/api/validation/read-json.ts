import { badInput } from '../problem/api-error.ts';
import { requirePlainJson } from './plain-text.ts';

/** JSON of a request body; undefined for an empty one. @throws ApiError for bytes that are no JSON in UTF-8 */
export function readJson(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return undefined;
  const value = parse(decode(bytes));
  requirePlainJson(value);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badInput(['body'], 'bytes that are not UTF-8', 'JSON in UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's message repeats a piece of the text, which may be a secret.
    const position = /position (\d+)/.exec(String(error))?.[1];
    throw badInput(['body'], `text that is no JSON${position === undefined ? '' : ` at character ${position}`}`, 'JSON');
  }
}
