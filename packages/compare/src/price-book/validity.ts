import type { PlacedPrice } from './book-prices.ts';
import type { BookProblem } from './book-problem.ts';
import type { BookPrice } from './price-book.ts';

/** Prices that end before they begin, and prices of one thing for one day. */
export function validityProblems(prices: readonly PlacedPrice[], file: string): readonly BookProblem[] {
  const all = prices.map(({ price }) => price);
  return [...all.filter(endsTooSoon).map((price) => reversed(price, file)), ...overlaps(all, file)];
}

function endsTooSoon({ from, until }: BookPrice): boolean {
  return from !== null && until !== null && until < from;
}

function reversed({ entry, line, from, until }: BookPrice, file: string): BookProblem {
  return { file, line, field: `${entry}.until`, given: until, allowed: `a day not before ${from}, where it begins` };
}

function overlaps(prices: readonly BookPrice[], file: string): readonly BookProblem[] {
  const groups = Map.groupBy(prices, ({ item, name, per }) => JSON.stringify([item, name, per]));
  return [...groups.values()].flatMap((group) => {
    const inOrder = group.toSorted((left, right) => (left.from ?? '').localeCompare(right.from ?? '') || left.line - right.line);
    return inOrder.flatMap((price, index) => {
      const earlier = inOrder.slice(0, index).find((candidate) => candidate.until === null || candidate.until >= (price.from ?? ''));
      return earlier === undefined ? [] : [overlap(price, earlier, file)];
    });
  });
}

function overlap(price: BookPrice, earlier: BookPrice, file: string): BookProblem {
  return {
    file,
    line: price.line,
    field: price.entry,
    given: periodText(price),
    allowed: `one price per ${price.per} for each day: line ${earlier.line} holds ${periodText(earlier)}`,
  };
}

function periodText({ from, until }: BookPrice): string {
  if (from === null && until === null) return 'for every day';
  return [from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`].filter((part) => part !== '').join(' ');
}
