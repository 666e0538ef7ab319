import type { WireRequest } from '../../../kernel/wire.ts';
import { badRequest } from './glance-errors.ts';

/** The body as JSON. Throws Glance's 400 for anything else. */
export function readJson({ body }: WireRequest): unknown {
  if (body.byteLength === 0) throw badRequest('Body expected in request.');
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw badRequest('Malformed JSON in request body.');
  }
}
