/** How many steps are waited for on one cloud at this moment. The engine counts; shared looks go by it. */
export class WaitCount {
  private waits = 0;

  get now(): number {
    return this.waits;
  }

  async during<Result>(wait: () => Promise<Result>): Promise<Result> {
    this.waits += 1;
    try {
      return await wait();
    } finally {
      this.waits -= 1;
    }
  }
}
