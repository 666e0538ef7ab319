import { setTimeout } from 'node:timers/promises';

import type { Clock } from '@isobar/core';

/** Waits grow from a second up to this: each look costs the lab a fifth of a second of a processor. */
const LONGEST_WAIT_MILLISECONDS = 3000;

/**
 * Time in which a long sleep takes a moment. The lab needs real time to do things, but far less than a real cloud,
 * and a plan that grows too old need not be waited for.
 */
export function compressedClock(): Clock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    sleep: async (milliseconds, signal) => {
      const waited = Math.min(milliseconds, LONGEST_WAIT_MILLISECONDS);
      await setTimeout(waited, undefined, signal === undefined ? {} : { signal });
      skipped += milliseconds - waited;
    },
  };
}
