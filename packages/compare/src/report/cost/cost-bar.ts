import type { CostEstimate, CostPart, CostPartName, CostPeriod } from '../../cost/cost-estimate.ts';
import { moneyText } from '../page/money-text.ts';
import { PART_NAMES } from '../plot/palette.ts';
import type { Bar, BarSegment } from '../plot/stacked-bars.ts';

/** Order in which parts are stacked, and in which the legend names them. */
const ORDER = Object.keys(PART_NAMES) as readonly CostPartName[];

/** The parts that are in the total, what is missing of it, and its text. */
export function costBar(estimate: CostEstimate | null): Pick<Bar, 'segments' | 'missing' | 'total'> {
  if (estimate === null || estimate.total === null) return { segments: [], missing: missingText(estimate?.parts ?? []), total: 'not known' };
  const { total, parts, period, tax } = estimate;
  const counted = parts.filter((part) => part.amount !== null && isOfTax(part, tax));
  return {
    segments: ORDER.flatMap((name) => segmentOf(name, counted, period)),
    missing: total.atLeast ? missingText(parts.filter((part) => !counted.includes(part))) : null,
    total: totalText(estimate),
  };
}

/** Such as `at least 12.00 EUR`. */
export function totalText({ total, period }: CostEstimate): string {
  return total === null ? 'not known' : `${total.atLeast ? 'at least ' : ''}${moneyText(total.money, period)}`;
}

/** What is free has no tax and is in each total; other parts are only in that of their tax. */
export function isOfTax({ price }: CostPart, tax: CostEstimate['tax']): boolean {
  return price === null || price.tax === tax;
}

/** A segment of known amounts of one part. */
export function partSegment(part: CostPartName, value: number, text: string): BarSegment {
  return { className: `part-${part}`, name: PART_NAMES[part], value, text };
}

function segmentOf(name: CostPartName, counted: readonly CostPart[], period: CostPeriod): readonly BarSegment[] {
  const parts = counted.filter(({ part, amount }) => part === name && amount !== null && Number(amount.amount) > 0);
  const [first] = parts;
  if (first?.amount === null || first === undefined) return [];
  const value = parts.reduce((sum, { amount }) => sum + Number(amount?.amount ?? 0), 0);
  const text = parts.map(({ what, amount }) => (amount === null ? what : `${what} ${moneyText(amount, period)}`)).join(', ');
  return [partSegment(name, value, text)];
}

function missingText(parts: readonly CostPart[]): string {
  if (parts.length === 0) return 'nothing of the price is known';
  return parts.map(({ part, unknown, price }) => unknown ?? `${PART_NAMES[part]} has another tax (${price?.tax ?? 'unknown'})`).join('; ');
}
