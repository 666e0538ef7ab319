import type { Change } from '../../../kernel/cloud.ts';
import { ChangeRefused } from '../../../kernel/cloud.ts';

/** A text argument of a change. Throws {@link ChangeRefused} naming it when it is absent. */
export function requireText(change: Change, name: string): string {
  const value = change[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ChangeRefused(name, 'must be a text');
}

/** A text argument, or `undefined`. */
export const optionalText = (change: Change, name: string): string | undefined =>
  change[name] === undefined ? undefined : requireText(change, name);

/** A whole number of at least 1. Throws {@link ChangeRefused} naming the argument. */
export function requireCount(change: Change, name: string): number {
  const value = change[name];
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1) return value;
  throw new ChangeRefused(name, 'must be a whole number of at least 1');
}

/** A boolean argument. Throws {@link ChangeRefused} naming it. */
export function requireBoolean(change: Change, name: string): boolean {
  const value = change[name];
  if (typeof value === 'boolean') return value;
  throw new ChangeRefused(name, 'must be true or false');
}
