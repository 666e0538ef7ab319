import type { CreateServerRequest, NetworkRequest } from '../../../model/requests.ts';
import type { NextOutcome } from '../../switches.ts';
import type { ActionRecord } from '../action-record.ts';

/** What a build needs beside the server itself. */
export interface Build {
  readonly request: CreateServerRequest;
  readonly networks: readonly NetworkRequest[];
  readonly outcome: NextOutcome;
  readonly record: ActionRecord;
}
