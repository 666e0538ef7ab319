/** This process among those that work on one database, and whether another one is still there. */
export interface WorkerLiveness {
  /** Unique for good: another process never has the same. */
  readonly id: string;
  isAlive(id: string): Promise<boolean>;
}
