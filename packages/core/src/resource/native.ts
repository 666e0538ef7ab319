/**
 * The provider's own words, beside the neutral ones. Adapters narrow it: their `raw` has the type
 * that their contract document gives.
 */
export interface Native {
  readonly provider: string;
  readonly status: string | null;
  readonly raw: unknown;
}

/** What every resource has. */
export interface Resource<N extends Native = Native> {
  /** `<cloud>/<id>` */
  readonly ref: string;
  readonly cloud: string;
  readonly id: string;
  readonly name: string | null;
  readonly native: N;
}
