import type { Flavor } from '@isobar/core';

import type { FlavorComparison, FlavorOffer } from '../comparison/flavor-comparison.ts';
import type { FlavorMatch } from '../match/flavor-match.ts';
import type { SamplePart } from './sample-costs.ts';
import { SAMPLE_INSTANT, SAMPLE_RATES, sampleCost } from './sample-costs.ts';
import { sampleFlavor } from './sample-flavor.ts';
import { sampleRequirement } from './sample-requirement.ts';

/** What a sample says of a flavor; the rest is not told. */
export type SampleFlavor = Pick<Flavor, 'id' | 'vcpus' | 'memoryMiB'> & Partial<Flavor>;

export function flavorOf(cloud: string, flavor: SampleFlavor): Flavor {
  return sampleFlavor({ ref: `${cloud}/${flavor.id}`, cloud, name: null, ...flavor });
}

/** A match as the sample says; it has been ranked by nobody. */
export function sampleMatch(flavor: Flavor, told: Pick<FlavorMatch, 'fit' | 'score'> & Partial<FlavorMatch>): FlavorMatch {
  return {
    flavor,
    reasons: [{ facet: 'memory', verdict: 'exact', text: told.fit }],
    blockers: [],
    bootVolumeGiB: null,
    dataVolumeGiB: null,
    ...told,
  };
}

interface SampleOffer {
  readonly cloud: string;
  readonly flavor: SampleFlavor;
  readonly match: Pick<FlavorMatch, 'fit' | 'score'> & Partial<FlavorMatch>;
  readonly parts: readonly SamplePart[];
}

export function sampleOffer({ cloud, flavor, match, parts }: SampleOffer, rank = 1): FlavorOffer {
  return {
    cloud,
    provider: 'sample',
    region: null,
    country: null,
    rank,
    match: sampleMatch(flavorOf(cloud, flavor), match),
    cost: sampleCost(parts),
  };
}

export function sampleComparison(offers: readonly FlavorOffer[]): FlavorComparison {
  return {
    kind: 'flavorComparison',
    requirement: sampleRequirement({ diskGiB: 100 }),
    usage: { publicAddresses: 1, trafficGb: null, hoursRunning: null, imageGiB: null, snapshotGiB: null },
    currency: 'EUR',
    period: 'month',
    rates: SAMPLE_RATES,
    at: SAMPLE_INSTANT,
    where: null,
    offers,
    elsewhere: [],
    failures: [],
    warnings: [],
  };
}

const compute = (what: string, amount: string | null, currency = 'EUR'): SamplePart => ({ part: 'compute', what, amount, currency });
const boot = (amount: string): SamplePart => ({ part: 'bootVolume', what: '100 GiB of standard', amount });
const address = (amount: string | null, currency = 'EUR'): SamplePart => ({ part: 'address', what: '1 public address', amount, currency });

const OFFERS: readonly SampleOffer[] = [
  {
    cloud: 'seoul',
    flavor: { id: 'v2.8', vcpus: 2, memoryMiB: 8192, diskGiB: 100, vcpuKind: 'shared' },
    match: { fit: 'exact', score: 100 },
    parts: [compute('v2.8', '45000', 'KRW'), address('0')],
  },
  {
    cloud: 'lab',
    flavor: { id: 'm1.balanced', vcpus: 2, memoryMiB: 8192 },
    match: { fit: 'exact', score: 100, bootVolumeGiB: 100 },
    parts: [compute('2 vCPU', '14.60'), compute('8 GiB of memory', '8.20'), boot('9.00'), address('1.50')],
  },
  {
    cloud: 'lux',
    flavor: { id: 's-2-8', vcpus: 2, memoryMiB: 8192, architecture: 'x86_64' },
    match: { fit: 'exact', score: 100, bootVolumeGiB: 100 },
    parts: [compute('s-2-8', '26.28'), boot('10.20'), address('2.16')],
  },
  {
    cloud: 'lux',
    flavor: { id: 's-4-8', vcpus: 4, memoryMiB: 8192 },
    match: { fit: 'fits', score: 91.5, bootVolumeGiB: 100, reasons: [{ facet: 'vcpus', verdict: 'more', text: '2 more vCPUs' }] },
    parts: [compute('s-4-8', '36.50'), boot('10.20'), address('2.16')],
  },
  {
    cloud: 'seoul',
    flavor: { id: 'd4.16', vcpus: 4, memoryMiB: 16_384, diskGiB: 200, vcpuKind: 'dedicated' },
    match: { fit: 'fits', score: 78.25, reasons: [{ facet: 'memory', verdict: 'more', text: '8 GiB more memory' }] },
    parts: [compute('d4.16', '165000', 'KRW'), address('0')],
  },
  {
    cloud: 'lab',
    flavor: { id: 'm1.wide', vcpus: 4, memoryMiB: 16_384 },
    match: { fit: 'fits', score: 80, bootVolumeGiB: 100, reasons: [{ facet: 'memory', verdict: 'more', text: '8 GiB more memory' }] },
    parts: [compute('m1.wide', '31.00'), boot('9.00'), address(null)],
  },
  {
    cloud: 'lux',
    flavor: { id: 's-2-4', vcpus: 2, memoryMiB: 4096 },
    match: { fit: 'lacking', score: 40, bootVolumeGiB: 100, reasons: [{ facet: 'memory', verdict: 'less', text: '4 GiB too little memory' }] },
    parts: [compute('s-2-4', null)],
  },
];

/** Seven offers of three clouds, one of them with a hole in its price and one without any. */
export const SAMPLE_COMPARISON: FlavorComparison = {
  ...sampleComparison(OFFERS.map((offer, index) => sampleOffer(offer, index + 1))),
  failures: [{ cloud: 'tokyo', code: 'unauthenticated', message: 'the key is not known there' }],
  warnings: ['seoul: a price, or what it is for, is only assumed'],
};
