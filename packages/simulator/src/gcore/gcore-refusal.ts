/** One quota that a request would exceed; `requested` is the total afterwards. */
export interface QuotaExcess {
  readonly attribute: string;
  readonly usage: number;
  readonly requested: number;
  readonly limit: number;
}

/** Messages per field; nested for nested bodies. */
export interface InvalidFields {
  readonly [field: string]: readonly string[] | InvalidFields;
}

/** Why the platform does not do what was asked, free of status codes. */
export type Refusal =
  | { readonly kind: 'notFound'; readonly message: string }
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'invalidFields'; readonly fields: InvalidFields }
  /** A task holds the resource. */
  | { readonly kind: 'locked'; readonly message: string }
  /** The resource is in a state that does not allow it. */
  | { readonly kind: 'wrongState'; readonly message: string; readonly answer: '409' | '400' }
  | { readonly kind: 'quota'; readonly excess: QuotaExcess }
  | { readonly kind: 'quotas'; readonly excesses: readonly QuotaExcess[] }
  | { readonly kind: 'capacity'; readonly message: string }
  /** The resource is not the project's to change. */
  | { readonly kind: 'forbidden'; readonly message: string };

/** Thrown by the state machine; the wire layer turns it into the platform's error answer. */
export class GcoreRefusal extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super('message' in refusal ? refusal.message : refusal.kind);
    this.name = 'GcoreRefusal';
    this.refusal = refusal;
  }
}

export const refuseMissing = (message: string): GcoreRefusal => new GcoreRefusal({ kind: 'notFound', message });

export const refuseInvalid = (message: string): GcoreRefusal => new GcoreRefusal({ kind: 'invalid', message });
