import type { Clock } from '@isobar/core';

import type { MemoryCloud } from './cloud/memory-cloud.ts';
import type { MemoryServerSeed } from './cloud/seed.ts';

/** How to make a memory adapter. Only the name is required. */
export interface MemorySettings {
  /** Name of the cloud in references, such as `fake` in `fake/server-1`. */
  readonly cloud: string;
  /** Servers that exist from the start; left out, a handful of examples. Not together with `backend`. */
  readonly servers?: readonly MemoryServerSeed[];
  /** Time of the cloud; left out, every change is settled by the next read. Not together with `backend`. */
  readonly clock?: Clock;
  /** A cloud that is shared with other adapters or that the test wants to look into. */
  readonly backend?: MemoryCloud;
  /** `twoPhase` (default): a resize waits for confirm or revert in the cloud. `onePhase`: it is done when it is done. */
  readonly resize?: 'twoPhase' | 'onePhase';
  /** False: a rebuild is emulated by a new server beside the old one, which then goes. Default true. */
  readonly nativeRebuild?: boolean;
  /** Rows per page; default 2, so that paging is exercised. */
  readonly pageSize?: number;
  /** Sent with every exchange and shown nowhere. A backend that was made with another one refuses them all. */
  readonly accessKey?: string;
}
