export interface StandInSettings {
  /** How many servers each of its clouds has. */
  readonly servers: number;
  /** Wait before each answer. */
  readonly latencyMilliseconds: number;
}
