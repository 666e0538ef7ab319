import { setTimeout } from 'node:timers/promises';

export interface Patience {
  readonly paceMilliseconds: number;
  readonly patienceMilliseconds: number;
}

const USUAL: Patience = { paceMilliseconds: 250, patienceMilliseconds: 60_000 };

/** Looks until `accept` accepts; fails with the last value where it never does. */
export async function until<Value>(what: string, read: () => Promise<Value>, accept: (value: Value) => boolean, patience = USUAL): Promise<Value> {
  const deadline = Date.now() + patience.patienceMilliseconds;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`${what} did not happen; last seen: ${JSON.stringify(value)}`);
    await setTimeout(patience.paceMilliseconds);
  }
}
