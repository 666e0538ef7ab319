import type { Clock } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';

import type { Audit } from '../../audit/audit.ts';
import type { Database } from '../../database/database.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { EventLog } from '../../live/event-log.ts';
import type { DurableStore } from '../durable-store.ts';
import type { Worker } from '../workers/worker.ts';
import type { QueueSettings } from './queues.ts';
import type { SafeStop } from './safe-stop.ts';

/** Works with the clouds as they are configured now; those it began with stay until it is done. */
export type UseIsobar = <Result>(work: (isobar: Isobar) => Promise<Result>) => Promise<Result>;

/** What durable operations are built on. */
export interface FlowParts {
  readonly database: Database;
  readonly worker: Worker;
  readonly store: DurableStore;
  /** Whose `guard` of the store is the store of the SDK. */
  readonly stop: SafeStop;
  /** The SDK with that store. */
  readonly isobar: UseIsobar;
  readonly inventory: Pick<Inventory, 'labelsOf' | 'noteOperation' | 'list'>;
  readonly events: Pick<EventLog, 'append'>;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: Clock;
  /** What could not be done and is tried again; for the log. */
  readonly onProblem: (text: string, operationId: string | null) => void;
}

export interface FlowSettings {
  /** False: this process queues, and leaves the work to others. */
  readonly works: boolean;
  /** By cloud. */
  readonly queues: Readonly<Record<string, QueueSettings>>;
  /** How long a drain may take. */
  readonly graceMilliseconds: number;
}
