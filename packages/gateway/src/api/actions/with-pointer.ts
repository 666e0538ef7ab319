import type { CloudError } from '@isobar/core';
import { isCloudError } from '@isobar/core';

import { ApiError, toPointer } from '../problem/api-error.ts';

/** Where the fields that the planner names stand in a request; every other is a member of `request`. */
const PLACES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ref', ['path', 'id']],
  ['cloud', ['path', 'cloud']],
  ['request', ['body', 'request']],
  ['preserve', ['body', 'preserve']],
  ['evidence', ['body', 'evidence']],
  ['accept', ['body', 'accept']],
  ['secrets', ['body', 'secrets']],
]);

/** Says of bad input that was found further inside where it stands in the request. */
export async function withPointer<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw isBadInput(error)
      ? new ApiError(error.code, error.message, error.details, { pointer: pointerOf(error.details.field ?? '') }, { cause: error })
      : error;
  }
}

function isBadInput(error: unknown): error is CloudError {
  return isCloudError(error) && error.code === 'invalid_argument' && error.details.field !== undefined && !(error instanceof ApiError);
}

/** `rules[0].family` is `/body/request/rules/0/family`. */
function pointerOf(field: string): string {
  const [first = '', ...rest] = field.split(/[.[\]]+/).filter((part) => part !== '');
  return toPointer([...(PLACES.get(first) ?? ['body', 'request', first]), ...rest]);
}
