import type { ListedRows } from './compare-source.ts';
import type { ComparisonFailure } from './flavor-comparison.ts';

/** Clouds that failed, each with its first error. */
export function listFailures(lists: readonly Pick<ListedRows<unknown>, 'failures'>[]): readonly ComparisonFailure[] {
  const failures = new Map<string, ComparisonFailure>();
  for (const { cloud, error } of lists.flatMap((list) => list.failures)) {
    if (!failures.has(cloud)) failures.set(cloud, { cloud, code: error.code, message: error.message });
  }
  return [...failures.values()];
}
