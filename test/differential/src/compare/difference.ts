/** One thing in which two answers to the same request differ. */
export interface Difference {
  readonly exchange: string;
  /** `status`, `headers.NAME`, `statesAfter`, or a path of the body such as `body.servers[].status`. */
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}
