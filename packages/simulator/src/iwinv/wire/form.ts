import { parseMultipart } from '../../kernel/multipart.ts';
import { WireFault } from '../../kernel/wire.ts';
import type { WireRequest } from '../../kernel/wire.ts';
import type { IwinvSwitches } from '../switches.ts';
import { WIRE_ERRORS, toErrorReply } from './error-table.ts';

/** The fields of a write. Empty texts are as good as absent in required fields. */
export type Form = ReadonlyMap<string, string>;

/**
 * Reads the multipart form of an instance or volume write. JSON is refused with `0xb` (a switch can
 * accept it). A request without any body is an empty form: the vendor's samples send none.
 */
export function readForm(request: WireRequest, jsonWrites: IwinvSwitches['jsonWrites']): Form {
  if (request.body.byteLength === 0) return new Map();
  const parts = parseMultipart(request.headers['content-type'], request.body);
  if (parts !== undefined) return new Map(parts.map((part) => [part.name, part.value]));
  if (jsonWrites === 'accepted') return readTexts(request);
  throw new WireFault(toErrorReply(WIRE_ERRORS.bodyForm));
}

/** Reads the top-level fields of a JSON body as texts; null and absent are the same. */
export const readTexts = (request: WireRequest): Form => toTexts(parseBody(request));

/** Reads a list of objects in a JSON body, each as texts; an absent list is empty. */
export function readRows(request: WireRequest, name: string): readonly Form[] {
  const rows: unknown = Reflect.get(Object(parseBody(request)), name) ?? [];
  if (Array.isArray(rows)) return rows.map(toTexts);
  throw new WireFault(toErrorReply(WIRE_ERRORS.bodyForm));
}

function toTexts(value: unknown): Form {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new WireFault(toErrorReply(WIRE_ERRORS.bodyForm));
  }
  const given = Object.entries(value).filter(([, inner]) => inner !== null);
  return new Map(given.map(([name, inner]) => [name, String(inner)]));
}

/** The value, or 400 `0xb`. */
export function requireField(form: Form, name: string): string {
  const value = form.get(name) ?? '';
  if (value !== '') return value;
  throw new WireFault(toErrorReply(WIRE_ERRORS.bodyForm));
}

/** A whole number, or 400 `0xe`. */
export function parseWhole(text: string): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw new WireFault(toErrorReply(WIRE_ERRORS.badParameter));
}

/** Undoes the URL-encoding that callers put into names and descriptions, `+` for a space. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

function parseBody(request: WireRequest): unknown {
  try {
    return request.json();
  } catch {
    throw new WireFault(toErrorReply(WIRE_ERRORS.bodyForm));
  }
}
