import type { ListedRows } from './compare-source.ts';

/** What stands beside the rows of a list, in sentences; failures are told apart. */
export function listWarnings({ warnings, coverage, failures }: Omit<ListedRows<unknown>, 'items'>): readonly string[] {
  const failed = new Set(failures.map(({ cloud }) => cloud));
  return [
    ...warnings.map(({ subject, detail }) => `${subject}: ${detail}`),
    ...coverage.flatMap(({ cloud, complete, reason }) =>
      complete || reason === null || failed.has(cloud) ? [] : [`${cloud}: not complete: ${reason}`],
    ),
  ];
}
