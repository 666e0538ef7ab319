import type { Summand } from '../comparison/comparison-totals.ts';
import { totalOfServers } from '../comparison/comparison-totals.ts';
import { costDelta } from '../comparison/cost-delta.ts';
import type { ComparedServer, InventoryComparison, ServerOffer } from '../comparison/inventory-comparison.ts';
import type { CostEstimate } from '../cost/cost-estimate.ts';
import type { MatchReason } from '../match/flavor-match.ts';
import { SAMPLE_INSTANT, SAMPLE_RATES, sampleCost } from './sample-costs.ts';
import { flavorOf, sampleMatch } from './sample-flavor-comparison.ts';
import { sampleRequirement } from './sample-requirement.ts';

const BLOCKERS: readonly MatchReason[] = [
  { facet: 'gpu', verdict: 'less', text: 'no GPU' },
  { facet: 'availability', verdict: 'less', text: 'sold out' },
  { facet: 'memory', verdict: 'less', text: '64 GiB too little memory' },
];

/** Servers of `seoul` beside two other clouds; every eleventh is blocked on the first, every seventh has a hole on the second. */
export function sampleInventory(count: number): InventoryComparison {
  const servers = Array.from({ length: count }, (_, index) => comparedServer(index));
  const now = servers.map(({ cost }) => ({ cost, blocked: false }));
  return {
    kind: 'inventoryComparison',
    usage: { publicAddresses: null, trafficGb: null, hoursRunning: null, imageGiB: null, snapshotGiB: null },
    currency: 'EUR',
    period: 'month',
    rates: SAMPLE_RATES,
    at: SAMPLE_INSTANT,
    from: ['seoul'],
    to: ['lux', 'lab'],
    places: [],
    where: null,
    elsewhere: [],
    servers,
    now: [totalOfServers('seoul', now, 'EUR')],
    there: ['lux', 'lab'].map((cloud, place) => totalOfServers(cloud, summandsOf(servers, place), 'EUR')),
    failures: [],
    warnings: [],
  };
}

function comparedServer(index: number): ComparedServer {
  const size = 2 ** (index % 4);
  // Spread without chance, so that each run draws the same.
  const line = index % 5;
  const drift = line / 5;
  const cost = sampleCost([
    { part: 'compute', what: `v${size}`, amount: String(22_500 * size), currency: 'KRW' },
    { part: 'dataVolume', what: `${size * 50} GiB of ssd`, amount: String(6000 * size), currency: 'KRW' },
  ]);
  const lux = sampleCost([
    { part: 'compute', what: `s-${size}-${line}`, amount: (size * (11 + drift * 9)).toFixed(2) },
    { part: 'bootVolume', what: '50 GiB of standard', amount: '5.10' },
  ]);
  const lab = sampleCost([
    { part: 'compute', what: `m${line}.${size}`, amount: (size * (8 + drift * 12)).toFixed(2) },
    { part: 'bootVolume', what: '50 GiB of default', amount: index % 7 === 3 ? null : '4.50' },
  ]);
  const blocker = index % 11 === 5 ? BLOCKERS[index % BLOCKERS.length] : undefined;
  const offers = [offer('lux', `s-${size}-${line}`, cost, lux, blocker), offer('lab', `m${line}.${size}`, cost, lab, undefined)];
  const requirement = sampleRequirement({ vcpus: size, memoryMiB: size * 4096, diskGiB: 50 });
  return { ref: `seoul/${index}`, name: `web-${String(index + 1).padStart(5, '0')}`, cloud: 'seoul', flavor: `v${size}`, requirement, cost, offers };
}

function offer(cloud: string, flavorId: string, here: CostEstimate, there: CostEstimate, blocker: MatchReason | undefined): ServerOffer {
  const blockers = blocker === undefined ? [] : [blocker];
  const flavor = flavorOf(cloud, { id: flavorId, vcpus: null, memoryMiB: null });
  const match = sampleMatch(flavor, { fit: blocker === undefined ? 'exact' : 'lacking', score: blocker === undefined ? 100 : 30, blockers });
  const delta = costDelta(here, there, blocker !== undefined);
  return { cloud, match, cost: there, delta, blockers: blockers.map(({ text }) => text) };
}

function summandsOf(servers: readonly ComparedServer[], place: number): readonly Summand[] {
  return servers.map(({ offers }) => ({ cost: offers[place]?.cost ?? null, blocked: (offers[place]?.blockers.length ?? 0) > 0 }));
}
