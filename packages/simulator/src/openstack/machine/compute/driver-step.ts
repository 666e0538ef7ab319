import type { NovaServer } from '../../model/server.ts';
import type { World } from '../world.ts';
import type { ActionRecord } from './action-record.ts';
import { reasonOfFailure, secondsFor } from '../lab-metadata.ts';
import type { DriverOperation } from '../lab-metadata.ts';
import { failAction } from './fail-server.ts';
import type { Step } from './timeline.ts';

/** One call to the hypervisor within an action. */
export interface DriverCall {
  readonly operation: DriverOperation;
  /** What it takes when the server's metadata do not say otherwise. */
  readonly seconds: number;
  readonly onFailure: 'revert' | 'error';
}

/** A step that the hypervisor does: `run` follows when it went well. */
export function driverStep(world: World, server: NovaServer, record: ActionRecord, call: DriverCall, run: Step['run']): Step {
  return {
    seconds: secondsFor(server, call.seconds),
    run: () => {
      const failure = reasonOfFailure(server, call.operation);
      if (failure === undefined) return run();
      return failAction(world, server, record, failure, call.onFailure);
    },
  };
}
