import type { CloudError, ErrorCode } from '@isobar/core';
import { isCloudError } from '@isobar/core';

/** What the suite throws where an adapter breaks a promise. `assertion` names the promise, and no two share a name. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure';
  readonly assertion: string;

  constructor(assertion: string, seen: unknown) {
    super(`${assertion}: ${describe(seen)}`);
    this.assertion = assertion;
  }
}

/** Holds an adapter to one promise. `seen` is shown where it is broken. */
export function check(holds: boolean, assertion: string, seen: unknown): asserts holds {
  if (!holds) throw new ConformanceFailure(assertion, seen);
}

/** The CloudError that the work must end with. */
export async function checkRefused(work: Promise<unknown>, codes: readonly ErrorCode[], assertion: string): Promise<CloudError> {
  const thrown = await thrownBy(work);
  check(isCloudError(thrown) && codes.includes(thrown.code), assertion, { expected: codes.join(' or '), got: thrown ?? 'no error' });
  return thrown;
}

/** What the work threw; undefined where it threw nothing. */
export async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error ?? new Error('nothing was thrown as an error');
  }
}

function describe(seen: unknown): string {
  if (isCloudError(seen)) return JSON.stringify(seen.toJSON());
  if (seen instanceof Error) return `${seen.name}: ${seen.message}`;
  return JSON.stringify(seen, (_, value: unknown) => (value instanceof Error ? describe(value) : value)) ?? String(seen);
}
