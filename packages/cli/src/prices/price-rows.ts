import type { BookItem, PriceBook } from '@isobar/compare';
import { buildRateCard, holdsAt } from '@isobar/compare';
import type { BillingRules, EvidenceLevel, Flavor, Money, Price } from '@isobar/core';
import { isCloudError } from '@isobar/core';
import type { ReferenceRates, UsedRate } from '@isobar/currency';
import { convert } from '@isobar/currency';

/** One price that is known, and how. */
export interface PriceRow {
  readonly cloud: string;
  readonly item: BookItem;
  /** Flavor, volume type or system; null for what there is one of. */
  readonly name: string | null;
  readonly flavorId: string | null;
  /** As it was told. */
  readonly money: Money;
  readonly per: Price['per'] | 'gb';
  readonly tax: Price['tax'];
  /** In the asked currency; null where none was asked for, or there is no rate. */
  readonly converted: Money | null;
  readonly rate: UsedRate | null;
  readonly level: EvidenceLevel;
  readonly source: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly readAt: string;
  /** False for a price of the cloud that its book goes before. */
  readonly used: boolean;
}

export interface PriceSources {
  readonly cloud: string;
  readonly provider: string;
  readonly billing: BillingRules;
  readonly flavors: readonly Flavor[];
  readonly book: PriceBook | null;
  /** Day, `YYYY-MM-DD`. */
  readonly at: string;
}

/** Asked currency and the rates for it. */
export interface Conversion {
  readonly currency: string;
  readonly rates: ReferenceRates;
  readonly today: string;
}

/** Every price of a cloud on a day: of its book, then of its own answers. */
export function priceRows(sources: PriceSources, conversion: Conversion | null): readonly PriceRow[] {
  const { cloud, book, at } = sources;
  const booked = (book?.prices ?? []).filter((price) => holdsAt(price, at));
  return [
    ...booked.map(({ item, name, money, per, tax, source, from, until }): PriceRow => ({
      cloud,
      item,
      name,
      flavorId: null,
      money,
      per,
      tax,
      ...convertedBy(money, conversion),
      level: 'documented',
      source,
      from,
      until,
      readAt: book?.readAt ?? at,
      used: true,
    })),
    ...toldRows(sources, conversion),
  ];
}

function toldRows(sources: PriceSources, conversion: Conversion | null): readonly PriceRow[] {
  const { cloud, flavors } = sources;
  const card = buildRateCard({ ...sources, region: null });
  return flavors.flatMap(({ id, name, prices }) => {
    const used = new Set(card.flavor(id));
    return prices.map((price): PriceRow => ({
      ...price,
      ...convertedBy(price.money, conversion),
      cloud,
      item: 'flavor',
      name: name ?? id,
      flavorId: id,
      from: null,
      until: null,
      used: used.has(price),
    }));
  });
}

/** A price whose currency has no rate is shown as it is. */
export function convertedBy(money: Money, conversion: Conversion | null): Pick<PriceRow, 'converted' | 'rate'> {
  if (conversion === null) return { converted: null, rate: null };
  try {
    const { money: converted, rate } = convert(money, conversion.currency, conversion.rates, conversion);
    return { converted, rate };
  } catch (error) {
    if (!isCloudError(error)) throw error;
    return { converted: null, rate: null };
  }
}
