/**
 * Values in the order in which their promises are fulfilled. Unlike `Promise.race`, a promise that stays pending holds
 * nothing of those that came meanwhile.
 */
export class Arrivals<Value extends object> {
  private readonly waiting: Value[] = [];
  private wake: ((value: Value) => void) | null = null;

  /** The promise must not reject. */
  expect(promise: Promise<Value>): void {
    void promise.then((value) => this.arrive(value));
  }

  /** For one caller at a time. Never resolves where nothing is expected any more. */
  next(): Promise<Value> {
    const value = this.waiting.shift();
    if (value !== undefined) return Promise.resolve(value);
    return new Promise((resolve) => (this.wake = resolve));
  }

  private arrive(value: Value): void {
    const { wake } = this;
    this.wake = null;
    if (wake === null) this.waiting.push(value);
    else wake(value);
  }
}
