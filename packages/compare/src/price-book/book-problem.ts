import { CloudError } from '@isobar/core';

/** Something in a book that is refused. */
export interface BookProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Such as `prices.flavors.m1.small.price`. */
  readonly field: string;
  /** As it is written; null where nothing is. */
  readonly given: string | null;
  readonly allowed: string;
}

/** `file:line: field: got …, allowed is …`. */
export function problemText({ file, line, field, given, allowed }: BookProblem): string {
  return `${file}:${line}: ${field}: got ${given === null ? 'nothing' : JSON.stringify(given)}, allowed is ${allowed}`;
}

/** All problems of a book as one error that begins with the first. */
export function bookError(problems: readonly BookProblem[]): CloudError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return new CloudError('invalid_argument', `${first === undefined ? 'the price book is wrong' : problemText(first)}${more}`, {
    outcome: 'not_applied',
    ...(first === undefined ? {} : { field: first.field, given: first.given, allowed: first.allowed }),
    reasons: problems.map(problemText),
  });
}
