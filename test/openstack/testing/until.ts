import { setTimeout } from 'node:timers/promises';

const PACE_MILLISECONDS = 250;
const PATIENCE_MILLISECONDS = 60_000;

/** Looks until `accept` accepts; fails with the last value where it never does. */
export async function until<Value>(what: string, read: () => Promise<Value>, accept: (value: Value) => boolean): Promise<Value> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`${what} did not happen; last seen: ${JSON.stringify(value)}`);
    await setTimeout(PACE_MILLISECONDS);
  }
}
