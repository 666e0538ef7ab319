import type { Clock } from '@isobar/core';

import { check } from '../check.ts';

/** Far more looks than any operation of a simulated cloud needs. */
const MOST_SLEEPS = 3_000;

/** The world's clock, with something that happens before each sleep; ends the test where an operation never ends. */
export function patientClock(clock: Clock, beforeSleep: (count: number) => Promise<void> | void = () => undefined): Clock {
  let count = 0;
  return {
    now: () => clock.now(),
    sleep: async (milliseconds, signal) => {
      count += 1;
      check(count <= MOST_SLEEPS, 'every operation ends or asks', `still waiting after ${count} looks`);
      await beforeSleep(count);
      await clock.sleep(milliseconds, signal);
    },
  };
}
