/** Why the state machine does not do what it was asked; the wire layer words the answer. */
export type RefusalReason =
  | 'unknownId'
  | 'unknownGroup'
  | 'workingInstance'
  | 'deletedInstance'
  | 'wrongState'
  | 'missingValue'
  | 'badValue'
  | 'badEnum'
  | 'badLength'
  | 'unavailableFlavor'
  | 'unavailableCombination'
  | 'unavailableKey'
  | 'limitExceeded'
  | 'inUse'
  | 'restrictedZone'
  | 'temporaryFailure'
  | 'badCidr'
  | 'ipv6NotSupported'
  | 'nothingMatched'
  | 'billDetailRefused';

/** Thrown by the state machine; nothing was changed. */
export class IwinvRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`refused: ${reason}`);
    this.name = 'IwinvRefusal';
    this.reason = reason;
  }
}

/** Throws {@link IwinvRefusal} unless `condition` holds. */
export function requireThat(condition: boolean, reason: RefusalReason): asserts condition {
  if (!condition) throw new IwinvRefusal(reason);
}

/** The value, or throws {@link IwinvRefusal} if there is none. */
export function requireFound<Value>(value: Value | undefined, reason: RefusalReason): Value {
  if (value === undefined) throw new IwinvRefusal(reason);
  return value;
}
