import type { Caller } from '../../model/identity.ts';
import type { NovaServer, PowerState, VmState } from '../../model/server.ts';
import { POWER_STATE } from '../../model/server.ts';
import type { PlainAction } from '../../openstack-backend.ts';
import { DURATION } from '../durations.ts';
import type { World } from '../world.ts';
import { ActionRecord } from './action-record.ts';
import { requireAllowed, requireMappedServer, requireServer } from './server-access.ts';
import { runSteps, takeOver } from './timeline.ts';

interface PlainActionRow {
  readonly from: readonly VmState[];
  readonly needsHost: boolean;
  readonly task: string;
  readonly seconds: number;
  readonly to: VmState;
  readonly power: PowerState;
  readonly event: string;
}

const PLAIN_ACTIONS: Readonly<Record<PlainAction, PlainActionRow>> = {
  start: {
    from: ['stopped'],
    needsHost: true,
    task: 'powering-on',
    seconds: DURATION.powerOn,
    to: 'active',
    power: POWER_STATE.running,
    event: 'compute_start_instance',
  },
  // Nova stops a server in ERROR too, which is a way out of it.
  stop: {
    from: ['active', 'error'],
    needsHost: true,
    task: 'powering-off',
    seconds: DURATION.powerOff,
    to: 'stopped',
    power: POWER_STATE.shutDown,
    event: 'compute_stop_instance',
  },
  pause: {
    from: ['active'],
    needsHost: false,
    task: 'pausing',
    seconds: DURATION.pause,
    to: 'paused',
    power: POWER_STATE.paused,
    event: 'compute_pause_instance',
  },
  unpause: {
    from: ['paused'],
    needsHost: false,
    task: 'unpausing',
    seconds: DURATION.pause,
    to: 'active',
    power: POWER_STATE.running,
    event: 'compute_unpause_instance',
  },
  suspend: {
    from: ['active'],
    needsHost: false,
    task: 'suspending',
    seconds: DURATION.suspend,
    to: 'suspended',
    power: POWER_STATE.shutDown,
    event: 'compute_suspend_instance',
  },
  resume: {
    from: ['suspended'],
    needsHost: false,
    task: 'resuming',
    seconds: DURATION.resume,
    to: 'active',
    power: POWER_STATE.running,
    event: 'compute_resume_instance',
  },
};

/** Start, stop, pause, unpause, suspend or resume: one task, then the new state. */
export function runPlainAction(world: World, caller: Caller, id: string, action: PlainAction): void {
  const row = PLAIN_ACTIONS[action];
  const find = row.needsHost ? requireMappedServer : requireServer;
  const server = find(world, caller, id);
  requireAllowed(caller, server, { verb: action, vmStates: row.from, needsHost: row.needsHost });
  takeOver(world, server);
  server.taskState = row.task;
  const record = new ActionRecord(world, caller, server, action);
  record.enter(row.event, server.host ?? '');
  runSteps(world, server, [
    {
      seconds: row.seconds,
      run: () => {
        settleServer(server, row.to, row.power);
        record.succeed();
      },
    },
  ]);
}

/** Ends all tasks in a good state: an old fault is forgotten. */
export function settleServer(server: NovaServer, vmState: VmState, powerState: PowerState): void {
  server.vmState = vmState;
  server.powerState = powerState;
  server.taskState = null;
  server.fault = null;
}
