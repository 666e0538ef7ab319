/** Lets so many proceed at a time, in the order in which they came. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(places: number) {
    this.free = places;
  }

  /** Waits for a place; returns what gives it back. */
  async enter(): Promise<() => void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => void this.waiting.push(resolve));
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next();
    };
  }

  async take<Value>(work: () => Promise<Value>): Promise<Value> {
    const leave = await this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
