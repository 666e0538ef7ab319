import type { CloudAdapter } from '../adapter/adapter.ts';
import type { Backoff } from '../waiting/backoff.ts';
import type { Clock } from '../waiting/clock.ts';
import type { OperationEvent } from './event.ts';
import type { Operation } from './operation.ts';
import type { OperationStore } from './operation-store.ts';
import type { ReturnedSecret, TransferProgress } from './step.ts';

/** What running an operation needs. */
export interface OperationPorts {
  readonly store: OperationStore;
  readonly adapter: CloudAdapter;
  readonly clock: Clock;
  readonly random?: (() => number) | undefined;
  /** Called after each event is on stable storage. */
  readonly onEvent?: ((event: OperationEvent, operation: Operation) => void) | undefined;
  /** Called at most once per secret, the moment its reply arrives. Without it secrets are thrown away. */
  readonly onSecret?: ((secret: ReturnedSecret, step: string) => void) | undefined;
  /** Called as a long transfer goes on. */
  readonly onTransfer?: ((progress: TransferProgress, step: string) => void) | undefined;
  /** Secrets that steps send, such as a chosen password; never stored. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** How often to look at a running step; the adapter's own pace where left out. */
  readonly pacing?: Backoff | undefined;
  /** How long to wait for a step before giving up looking; the operation itself goes on. */
  readonly timeoutMilliseconds?: number | undefined;
}
