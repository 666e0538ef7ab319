import type { Caller } from '../../../model/identity.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { UnshelveRequest } from '../../../model/requests.ts';
import { POWER_STATE } from '../../../model/server.ts';
import type { NovaServer } from '../../../model/server.ts';
import { DURATION } from '../../durations.ts';
import { removeImage } from '../../image/image-store.ts';
import type { World } from '../../world.ts';
import { ActionRecord, CONTROL_HOST } from '../action-record.ts';
import { driverStep } from '../driver-step.ts';
import { settleServer } from '../plain-actions.ts';
import { chooseHost } from '../scheduler.ts';
import { acceptAction, requireAdmin } from '../server-access.ts';
import { runSteps, takeOver } from '../timeline.ts';
import type { Step } from '../timeline.ts';

/** Builds an offloaded server anew from its image, or starts one that is still on its host. */
export function unshelveServer(world: World, caller: Caller, id: string, request: UnshelveRequest): void {
  const server = acceptAction(world, caller, id, 'unshelve');
  if (request.zone !== undefined || request.host !== undefined) requireOffloaded(server);
  requirePlace(world, caller, request);
  takeOver(world, server);
  server.taskState = 'unshelving';
  const record = new ActionRecord(world, caller, server, 'unshelve');
  runSteps(world, server, server.vmState === 'shelved' ? startSteps(world, server, record) : spawnSteps(world, server, record, request));
}

function startSteps(world: World, server: NovaServer, record: ActionRecord): readonly Step[] {
  const powerOn = { operation: 'power_on', seconds: DURATION.powerOn, onFailure: 'revert' } as const;
  return [
    {
      seconds: DURATION.unshelveScheduling,
      run: () => {
        server.taskState = 'powering-on';
        record.enter('compute_start_instance', server.host ?? '');
      },
    },
    driverStep(world, server, record, powerOn, () => finish(world, server, record)),
  ];
}

function spawnSteps(world: World, server: NovaServer, record: ActionRecord, request: UnshelveRequest): readonly Step[] {
  const spawn = { operation: 'spawn', seconds: DURATION.unshelveSpawning, onFailure: 'revert' } as const;
  record.enter('schedule_instances', CONTROL_HOST);
  return [
    {
      seconds: DURATION.unshelveScheduling,
      run: () => {
        const host = request.host ?? chooseHost(world, server);
        if (host === undefined) {
          // The server stays where it is; only the action tells why.
          record.fail('No valid host was found. ');
          server.taskState = null;
          return 'stop';
        }
        server.host = host;
        server.zone = request.zone ?? world.zones[0] ?? null;
        server.taskState = 'spawning';
        record.enter('compute_unshelve_instance', host);
        return undefined;
      },
    },
    driverStep(world, server, record, spawn, () => {
      server.launchedAt = world.clock.now();
      finish(world, server, record);
    }),
  ];
}

/** The image was made for this moment only. */
function finish(world: World, server: NovaServer, record: ActionRecord): void {
  const image = world.images.get(server.shelvedImageId ?? '');
  if (image !== undefined) removeImage(world, image);
  server.shelvedImageId = null;
  settleServer(server, 'active', POWER_STATE.running);
  record.succeed();
}

function requireOffloaded(server: NovaServer): void {
  if (server.vmState === 'shelved_offloaded') return;
  const text = `Specifying an availability zone or a host when unshelving server "${server.id}" with status "${server.vmState}" is not supported. The server status must be SHELVED_OFFLOADED.`;
  throw new OpenStackRefusal('conflict', text);
}

function requirePlace(world: World, caller: Caller, { zone, host }: UnshelveRequest): void {
  if (typeof zone === 'string' && !world.zones.includes(zone)) {
    throw new OpenStackRefusal('badRequest', 'The requested availability zone is not available');
  }
  if (host === undefined) return;
  requireAdmin(caller, 'os_compute_api:os-shelve:unshelve_to_host');
  if (!world.hosts.includes(host)) throw new OpenStackRefusal('badRequest', `Compute host ${host} could not be found.`);
}
