import type { CostEstimate, CostPart, CostPeriod, ServerOffer } from '@isobar/compare';
import { shownMoney } from '@isobar/compare';
import type { Money } from '@isobar/core';
import { weakestLevel } from '@isobar/core';

function moneyText(money: Money, period: CostPeriod): string {
  const { amount, currency } = shownMoney(money, period);
  return `${amount} ${currency}`;
}

/** `at least 40.10 EUR`, or `unknown`. */
export function totalText(total: CostEstimate['total'], period: CostPeriod): string {
  if (total === null) return 'unknown';
  return `${total.atLeast ? 'at least ' : ''}${moneyText(total.money, period)}`;
}

const BOUNDS = { exact: '', atLeast: 'at least ', atMost: 'at most ' } as const;

export function deltaText(delta: ServerOffer['delta'], period: CostPeriod): string {
  if (delta === null) return 'unknown';
  const { money, bound } = delta;
  return `${BOUNDS[bound]}${money.amount.startsWith('-') ? '' : '+'}${moneyText(money, period)}`;
}

/** Its prices as they are told, such as `45000 KRW/month`. */
export function pricesText({ parts }: CostEstimate): string {
  const prices = parts.filter(({ part }) => part === 'compute').flatMap(({ price }) => (price === null ? [] : [price]));
  return prices.length === 0 ? 'unknown' : prices.map(({ money, per }) => `${money.amount} ${money.currency}/${per}`).join(' + ');
}

/** The weakest level of what its prices are known by. */
export function evidenceText({ parts }: CostEstimate): string | null {
  return weakestLevel(parts.flatMap(({ price }) => (price === null ? [] : [price.level]))) ?? null;
}

/** Where its prices are from, each once. */
export function sourcesText({ parts }: CostEstimate): string {
  return [...new Set(parts.flatMap(({ price }) => (price === null ? [] : [price.source])))].join('; ');
}

/** Why parts of it are not known, each once. */
export function holesText({ parts }: CostEstimate): string {
  return [...new Set(parts.flatMap(({ unknown }) => unknown ?? []))].join('; ');
}

/** The sum of one kind of part as decimal text; null where one of them is not known, or there is none. */
export function partAmount({ parts }: CostEstimate, name: CostPart['part'], add: (left: Money, right: Money) => Money): string | null {
  const amounts = parts.filter(({ part }) => part === name).map(({ amount }) => amount);
  const [first, ...others] = amounts;
  if (first === undefined || first === null) return null;
  const sum = others.reduce<Money | null>((total, amount) => (total === null || amount === null ? null : add(total, amount)), first);
  return sum?.amount ?? null;
}

/** How its prices became amounts, each once. */
export function rulesText({ parts }: CostEstimate): string {
  return [...new Set(parts.flatMap(({ periodRule }) => periodRule ?? []))].join('; ');
}

/** The day on which the oldest of its prices was read. */
export function dateText({ parts }: CostEstimate): string | null {
  const days = parts.flatMap(({ price }) => (price === null ? [] : [price.readAt.slice(0, 'YYYY-MM-DD'.length)]));
  return days.toSorted((left, right) => left.localeCompare(right))[0] ?? null;
}
