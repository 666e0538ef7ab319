import type { CompareJob, CompareUsage } from '../clients/compare-job.ts';
import type { Job, Usage } from '../clients/job.ts';
import type { Finding } from '../measure/finding.ts';
import type { StandIn } from '../stand-in/start-stand-in.ts';
import type { StandInSettings } from '../stand-in/stand-in-settings.ts';

/** Clients that do the same jobs. */
export type ListingClient = 'raw' | 'least' | 'isobar';

/** What a workload is run with. */
export interface Bench {
  /** How often each side is measured. */
  readonly runs: number;
  /** A folder of this run, taken away afterwards. */
  readonly folder: string;
  /** Starts the clouds for as long as `use` takes. */
  with<Result>(settings: StandInSettings, use: (standIn: StandIn) => Promise<Result>): Promise<Result>;
  /** Runs one client process to its end. */
  client(name: ListingClient, job: Job): Promise<Usage>;
  /** Runs one process that compares, to its end. */
  compare(job: CompareJob): Promise<CompareUsage>;
}

export interface Workload {
  readonly name: string;
  run(bench: Bench): Promise<readonly Finding[]>;
}
