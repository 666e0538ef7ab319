import type { CostPart } from '../../cost/cost-estimate.ts';
import { EACH, exactMoneyText } from '../page/money-text.ts';

/** The price of one unit exactly as a cloud or a book tells it. */
export function priceText({ price, amount, unit }: CostPart): string {
  if (price === null) return amount === null ? 'not known' : 'no charge';
  const of = unit === 'whole' || unit === 'server' ? '' : ` for 1 ${unit}`;
  const each = price.per === 'gb' ? '' : ` ${EACH[price.per]}`;
  return `${exactMoneyText(price.money)}${of}${each}`;
}

/** Anchor of the source and the day on which it was read. */
export function sourceText({ price }: CostPart): string {
  return price === null ? '' : `${price.source}, read ${price.readAt.slice(0, 10)}`;
}
