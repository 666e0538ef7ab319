import type { CompareJob, CompareUsage } from '../clients/compare-job.ts';
import type { Job, Usage } from '../clients/job.ts';
import type { ClientProgram } from '../clients/run-client.ts';
import type { Finding } from '../measure/finding.ts';
import type { StandIn } from '../stand-in/start-stand-in.ts';
import type { StandInSettings } from '../stand-in/stand-in-settings.ts';

/** Clients that do the same jobs: see decision 15 of docs/decisions. `bundled` is `raw`, made of the parts of undici that the command has. */
export type ListingClient = 'raw' | 'bundled' | 'least' | 'isobar';

/** What a workload is run with. */
export interface Bench {
  /** How often each side is measured. */
  readonly runs: number;
  /** A folder of this run, taken away afterwards. */
  readonly folder: string;
  /** Starts the clouds for as long as `use` takes. */
  with<Result>(settings: StandInSettings, use: (standIn: StandIn) => Promise<Result>): Promise<Result>;
  /** How a client is run. */
  program(name: ListingClient, job: Job): ClientProgram;
  /** Runs one client process to its end. */
  client(name: ListingClient, job: Job): Promise<Usage>;
  /** Runs one process that compares, to its end. */
  compare(job: CompareJob): Promise<CompareUsage>;
}

export interface Workload {
  readonly name: string;
  run(bench: Bench): Promise<readonly Finding[]>;
}
