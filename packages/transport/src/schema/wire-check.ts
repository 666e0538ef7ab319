import type { $ZodType } from 'zod/v4/core';

import { checkText } from './check-text.ts';
import { onceFor } from './once-for.ts';

/** Whether a value is accepted, and would be handed on as it is. */
export type WireCheck = (value: unknown) => boolean;

/**
 * The check of a schema as one compiled function, made at its first use: a small part of what zod's own parse costs, since
 * nothing is copied and no issue is noted (docs/decisions/0009). null where zod itself has to read: for a schema that
 * changes what it reads, and where this Node may not compile texts.
 */
export const wireCheck: (schema: $ZodType) => WireCheck | null = onceFor((schema) => {
  const text = checkText(schema);
  if (text === null) return null;
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- the text is made of our own schemas, every name in it quoted as JSON
    return new Function('conditions', text.source)(text.conditions) as WireCheck;
  } catch {
    return null;
  }
});
