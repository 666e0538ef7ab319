import type { BillingRules, Price } from '@isobar/core';
import { untoldBilling } from '@isobar/core';

import type { CostNeed, CostOptions } from '../cost/cost-need.ts';
import type { RateCard } from '../cost/rate-card.ts';

const BILLS = { level: 'documented', source: 'sample#bills' } as const;

/** A price of a sample. */
export function samplePrice(amount: string, per: Price['per'], more: Partial<Price> & { readonly currency?: string } = {}): Price {
  const { currency = 'EUR', ...rest } = more;
  return {
    money: { amount, currency },
    per,
    tax: 'excluded',
    source: 'sample#price',
    level: 'documented',
    readAt: '2026-11-20T00:00:00Z',
    ...rest,
  };
}

/** A cloud that tells no price at all, but for what is given. */
export function sampleCard(known: Partial<RateCard> = {}): RateCard {
  return {
    cloud: 'sample',
    region: null,
    billing: untoldBilling(BILLS),
    flavor: () => [],
    perVcpu: [],
    perMemoryGiB: [],
    perVolumeGiB: () => [],
    perImageGiB: [],
    perSnapshotGiB: [],
    perAddress: [],
    perTrafficGb: null,
    licence: () => [],
    ...known,
  };
}

/** Rules of bills as a provider would document them. */
export function sampleBilling(values: { readonly [Rule in keyof BillingRules]?: BillingRules[Rule]['value'] }): BillingRules {
  const rules = Object.entries(values).map(([rule, value]) => [rule, { value, ...BILLS }]);
  return { ...untoldBilling(BILLS), ...(Object.fromEntries(rules) as Partial<BillingRules>) };
}

/** A server of 2 vCPU and 8 GiB, with what is given. */
export function sampleNeed(more: Partial<Omit<CostNeed, 'usage'>> & { readonly usage?: Partial<CostNeed['usage']> } = {}): CostNeed {
  const { usage, ...rest } = more;
  return {
    flavor: { id: 'f-2-8', name: 'f-2-8', vcpus: 2, memoryMiB: 8192 },
    bootVolume: null,
    dataVolumes: [],
    usage: { publicAddresses: 0, trafficGb: null, hoursRunning: null, imageGiB: null, snapshotGiB: null, ...usage },
    osType: null,
    ...rest,
  };
}

export const SAMPLE_RATES = { source: 'sample bank', date: '2026-11-20', base: 'EUR', rates: { KRW: '1600', USD: '1.25' } } as const;

export function sampleOptions(more: Partial<CostOptions> = {}): CostOptions {
  return { period: 'month', currency: 'EUR', rates: SAMPLE_RATES, today: '2026-11-21', ...more };
}
