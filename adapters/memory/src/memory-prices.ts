import type { BillingRules, Flavor, Price, PriceReader, QuotedPart, ResourceReader } from '@isobar/core';
import { parseMoney } from '@isobar/core';

import { HOURS_PER_MONTH, PRICE_LIST } from './cloud/price-list.ts';
import { OWN_PRICES, OWN_STATE_MACHINE } from './memory-evidence.ts';
import type { MemorySession } from './memory-session.ts';

export const MEMORY_BILLING: BillingRules = {
  computeWhileStopped: { value: true, ...OWN_STATE_MACHINE },
  storageWhileStopped: { value: true, ...OWN_STATE_MACHINE },
  freeTrafficGb: { value: null, ...OWN_PRICES },
  hoursPerMonth: { value: HOURS_PER_MONTH, ...OWN_PRICES },
};

/** Per hour and per month; none for what has no price. @param millionths of a euro an hour */
export function toPrices(millionths: number | undefined, readAt: string): readonly Price[] {
  if (millionths === undefined) return [];
  const of = (per: 'hour' | 'month', hours: number): Price => ({
    money: parseMoney((millionths * hours) / 1_000_000, PRICE_LIST.currency),
    per,
    tax: 'excluded',
    ...OWN_PRICES,
    readAt,
  });
  return [of('hour', 1), of('month', HOURS_PER_MONTH)];
}

/** Quotes from the price list; one read, of the flavor. */
export function memoryPrices(session: MemorySession, flavors: ResourceReader<Flavor>): PriceReader {
  return {
    quote: async ({ flavorId, volumes, publicAddresses }, options) => {
      const { prices } = await flavors.get(flavorId, options);
      const readAt = session.now();
      const sizes = new Map<string, number>();
      for (const { sizeGiB, type } of volumes) {
        const name = type ?? PRICE_LIST.defaultVolumeType;
        sizes.set(name, (sizes.get(name) ?? 0) + sizeGiB);
      }
      const disks = [...sizes].map(([type, sizeGiB]): QuotedPart => ({
        part: 'volume',
        type,
        prices: toPrices(PRICE_LIST.volumeGiB * sizeGiB, readAt),
      }));
      const addresses: readonly QuotedPart[] =
        publicAddresses === 0 ? [] : [{ part: 'address', type: null, prices: toPrices(PRICE_LIST.address * publicAddresses, readAt) }];
      return [{ part: 'compute', type: null, prices }, ...disks, ...addresses];
    },
  };
}
