const CAPACITY = 100;
const EARNED_PER_SUCCESS = 0.5;

/**
 * What one client may spend on trying again. Each retry costs one, each success earns a half: a cloud that fails now and then is asked again
 * as often as it takes, one that only fails gets a hundred retries and then no more than the callers themselves send.
 */
export class RetryBudget {
  private left = CAPACITY;

  /** False where there is nothing left. */
  spend(): boolean {
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }

  earn(): void {
    if (this.left < CAPACITY) this.left = Math.min(CAPACITY, this.left + EARNED_PER_SUCCESS);
  }
}
