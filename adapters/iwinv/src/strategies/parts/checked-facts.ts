import type { IwinvFacts } from '../../facts/iwinv-facts.ts';

/** Every digest fact of the action must be unchanged right before its one write. */
export function checkedFacts({ digest }: IwinvFacts): readonly string[] {
  return Object.keys(digest);
}
