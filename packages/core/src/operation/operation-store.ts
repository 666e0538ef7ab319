import type { OperationEvent } from './event.ts';
import type { Operation } from './operation.ts';

/** The right to drive one operation, held by one process at a time. */
export interface Ownership {
  release(): Promise<void>;
}

/** Who drives an operation now. */
export interface Owner {
  readonly processId: number;
  readonly host: string;
}

/**
 * Where operations live. `append` returns only when the event is on stable storage.
 * Any process may read; only the owner appends, and whoever ends a resize that waits.
 */
export interface OperationStore {
  /**
   * Writes the first event and takes the lock of the target.
   * @throws CloudError `concurrent_operation` naming the operation that is active on the target;
   * `closes` names a waiting operation that this one may join because it confirms or reverts it
   */
  create(first: Extract<OperationEvent, { readonly type: 'created' }>, closes: string | null): Promise<void>;
  append(id: string, event: OperationEvent): Promise<void>;
  /** @throws CloudError `not_found` */
  events(id: string): Promise<readonly OperationEvent[]>;
  list(): Promise<readonly Operation[]>;
  /** The operation that is not final on this target, if any. */
  activeOn(target: string): Promise<Operation | null>;
  /** Asks whoever drives it to stop before the next step and undo; any process may. Asking twice is asking once. @throws CloudError `not_found` */
  requestCancel(id: string): Promise<void>;
  cancelRequested(id: string): Promise<boolean>;
  /** Takes over an operation whose owner is gone. `{ owner }` where a living process drives it. */
  own(id: string): Promise<Ownership | { readonly owner: Owner }>;
}
