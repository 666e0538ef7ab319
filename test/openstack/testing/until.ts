import { setTimeout } from 'node:timers/promises';

export interface Patience {
  /** The first pause; each one is longer than the one before, up to ten times this: each look costs the lab dearly. */
  readonly paceMilliseconds: number;
  readonly patienceMilliseconds: number;
}

const USUAL: Patience = { paceMilliseconds: 250, patienceMilliseconds: 240_000 };
const SLOWER = 1.3;
const SLOWEST = 10;

/** Looks until `accept` accepts; fails with the last value where it never does. */
export async function until<Value>(what: string, read: () => Promise<Value>, accept: (value: Value) => boolean, patience = USUAL): Promise<Value> {
  const deadline = Date.now() + patience.patienceMilliseconds;
  for (let slower = 1; ; slower = Math.min(SLOWEST, slower * SLOWER)) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`${what} did not happen; last seen: ${JSON.stringify(value)}`);
    await setTimeout(patience.paceMilliseconds * slower);
  }
}
