import type { PlainAction } from '../../backend/compute-backend.ts';
import type { Caller } from '../../model/identity.ts';
import type { NovaServer, PowerState, VmState } from '../../model/server.ts';
import { POWER_STATE } from '../../model/server.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { driverStep } from './driver-step.ts';
import type { DriverCall } from './driver-step.ts';
import { acceptAction } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

interface PlainActionRow extends DriverCall {
  readonly task: string;
  readonly to: VmState;
  readonly power: PowerState;
}

const PLAIN_ACTIONS: Readonly<Record<PlainAction, PlainActionRow>> = {
  start: {
    task: 'powering-on',
    operation: 'power_on',
    seconds: DURATION.powerOn,
    to: 'active',
    power: POWER_STATE.running,
    onFailure: 'revert',
  },
  stop: {
    task: 'powering-off',
    operation: 'power_off',
    seconds: DURATION.powerOff,
    to: 'stopped',
    power: POWER_STATE.shutDown,
    onFailure: 'revert',
  },
  pause: {
    task: 'pausing',
    operation: 'pause',
    seconds: DURATION.pause,
    to: 'paused',
    power: POWER_STATE.paused,
    onFailure: 'revert',
  },
  unpause: {
    task: 'unpausing',
    operation: 'unpause',
    seconds: DURATION.pause,
    to: 'active',
    power: POWER_STATE.running,
    onFailure: 'revert',
  },
  suspend: {
    task: 'suspending',
    operation: 'suspend',
    seconds: DURATION.suspend,
    to: 'suspended',
    power: POWER_STATE.shutDown,
    onFailure: 'revert',
  },
  resume: {
    task: 'resuming',
    operation: 'resume',
    seconds: DURATION.resume,
    to: 'active',
    power: POWER_STATE.running,
    onFailure: 'revert',
  },
  unrescue: {
    task: 'unrescuing',
    operation: 'unrescue',
    seconds: DURATION.unrescue,
    to: 'active',
    power: POWER_STATE.running,
    onFailure: 'error',
  },
};

/** Start, stop, pause, unpause, suspend, resume or unrescue: one task, then the new state. */
export function runPlainAction(world: World, caller: Caller, id: string, action: PlainAction): void {
  const row = PLAIN_ACTIONS[action];
  const server = acceptAction(world, caller, id, action);
  takeOver(world, server);
  server.taskState = row.task;
  const record = new ActionRecord(world, caller, server, action);
  record.enter(`compute_${action}_instance`, server.host ?? '');
  runSteps(world, server, [
    driverStep(world, server, record, row, () => {
      settleServer(server, row.to, row.power);
      record.succeed();
    }),
  ]);
}

/** Ends all tasks in a good state: an old fault is forgotten. */
export function settleServer(server: NovaServer, vmState: VmState, powerState: PowerState): void {
  server.vmState = vmState;
  server.powerState = powerState;
  server.taskState = null;
  server.fault = null;
}
