import { CloudError } from '@isobar/core';
import type { CloudErrorDetails } from '@isobar/core';
import type { z } from 'zod';

import { isAccepted, wireCheck } from './wire-check.ts';

type Details = CloudErrorDetails & { readonly operation: string };

/**
 * Checks the part of a body that is mapped. Unknown members pass: vendors add them. A body that needs no change is handed
 * on as it came, without a copy; zod reads the others, and says where a wrong one is wrong.
 * @throws CloudError `invalid_response` with the JSON path of what was wrong
 */
export function parseWire<Schema extends z.ZodType>(schema: Schema, body: unknown, details: Details): z.output<Schema> {
  return isAccepted(schema, body) ? (body as z.output<Schema>) : readByZod(schema, body, details);
}

/**
 * The same for a page: `frame` is what stands around its rows, whatever their kind, and `member` is where they are. One schema
 * of the whole would have to be made for each kind.
 * @throws CloudError `invalid_response` with the JSON path of what was wrong
 */
export function parsePage<Frame extends z.ZodObject, Row extends z.ZodType>(
  { frame, member, row }: { readonly frame: Frame; readonly member: string; readonly row: Row },
  body: unknown,
  details: Details,
): { readonly page: z.output<Frame>; readonly rows: readonly z.output<Row>[] } {
  const check = wireCheck(row);
  const rows = isAccepted(frame, body) ? (body as Readonly<Record<string, unknown>>)[member] : undefined;
  const isWhole = check !== null && Array.isArray(rows) && rows.every(check);
  const page = isWhole ? body : readByZod(frame.extend({ [member]: row.array() }), body, details);
  return { page: page as z.output<Frame>, rows: (page as Readonly<Record<string, readonly z.output<Row>[]>>)[member] ?? [] };
}

function readByZod<Schema extends z.ZodType>(schema: Schema, body: unknown, details: Details): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = jsonPath(issue?.path ?? []);
  throw new CloudError('invalid_response', `${details.operation}: ${path} ${issue?.message ?? 'is wrong'}`, { ...details, field: path });
}

export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`), '$');
}
