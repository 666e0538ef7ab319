import type { z } from 'zod';

import type { BookDocument, Path } from './book-document.ts';
import { pathText, readBookDocument } from './book-document.ts';
import { exactAmount, readBookPrices } from './book-prices.ts';
import type { BookProblem } from './book-problem.ts';
import { bookSchema } from './book-schema.ts';
import type { PriceBook } from './price-book.ts';
import { validityProblems } from './validity.ts';

export interface CheckedBook {
  /** null where there is a problem. */
  readonly book: PriceBook | null;
  readonly problems: readonly BookProblem[];
}

/** Reads a book and tells everything that is wrong with it in itself. */
export function checkPriceBook(text: string, file: string, readAt: string): CheckedBook {
  const document = readBookDocument(text, file);
  if (document.problems.length > 0) return { book: null, problems: document.problems };
  const parsed = bookSchema.safeParse(document.value, { jitless: true, reportInput: false });
  if (!parsed.success) return { book: null, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, document, file)) };
  const { cloud, provider, region, currency, tax, billing = {} } = parsed.data;
  const prices = readBookPrices(parsed.data, document, file);
  const problems = [...amountProblems(prices, document, file), ...validityProblems(prices, file)];
  if (problems.length > 0) return { book: null, problems };
  const lines = { cloud: document.line(['cloud']), provider: document.line(['provider']), region: document.line(['region']) };
  return {
    book: { file, cloud, provider, region: region ?? null, currency, tax, billing, prices: prices.map(({ price }) => price), readAt, lines },
    problems,
  };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, document: BookDocument, file: string): readonly BookProblem[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problemAt([...path, key], key, issue.message, document, file));
  }
  // One price or a list of them: what is told is about the form that was written.
  if (issue.code === 'invalid_union' && path[0] === 'prices') {
    const [one = [], list = []] = issue.errors;
    const meant = document.source(path) === 'a list' ? list : one;
    return meant.flatMap((inner) => problemsOf({ ...inner, path: [...path, ...inner.path] }, document, file));
  }
  return [problemAt(path, document.source(path), issue.message, document, file)];
}

/** Numbers in the notation of programs, such as 0x10, and with more digits than money has. */
function amountProblems(prices: ReturnType<typeof readBookPrices>, document: BookDocument, file: string): readonly BookProblem[] {
  return prices
    .map(({ path }) => [...path, 'price'])
    .filter((path) => exactAmount(document.source(path)) === null)
    .map((path) => problemAt(path, document.source(path), 'a decimal number such as 0.012', document, file));
}

function problemAt(path: Path, given: string | null, allowed: string, document: BookDocument, file: string): BookProblem {
  return { file, line: document.line(path), field: pathText(path) || 'the book', given, allowed };
}
