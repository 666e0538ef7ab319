import type { IwinvSecurityGroupReader } from '../security-group/group-reader.ts';
import type { ServerReads } from '../server/watched-servers.ts';
import type { IwinvVolumeReader } from '../volume/volume-reader.ts';
import type { IwinvClient } from '../wire/iwinv-client.ts';
import type { ActivityTraces } from './action/activity-traces.ts';

/** What the step drivers work with. */
export interface StepParts {
  readonly client: IwinvClient;
  readonly servers: ServerReads;
  readonly volumes: IwinvVolumeReader;
  readonly groups: IwinvSecurityGroupReader;
  readonly traces: ActivityTraces;
  /** How long a read may still show the old state after a write was accepted. */
  readonly settleMilliseconds: number;
}
