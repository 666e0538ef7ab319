import type { Difference } from './compare/difference.ts';

/** Which two plays differ: the first was expected, the second came. */
export type Pair = 'recording and simulator' | 'recording and lab' | 'lab and simulator';

/** One difference that may be, and why: something in one of the clouds that is made up, or a matter of a moment. */
export interface AllowedDifference {
  readonly between: readonly Pair[];
  readonly exchange: string;
  readonly field: string;
  readonly reason: string;
  /** It depends on the moment of the request, so it may as well not be. */
  readonly isSometimes?: true;
}

/** Never more than this: what the clouds do differently is mended, not listed. */
export const MOST_ALLOWED = 20;

const LAB: readonly Pair[] = ['recording and lab', 'lab and simulator'];
const NO_DISKS = 'the hypervisor of the recorded cloud has no disks and takes a smaller one; the lab refuses it as libvirt does';
const WORDS_OF_HYPERVISOR = 'the words of a failure that was asked for are those of a hypervisor that is made up, and the lab has another one';
const CLEANING_UP = 'the ports of a failed build are taken away behind it, and the server shows them until Nova looks again';

export const ALLOWED_DIFFERENCES: readonly AllowedDifference[] = [
  { between: ['recording and lab'], exchange: '143-action-resize-smaller-disk', field: 'statesAfter', reason: NO_DISKS },
  { between: ['recording and lab'], exchange: '144-action-resize-smaller-confirm', field: 'status', reason: NO_DISKS },
  { between: LAB, exchange: '187-server-show-error-fault', field: 'body.server.fault.message', reason: WORDS_OF_HYPERVISOR },
  { between: LAB, exchange: '188-server-show-error-fault-admin', field: 'body.server.fault.message', reason: WORDS_OF_HYPERVISOR },
  { between: LAB, exchange: '352-server-show-build-failed', field: 'body.server.addresses', reason: CLEANING_UP, isSometimes: true },
  { between: LAB, exchange: '352-server-show-build-failed', field: 'body.server.addresses.*', reason: CLEANING_UP, isSometimes: true },
  {
    between: LAB,
    exchange: '362-server-show-building',
    field: 'body.server.security_groups',
    reason: 'a server has security groups once it has a port, and in a build that comes sooner or later',
    isSometimes: true,
  },
  {
    between: LAB,
    exchange: '083-servers-all-tenants-as-admin',
    field: 'body.servers[].name',
    reason: 'an administrator sees the servers of all projects, also those of other tests',
    isSometimes: true,
  },
];

/** The differences that no row allows, and the rows that allow nothing. */
export function explain(
  pair: Pair,
  differences: readonly Difference[],
  allowed: readonly AllowedDifference[] = ALLOWED_DIFFERENCES,
): { readonly unexplained: readonly Difference[]; readonly unused: readonly AllowedDifference[] } {
  const rows = allowed.filter(({ between }) => between.includes(pair));
  const fits = (row: AllowedDifference, { exchange, field }: Difference): boolean => row.exchange === exchange && row.field === field;
  return {
    unexplained: differences.filter((difference) => !rows.some((row) => fits(row, difference))),
    unused: rows.filter((row) => row.isSometimes !== true && !differences.some((difference) => fits(row, difference))),
  };
}
