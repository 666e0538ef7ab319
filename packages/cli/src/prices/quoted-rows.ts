import { buildRateCard } from '@isobar/compare';
import type { QuotedPart } from '@isobar/core';
import { toCloudError } from '@isobar/core';
import { divideMoney } from '@isobar/currency';
import type { Isobar } from '@isobar/sdk';

import type { Conversion, PriceRow, PriceSources } from './price-rows.ts';
import { convertedBy } from './price-rows.ts';

/** Clouds quote whole volumes; small ones would be rounded. */
const QUOTED_GIB = 100;

export interface QuoteOptions {
  readonly signal: AbortSignal;
  /** Told why a cloud that quotes did not. */
  readonly note: (text: string) => void;
}

/**
 * Prices that a cloud tells only of a whole server: of one GiB of each volume type, by proportion, and of one address. Nothing is made.
 * Empty for a cloud that quotes nothing.
 */
export async function quotedRows(
  isobar: Pick<Isobar, 'prices' | 'volumeTypes'>,
  sources: PriceSources,
  conversion: Conversion | null,
  { signal, note }: QuoteOptions,
): Promise<readonly PriceRow[]> {
  const { cloud, flavors } = sources;
  const sample = flavors.find(({ available }) => available === true) ?? flavors[0];
  if (sample === undefined || !isobar.prices.quotes(cloud)) return [];
  try {
    const { items } = await isobar.volumeTypes.list({ clouds: [cloud], signal }).collect();
    const types: readonly (string | null)[] = items.length === 0 ? [null] : items.map(({ id, name }) => name ?? id);
    const volumes = types.map((type) => ({ sizeGiB: QUOTED_GIB, type }));
    const parts = (await isobar.prices.quote(cloud, { flavorId: sample.id, volumes, publicAddresses: 1 }, { signal })) ?? [];
    return parts.flatMap((part) => rowsOfPart(part, sources, conversion));
  } catch (error) {
    signal.throwIfAborted();
    note(`${cloud}: asked for a price: ${toCloudError(error).message}`);
    return [];
  }
}

/** Compute is told with the flavors. */
function rowsOfPart({ part, type, prices }: QuotedPart, sources: PriceSources, conversion: Conversion | null): readonly PriceRow[] {
  if (part === 'compute') return [];
  const card = buildRateCard({ ...sources, region: null });
  const used = part === 'volume' ? card.perVolumeGiB(type).length === 0 : card.perAddress.length === 0;
  const common = { cloud: sources.cloud, name: type, flavorId: null, from: null, until: null, used };
  return prices.map((price): PriceRow => {
    if (part === 'address') return { ...price, ...convertedBy(price.money, conversion), ...common, item: 'address' };
    const money = divideMoney(price.money, QUOTED_GIB);
    const source = `${price.source} (of ${QUOTED_GIB} GiB, by proportion)`;
    return { ...price, ...convertedBy(money, conversion), ...common, money, source, level: 'assumed', item: 'volumeGiB' };
  });
}
