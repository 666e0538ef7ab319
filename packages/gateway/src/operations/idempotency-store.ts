/** An answer that was given to a request with an Idempotency-Key. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as it was sent; nothing with a secret in it is ever kept. */
  readonly body: string;
}

/** Answers by subject and key, for 24 hours. */
export interface IdempotencyStore {
  /**
   * Claims a key, or finds the answer that was given to it.
   * @throws CloudError `conflict` for another body, `concurrent_operation` while the first request is still being answered
   */
  begin(subject: string, key: string, fingerprint: string): Promise<KeptAnswer | null>;
  finish(subject: string, key: string, answer: KeptAnswer): Promise<void>;
  /** The request failed before it changed anything: the key is free again. */
  release(subject: string, key: string): Promise<void>;
}
