import type { Price, QuotedPart } from '@isobar/core';

import { toPrices } from '../flavor/price-mapper.ts';
import { EVIDENCE } from '../gcore-evidence.ts';
import type { PricedMachine, PricePreviewParts, PricePreviewReply } from './price-wire.ts';

/** Pure. A part that the reply leaves out, or prices at 0, is there without a price. @param readAt UTC instant of the reply */
export function toQuotedParts(reply: PricePreviewReply, { volumes, publicAddresses }: PricedMachine, readAt: string): readonly QuotedPart[] {
  const { per_hour: perHour, per_month: perMonth, currency_code, price_status } = reply;
  const pricesOf = (amount: (parts: PricePreviewParts) => number | null | undefined): readonly Price[] => {
    const row = { price_per_hour: perHour && amount(perHour), price_per_month: perMonth && amount(perMonth), currency_code, price_status };
    return toPrices(row, EVIDENCE.pricePreview, readAt);
  };
  const types = [...new Set(volumes.map(({ type }) => type))];
  return [
    { part: 'compute', type: null, prices: pricesOf((parts) => parts.flavor) },
    ...types.map((type): QuotedPart => ({ part: 'volume', type, prices: pricesOf((parts) => parts.volumes?.[type]) })),
    ...(publicAddresses === 0 ? [] : [{ part: 'address', type: null, prices: pricesOf((parts) => parts.external_ip) } satisfies QuotedPart]),
  ];
}
