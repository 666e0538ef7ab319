export type FailureKind =
  | 'missing'
  | 'busy'
  | 'wrongState'
  | 'locked'
  | 'invalid'
  | 'unauthenticated'
  | 'unavailable'
  | 'connectionLost'
  | 'connectionRefused';

/** How the memory cloud refuses; the adapter turns it into a CloudError by a table. */
export class MemoryFailure extends Error {
  readonly kind: FailureKind;
  readonly requestId: string;

  constructor(kind: FailureKind, message: string, requestId: string) {
    super(message);
    this.kind = kind;
    this.requestId = requestId;
  }
}
