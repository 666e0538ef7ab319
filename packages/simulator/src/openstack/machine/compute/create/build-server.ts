import type { Caller } from '../../../model/identity.ts';
import { POWER_STATE } from '../../../model/server.ts';
import type { NovaServer } from '../../../model/server.ts';
import { DURATION } from '../../durations.ts';
import type { World } from '../../world.ts';
import type { Build } from './build.ts';
import { connectVolumes } from './build-volumes.ts';
import { plugNetworks, unplugNetworks } from './build-ports.ts';
import { CONTROL_HOST } from '../action-record.ts';
import { reasonOfFailure, secondsFor } from '../../lab-metadata.ts';
import { failServer } from '../fail-server.ts';
import { settleServer } from '../plain-actions.ts';
import { chooseHost } from '../scheduler.ts';
import { runSteps } from '../timeline.ts';
import type { Step } from '../timeline.ts';

/** Nova tries a build on so many hosts before it gives up. */
const BUILD_ATTEMPTS = 2;

/**
 * scheduling → (no task) → networking → block_device_mapping → spawning → ACTIVE. A host that
 * fails sends the build back to scheduling, on another host.
 */
export function buildServer(world: World, caller: Caller, server: NovaServer, build: Build): void {
  attemptBuild(world, caller, server, build, []);
}

/** `failedHosts`: where it was tried before. */
function attemptBuild(world: World, caller: Caller, server: NovaServer, build: Build, failedHosts: readonly string[]): void {
  const isFirst = failedHosts.length === 0;
  const fail = (reason: string): 'stop' => {
    build.record.fail(reason);
    const failed = [...failedHosts, server.host ?? ''];
    leaveHost(world, server);
    if (failed.length < BUILD_ATTEMPTS) attemptBuild(world, caller, server, build, failed);
    else giveUp(world, server);
    return 'stop';
  };
  runSteps(world, server, [
    ...placementSteps(world, caller, server, build, failedHosts, fail),
    ...volumeSteps(world, server, build, fail),
    { seconds: 0, run: () => void (server.taskState = 'spawning') },
    {
      seconds: secondsFor(server, DURATION.spawning),
      run: () => {
        const fails = build.outcome === 'hypervisorFails' || (build.outcome === 'rescheduled' && isFirst);
        const failure = fails ? 'internal error: process exited while connecting to monitor' : reasonOfFailure(server, 'spawn');
        if (failure !== undefined) return fail(failure);
        settleServer(server, 'active', POWER_STATE.running);
        server.launchedAt = world.clock.now();
        build.record.succeed();
        return undefined;
      },
    },
  ]);
}

function placementSteps(
  world: World,
  caller: Caller,
  server: NovaServer,
  build: Build,
  failedHosts: readonly string[],
  fail: (reason: string) => 'stop',
): readonly Step[] {
  const claim: Step = {
    seconds: DURATION.scheduling,
    run: () => {
      const host = build.outcome === 'noValidHost' ? undefined : chooseHost(world, server, { ...build.request.hints, avoidHosts: failedHosts });
      if (host === undefined) return failScheduling(world, server, build, failedHosts.length > 0);
      server.host = host;
      server.zone = build.request.zone ?? world.zones[0] ?? null;
      server.taskState = null;
      build.record.enter('compute__do_build_and_run_instance', host);
      return undefined;
    },
  };
  return [
    claim,
    { seconds: DURATION.claiming, run: () => void (server.taskState = 'networking') },
    {
      seconds: DURATION.networking,
      run: () => {
        const conflict = plugNetworks(world, caller, server, build);
        return conflict === undefined ? undefined : fail(conflict);
      },
    },
  ];
}

function volumeSteps(world: World, server: NovaServer, build: Build, fail: (reason: string) => 'stop'): readonly Step[] {
  const { blockDevices } = build.request;
  return [
    { seconds: 0, run: () => void (server.taskState = 'block_device_mapping') },
    {
      seconds: blockDevices.length === 0 ? DURATION.noBlockDevices : DURATION.blockDeviceMapping,
      run: () => {
        const conflict = connectVolumes(world, server, blockDevices);
        return conflict === undefined ? undefined : fail(conflict);
      },
    },
  ];
}

function leaveHost(world: World, server: NovaServer): void {
  unplugNetworks(world, server);
  server.host = null;
  server.zone = null;
  server.taskState = 'scheduling';
}

function failScheduling(world: World, server: NovaServer, build: Build, wasTried: boolean): 'stop' {
  build.record.enter('conductor_schedule_and_build_instances', CONTROL_HOST);
  const text = wasTried ? retriesText(server) : 'No valid host was found. There are not enough hosts available.';
  build.record.fail(text);
  failServer(world, server, text);
  return 'stop';
}

/** After the last host Nova schedules once more, finds none left, and gives up. */
function giveUp(world: World, server: NovaServer): void {
  runSteps(world, server, [
    {
      seconds: DURATION.scheduling,
      run: () => failServer(world, server, retriesText(server)),
    },
  ]);
}

function retriesText({ id }: NovaServer): string {
  return `Exceeded maximum number of retries. Exhausted all hosts available for retrying build failures for instance ${id}.`;
}
