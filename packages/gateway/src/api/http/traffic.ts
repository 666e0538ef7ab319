/** Requests that are being answered, and whether more are taken. */
export class Traffic {
  private inFlight = 0;
  private refusing = false;
  private readonly waiting: (() => void)[] = [];

  get isRefusing(): boolean {
    return this.refusing;
  }

  begin(): void {
    this.inFlight += 1;
  }

  end(): void {
    this.inFlight -= 1;
    if (this.inFlight === 0) for (const resolve of this.waiting.splice(0)) resolve();
  }

  refuse(): void {
    this.refusing = true;
  }

  /** Resolves when no request is being answered. */
  idle(): Promise<void> {
    if (this.inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }
}
