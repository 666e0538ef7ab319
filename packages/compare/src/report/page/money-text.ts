import type { Money } from '@isobar/core';

import type { CostPeriod } from '../../cost/cost-estimate.ts';
import { shownMoney } from '../../cost/shown-money.ts';
import type { Markup } from '../markup/markup.ts';
import { element } from '../markup/markup.ts';

/** Words for a period behind an amount. */
export const EACH = { hour: 'an hour', day: 'a day', month: 'a month' } as const;

/** Words for what is known of the tax in an amount. */
export const TAX_TEXTS = { excluded: 'tax excluded', included: 'tax included', unknown: 'tax not told' } as const;

/** As a reader wants it: rounded, with thousands apart. */
export function moneyText(money: Money, period: CostPeriod = 'month'): string {
  const { amount, currency } = shownMoney(money, period);
  return `${grouped(amount)} ${currency}`;
}

/** The rounded text, and the exact amount for who takes the page apart. */
export function moneyCell(money: Money | null, period: CostPeriod, bound: '' | 'at least ' | 'at most ' = ''): Markup | string {
  return money === null ? 'not known' : element('data', { value: money.amount }, `${bound}${moneyText(money, period)}`);
}

/** With a sign, for what is more or less than something else. */
export function deltaText(money: Money, period: CostPeriod): string {
  const text = moneyText(money, period);
  return text.startsWith('−') || Number(money.amount) === 0 ? text : `+${text}`;
}

/** Exactly as a cloud or a book tells it. */
export function exactMoneyText({ amount, currency }: Money): string {
  return `${grouped(amount)} ${currency}`;
}

const SHORTEST_WITH_THOUSANDS = 4;

function grouped(amount: string): string {
  const [whole = '', decimals] = amount.replace('-', '−').split('.');
  const thousands = whole.length < SHORTEST_WITH_THOUSANDS ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? thousands : `${thousands}.${decimals}`;
}
