import type { Answer } from '../handler.ts';

/** The JSON of an answer as one text. */
export function jsonOf({ body, json, pieces }: Pick<Answer, 'body' | 'json' | 'pieces'>): string {
  if (pieces !== undefined) return Buffer.concat(pieces.bytes).toString();
  return json ?? JSON.stringify(body ?? null);
}
