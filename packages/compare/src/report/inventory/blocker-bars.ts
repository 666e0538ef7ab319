import type { InventoryComparison, ServerOffer } from '../../comparison/inventory-comparison.ts';
import type { MatchFacet } from '../../match/flavor-match.ts';
import type { Markup } from '../markup/markup.ts';
import { element, fragment } from '../markup/markup.ts';
import { seriesClass } from '../plot/marks.ts';
import { stackedBars } from '../plot/stacked-bars.ts';

const KIND_NAMES: Readonly<Record<MatchFacet | 'size' | 'flavor' | 'other', string>> = {
  vcpus: 'too few vCPUs',
  memory: 'too little memory',
  disk: 'too little disk',
  vcpuKind: 'another kind of CPU',
  architecture: 'another architecture',
  gpu: 'no such GPU',
  network: 'too slow a network',
  osType: 'another system',
  availability: 'sold out',
  size: 'size of the server not told',
  flavor: 'no flavor at all',
  other: 'something else',
};

type BlockerKind = keyof typeof KIND_NAMES;

/** How many servers of a kind are blocked on a cloud. */
export interface BlockerCount {
  readonly cloud: string;
  readonly kind: BlockerKind;
  readonly servers: number;
}

/** Counts servers, the commonest kinds first; one with two kinds of blockers is counted with each. */
export function blockerCounts({ servers, to }: Pick<InventoryComparison, 'servers' | 'to'>): readonly BlockerCount[] {
  const counts = new Map<string, BlockerCount>();
  for (const { requirement, offers } of servers) {
    for (const offer of offers) {
      for (const kind of requirement === null ? UNTOLD : kindsOf(offer)) {
        const key = `${kind} ${offer.cloud}`;
        counts.set(key, { cloud: offer.cloud, kind, servers: (counts.get(key)?.servers ?? 0) + 1 });
      }
    }
  }
  return [...counts.values()].sort((left, right) => right.servers - left.servers || to.indexOf(left.cloud) - to.indexOf(right.cloud));
}

/** null where nothing is blocked. */
export function blockerBars(comparison: InventoryComparison): Markup | null {
  const counts = blockerCounts(comparison);
  if (counts.length === 0) return null;
  return stackedBars({
    id: 'blockers',
    title: 'What stands in the way',
    description: 'Servers that cannot be there as they are, by what blocks them; one with two blockers is counted with each.',
    axisName: 'servers',
    whole: true,
    bars: counts.map(({ cloud, kind, servers }) => ({
      id: `${kind}/${cloud}`,
      label: fragment(KIND_NAMES[kind], ' ', element('small', {}, element('bdi', {}, cloud))),
      segments: [{ className: seriesClass(comparison.to.indexOf(cloud)), name: cloud, value: servers, text: String(servers) }],
      total: String(servers),
      missing: null,
    })),
  });
}

const UNTOLD: readonly BlockerKind[] = ['size'];

/** What the match lacks, and that it is sold out; a sentence beyond these is something else, such as a rule of the cloud. */
function kindsOf({ match, blockers }: ServerOffer): ReadonlySet<BlockerKind> {
  if (blockers.length === 0) return new Set();
  if (match === null) return new Set(['flavor']);
  const own = match.blockers.filter(({ text }) => blockers.includes(text)).map(({ facet }): BlockerKind => facet);
  const kinds = match.flavor.available === false && !own.includes('availability') ? [...own, 'availability' as const] : own;
  return new Set(kinds.length < blockers.length ? [...kinds, 'other'] : kinds);
}
