import type { $ZodType } from 'zod/v4/core';

import { checkText } from './check-text.ts';
import { onceFor } from './once-for.ts';

/** Whether a value is accepted, and would be handed on as it is. It may be false for such a value, never true for another. */
export type WireCheck = (value: unknown) => boolean;

/** Where a bundle puts the check that it made ahead of time (tooling/bundle/lazy-schemas.mjs): to look for it does not make the schema. */
const MADE_AHEAD = Symbol.for('isobar.wireCheck');

/**
 * The check of a schema as one function: a small part of what zod's own parse costs, since nothing is copied and no issue is noted
 * (docs/decisions/0009). Compiled at its first use, or found in the bundle. null where zod itself has to read: for a schema that
 * changes what it reads, and where this Node may not compile texts.
 */
export const wireCheck: (schema: $ZodType) => WireCheck | null = onceFor(
  (schema) => (schema as { readonly [MADE_AHEAD]?: WireCheck })[MADE_AHEAD] ?? compiled(schema),
);

/** Whether zod would accept a value and hand on an equal one; where this is false, only zod knows. */
export function isAccepted(schema: $ZodType, value: unknown): boolean {
  return wireCheck(schema)?.(value) === true;
}

function compiled(schema: $ZodType): WireCheck | null {
  const text = checkText(schema);
  if (text === null) return null;
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- the text is made of our own schemas, every name in it quoted as JSON
    return new Function('conditions', text.source)(text.conditions) as WireCheck;
  } catch {
    return null;
  }
}
