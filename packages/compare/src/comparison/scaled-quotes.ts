import type { Price, QuotedPart } from '@isobar/core';
import { divideMoney } from '@isobar/currency';

import type { RateCard } from '../cost/rate-card.ts';
import type { Quotes } from './quotes.ts';

/** A size that prices per GiB are made of, where a cloud prices whole volumes only. */
const QUOTED_GIB = 100;

/** What an inventory needs prices of. */
export interface QuotedUnits {
  readonly types: readonly (string | null)[];
  readonly addresses: boolean;
  /** A flavor that can be had: quotes are of servers. */
  readonly flavorId: string;
}

/** The card with prices per GiB and per address that were quoted for 100 GiB and one address: that they grow in proportion is assumed. */
export async function withScaledQuotes(card: RateCard, quotes: Quotes, { types, addresses, flavorId }: QuotedUnits): Promise<RateCard> {
  const missing = types.filter((type) => card.perVolumeGiB(type).length === 0);
  const publicAddresses = addresses && card.perAddress.length === 0 ? 1 : 0;
  const asked = missing.length === 0 && publicAddresses === 1 ? [null] : missing;
  const answers = await Promise.all(asked.map((type) => quotes.of({ flavorId, volumes: [{ sizeGiB: QUOTED_GIB, type }], publicAddresses })));
  const volumes = new Map(missing.map((type, index) => [type, partOf(answers[index], 'volume').map(perGiB)]));
  const address = partOf(answers[0], 'address');
  return {
    ...card,
    perVolumeGiB: (type) => volumes.get(type) ?? card.perVolumeGiB(type),
    perAddress: card.perAddress.length > 0 ? card.perAddress : address,
  };
}

function partOf(quoted: readonly QuotedPart[] | undefined, part: QuotedPart['part']): readonly Price[] {
  return quoted?.find((candidate) => candidate.part === part)?.prices ?? [];
}

function perGiB(price: Price): Price {
  return { ...price, money: divideMoney(price.money, QUOTED_GIB), source: `${price.source} (of ${QUOTED_GIB} GiB, by proportion)`, level: 'assumed' };
}
