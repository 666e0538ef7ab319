import type { Json } from '@isobar/core';
import { z } from 'zod';

import type { RateWindow } from './rate-window.ts';

const time = z.number().nonnegative();
const windowWire = z.object({ turns: z.array(time).max(10_000), closed: z.object({ from: time, until: time }).nullable() });

/** A window as it is shared; null for what is none. */
export function toWindow(shared: Json): RateWindow | null {
  return windowWire.safeParse(shared).data ?? null;
}

export function fromWindow({ turns, closed }: RateWindow): Json {
  return { turns, closed: closed === null ? null : { ...closed } };
}
