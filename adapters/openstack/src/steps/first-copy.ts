import type { ErrorCode, Reconciliation } from '@isobar/core';
import { CloudError, isCloudError } from '@isobar/core';

/** Refusals that a second copy of a request meets because the first one was carried out. */
const AFTER_ONESELF: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['conflict', 'already_exists', 'not_found', 'quota_exceeded']);

/**
 * A line may deliver a request twice and hand over the refusal of the second copy: then what the first one left tells
 * the truth. The error to throw: the refusal, with its outcome `unknown` where `reconcile` finds the first copy, so that
 * the step is reconciled as after any lost reply, and a password that went with that reply is told as lost.
 */
export async function refusalAfterFirstCopy(refusal: unknown, reconcile: () => Promise<Reconciliation>): Promise<unknown> {
  if (!isCloudError(refusal) || refusal.outcome !== 'not_applied' || !AFTER_ONESELF.has(refusal.code)) return refusal;
  const found = await reconcile().catch(() => undefined);
  if (found?.outcome !== 'applied') return refusal;
  return new CloudError(refusal.code, refusal.message, { ...refusal.details, outcome: 'unknown' }, { cause: refusal });
}
