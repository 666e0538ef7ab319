import { isCloudError } from '@isobar/core';

/**
 * A look right before a write. Where it fails for a passing reason nothing was sent yet, so the step
 * is tried again instead of ending the operation.
 */
export async function guardRead<Value>(read: Promise<Value>): Promise<Value> {
  try {
    return await read;
  } catch (error) {
    if (isCloudError(error) && error.retryable) throw error.with({ transitional: true });
    throw error;
  }
}
