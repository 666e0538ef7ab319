import { badInput } from '../problem/api-error.ts';

/** Deeper than any document of ours, and than what programs read by recursion. */
const MAX_DEPTH = 64;

/**
 * Text that every part of the gateway can hold: a NUL, or half of a surrogate pair, is refused by databases and clouds in ways of their own.
 * @throws ApiError
 */
export function requirePlainText(parts: readonly (string | number)[], text: string): void {
  if (text.includes('\0')) throw badInput(parts, 'a text with U+0000 in it', 'a text without it');
  if (!text.isWellFormed()) throw badInput(parts, 'a text with half a surrogate pair in it', 'a text that is Unicode');
}

/**
 * The same of every name and text of a JSON value, and that it is not nested without end.
 * @throws ApiError
 */
export function requirePlainJson(value: unknown): void {
  const open: { readonly parts: readonly (string | number)[]; readonly value: unknown }[] = [{ parts: ['body'], value }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value === 'string') requirePlainText(next.parts, next.value);
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.parts.length > MAX_DEPTH) throw badInput(next.parts.slice(0, 8), `more than ${MAX_DEPTH} levels`, `at most ${MAX_DEPTH} levels`);
    for (const [name, member] of Object.entries(next.value)) {
      requirePlainText(next.parts, name);
      // Programs that copy members by name would change what all objects inherit.
      if (name === '__proto__') throw badInput([...next.parts, name], 'a member that is not known', 'other names');
      open.push({ parts: [...next.parts, name], value: member });
    }
  }
}
