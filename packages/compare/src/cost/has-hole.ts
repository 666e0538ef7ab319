import { costLines } from './cost-lines.ts';
import type { CostNeed } from './cost-need.ts';
import type { RateCard } from './rate-card.ts';

/** Which prices a cloud could be asked for: those that the card does not tell. */
export function hasHole(card: RateCard, need: CostNeed): { readonly any: boolean; readonly compute: boolean } {
  const holes = costLines(card, { ...need, quoted: undefined })
    .filter(({ prices }) => prices.length === 0)
    .map(({ part }) => part);
  const compute = holes.includes('compute');
  return { any: compute || holes.some((part) => part === 'bootVolume' || part === 'dataVolume' || part === 'address'), compute };
}
