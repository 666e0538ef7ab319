import { readFileSync } from 'node:fs';

import { invalidArgument } from '@isobar/core';

import { checkPriceBook } from './check-price-book.ts';
import { bookError } from './book-problem.ts';
import type { PriceBook } from './price-book.ts';

/**
 * Reads a price book from its file.
 * @param readAt UTC instant that its prices are told with
 * @throws CloudError `invalid_argument` naming file, line, field, what was given and what is allowed
 */
export function readPriceBook(path: string, readAt: string = new Date().toISOString()): PriceBook {
  return parsePriceBook(readBookText(path), path, readAt);
}

/** A price book from its text; `file` is what messages and sources call it. @throws CloudError as readPriceBook does */
export function parsePriceBook(text: string, file: string, readAt: string): PriceBook {
  const { book, problems } = checkPriceBook(text, file, readAt);
  if (book === null) throw bookError(problems);
  return book;
}

/** @throws CloudError `invalid_argument` naming the file */
export function readBookText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw invalidArgument('price book', path, 'a file that can be read');
  }
}
