import type { ErrorCode, Reconciliation, StepReceipt } from '@isobar/core';
import { isCloudError } from '@isobar/core';

/** Refusals that a second copy of a request meets because the first one was carried out. */
const AFTER_ONESELF: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['conflict', 'already_exists', 'not_found', 'quota_exceeded']);

/**
 * A line may deliver a request twice and hand over the refusal of the second copy: then what the first one left tells
 * the truth. The receipt of the first copy where `reconcile` proves that it was carried out.
 * @throws the refusal where it proves nothing
 */
export async function receiptOfFirstCopy(refusal: unknown, reconcile: () => Promise<Reconciliation>): Promise<StepReceipt> {
  if (!isCloudError(refusal) || refusal.outcome !== 'not_applied' || !AFTER_ONESELF.has(refusal.code)) throw refusal;
  const found = await reconcile().catch(() => undefined);
  if (found?.outcome === 'applied') return found.receipt;
  throw refusal;
}
