import { parseMultipart } from './multipart.ts';

const SECRET_KEY = /pass(word|wd|phrase)?$|secret|token|api[-_]?key|private[-_]?key|^signature$/iu;
const MASK = '***';

/**
 * A request body for the ledger: parsed JSON or the fields of a form, with the values of
 * secret-looking keys masked. `null` for an empty body and for bytes that are neither.
 */
export function captureBody(contentType: string | undefined, body: Uint8Array): unknown {
  if (body.byteLength === 0) return null;
  const parts = parseMultipart(contentType, body);
  if (parts !== undefined) {
    return maskSecrets(Object.fromEntries(parts.map((part) => [part.name, part.value])));
  }
  try {
    return maskSecrets(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  } catch {
    return null;
  }
}

function maskSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskSecrets);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, SECRET_KEY.test(key) ? MASK : maskSecrets(inner)]));
}
