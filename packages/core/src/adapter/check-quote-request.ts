import { invalidArgument } from '../error/invalid-argument.ts';
import type { QuoteRequest } from './billing.ts';

/** @throws CloudError `invalid_argument` for what no cloud could be asked */
export function checkQuoteRequest({ flavorId, volumes, publicAddresses }: QuoteRequest): void {
  if (flavorId === '') throw invalidArgument('flavorId', flavorId, 'the id of a flavor');
  for (const [index, { sizeGiB }] of volumes.entries())
    if (!(Number.isFinite(sizeGiB) && sizeGiB > 0)) throw invalidArgument(`volumes.${index}.sizeGiB`, sizeGiB, 'a number of GiB above 0');
  if (!Number.isSafeInteger(publicAddresses) || publicAddresses < 0)
    throw invalidArgument('publicAddresses', publicAddresses, 'a whole number from 0');
}
