import { isCloudError } from '@isobar/core';

/** null for what is not there or not shown any more: no obstacle, only less is known. */
export async function tolerateAbsence<Value>(reading: Promise<Value>): Promise<Value | null> {
  try {
    return await reading;
  } catch (error) {
    if (isCloudError(error) && (error.code === 'not_found' || error.code === 'permission_denied')) return null;
    throw error;
  }
}
