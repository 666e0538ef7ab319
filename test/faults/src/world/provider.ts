import type { CloudAdapter, Clock } from '@isobar/core';
import type { RunningCloud, SimulatedProvider } from '@isobar/simulator';

/** All that the runs must know of one provider. */
export interface Provider {
  readonly name: SimulatedProvider;
  /** Starts a cloud that lives by the clock, and tells how to connect to it by another origin. */
  start(now: () => number): Promise<StartedCloud>;
  readonly flavors: readonly string[];
  readonly images: readonly string[];
  /** Name of the network that new servers and ports are put on; null where the cloud has none to choose. */
  readonly network: string | null;
  /** What a new volume needs beside its size: its type, and a server that it is made with. */
  readonly volumes: { readonly type: string | null; readonly onServer: boolean };
  /** Native statuses of a server that runs, and of one that is off. */
  readonly running: string;
  readonly stopped: string;
  /** Verbs whose lost reply nothing can clear up (a person is asked), as the contracts' sources say. */
  readonly undecidable: ReadonlySet<string>;
}

export interface StartedCloud {
  readonly cloud: RunningCloud;
  readonly credentials: Readonly<Record<string, unknown>>;
  /** A fresh adapter; `more` lies over its settings. */
  readonly connect: (origin: string, clock: Clock, more: Readonly<Record<string, unknown>>) => CloudAdapter;
}
