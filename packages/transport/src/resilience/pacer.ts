/** Spaces requests as a cloud's quota demands. Each attempt takes a turn before it is signed and sent. */
export interface Pacer {
  /**
   * Waits for a turn.
   * @throws the signal's reason once it is aborted
   */
  turn(signal: AbortSignal | undefined): Promise<void>;
  /** The cloud said "too many"; null where it did not say for how long. */
  exceeded(retryAfterMilliseconds: number | null): void;
}
