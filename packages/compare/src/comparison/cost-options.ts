import type { CostOptions } from '../cost/cost-need.ts';
import type { ComparisonQuestion } from './comparison-question.ts';

export function costOptions({ period, currency, rates, at }: ComparisonQuestion): CostOptions {
  return { period, currency, rates, today: at.slice(0, 'YYYY-MM-DD'.length) };
}
