import { CloudError } from '@isobar/core';
import type { CloudErrorDetails } from '@isobar/core';
import type { z } from 'zod';

import { wireCheck } from './wire-check.ts';

/**
 * Checks the part of a body that is mapped. Unknown members pass: vendors add them. A body that needs no change is handed
 * on as it came, without a copy; zod reads the others, and says where a wrong one is wrong.
 * @throws CloudError `invalid_response` with the JSON path of what was wrong
 */
export function parseWire<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  details: CloudErrorDetails & { readonly operation: string },
): z.output<Schema> {
  if (wireCheck(schema)?.(body) === true) return body as z.output<Schema>;
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = jsonPath(issue?.path ?? []);
  throw new CloudError('invalid_response', `${details.operation}: ${path} ${issue?.message ?? 'is wrong'}`, { ...details, field: path });
}

export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`), '$');
}
