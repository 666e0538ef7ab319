import { ChangeRefused } from '../../../kernel/cloud.ts';
import type { Change } from '../../../kernel/cloud.ts';
import type { PlainAction } from '../../backend/compute-backend.ts';
import type { Caller } from '../../model/identity.ts';
import { OpenStackRefusal } from '../../model/refusal.ts';
import type { NovaServer } from '../../model/server.ts';
import { deleteServer, forceDeleteServer } from '../compute/delete-server.ts';
import { createImage } from '../compute/image/create-image.ts';
import { liveMigrateServer } from '../compute/live-migrate.ts';
import { runPlainAction } from '../compute/plain-actions.ts';
import { rebootServer } from '../compute/reboot-server.ts';
import { rebuildServer } from '../compute/rebuild-server.ts';
import { rescueServer } from '../compute/rescue-server.ts';
import { migrateServer, resizeServer } from '../compute/resize-server.ts';
import { restoreServer } from '../compute/restore-server.ts';
import { confirmResize, revertResize } from '../compute/settle-resize.ts';
import { offloadServer, shelveServer } from '../compute/shelve/shelve-server.ts';
import { unshelveServer } from '../compute/shelve/unshelve-server.ts';
import { lockServer, unlockServer } from '../compute/update-server.ts';
import { connectVolume, disconnectVolume } from '../storage/attachments.ts';
import { addVolume, defaultVolumeType, setStatus } from '../storage/volume-store.ts';
import type { World } from '../world.ts';
import { requireNumber, requireText } from './change-input.ts';

type BackDoorAction = (world: World, caller: Caller, server: NovaServer, change: Change) => void;

const PLAIN_ACTIONS: readonly PlainAction[] = ['start', 'stop', 'pause', 'unpause', 'suspend', 'resume', 'unrescue'];

const ACTIONS: ReadonlyMap<string, BackDoorAction> = new Map<string, BackDoorAction>([
  ...PLAIN_ACTIONS.map((name): [string, BackDoorAction] => [name, (world, caller, { id }) => runPlainAction(world, caller, id, name)]),
  ['reboot', (world, caller, { id }) => rebootServer(world, caller, id, 'HARD')],
  ['softReboot', (world, caller, { id }) => rebootServer(world, caller, id, 'SOFT')],
  ['rescue', (world, caller, { id }) => rescueServer(world, caller, id, { imageId: null, mayRescueVolumeBacked: true })],
  ['shelve', (world, caller, { id }) => shelveServer(world, caller, id)],
  ['shelveOffload', (world, caller, { id }) => offloadServer(world, caller, id)],
  ['unshelve', (world, caller, { id }) => unshelveServer(world, caller, id, {})],
  ['rebuild', rebuild],
  ['resize', resize],
  ['migrate', (world, caller, { id }) => migrateServer(world, caller, id)],
  ['liveMigrate', (world, caller, { id }) => liveMigrateServer(world, caller, id, null)],
  ['confirmResize', (world, caller, { id }) => confirmResize(world, caller, id)],
  ['revertResize', (world, caller, { id }) => revertResize(world, caller, id)],
  ['createImage', createServerImage],
  ['delete', (world, caller, { id }) => deleteServer(world, caller, id)],
  ['forceDelete', (world, caller, { id }) => forceDeleteServer(world, caller, id)],
  ['restore', (world, caller, { id }) => restoreServer(world, caller, id)],
  ['lock', (world, caller, { id }) => lockServer(world, caller, id, null)],
  ['unlock', (world, caller, { id }) => unlockServer(world, caller, id)],
  ['rename', (_world, _caller, server, change) => void (server.name = requireText('name', change['name']))],
  ['write', writeDisk],
  ['addVolume', attachNewVolume],
  ['detachVolume', detachNow],
]);

/** Runs an action as an operator would, with its ordinary course; volumes come and go at once. */
export function runBackDoorAction(world: World, caller: Caller, server: NovaServer, change: Change): void {
  const action = ACTIONS.get(change.action ?? '');
  if (action === undefined) {
    throw new ChangeRefused('action', `unknown; known are ${[...ACTIONS.keys()].join(', ')}`);
  }
  try {
    action(world, caller, server, change);
  } catch (error) {
    if (error instanceof OpenStackRefusal) throw new ChangeRefused('action', error.message);
    throw error;
  }
}

function rebuild(world: World, caller: Caller, server: NovaServer, change: Change): void {
  const wanted = requireText('image', change['image']);
  const image = [...world.images.values()].find(({ id, name }) => id === wanted || name === wanted);
  if (image === undefined) throw new ChangeRefused('image', `there is no image ${wanted}`);
  rebuildServer(world, caller, server.id, { imageId: image.id, mayReimageVolume: true });
}

function createServerImage(world: World, caller: Caller, server: NovaServer, change: Change): void {
  createImage(world, caller, server.id, { name: requireText('name', change['name']), metadata: {} });
}

function resize(world: World, caller: Caller, server: NovaServer, change: Change): void {
  const wanted = requireText('flavor', change['flavor']);
  const flavor = [...world.flavors.values()].find(({ id, name }) => id === wanted || name === wanted);
  if (flavor === undefined) throw new ChangeRefused('flavor', `there is no flavor ${wanted}`);
  resizeServer(world, caller, server.id, flavor.id);
}

/** The guest writes to its boot disk. */
function writeDisk(world: World, _caller: Caller, server: NovaServer): void {
  const root = server.attachments.find(({ isRoot }) => isRoot);
  const volume = world.volumes.get(root?.volumeId ?? '');
  if (volume === undefined) server.rootDisk = world.diskMarks.next();
  else volume.content = world.diskMarks.next();
}

function attachNewVolume(world: World, _caller: Caller, server: NovaServer, change: Change): void {
  const volume = addVolume(world, {
    projectId: server.projectId,
    userId: server.userId,
    name: change['name'] === undefined ? '' : requireText('name', change['name']),
    description: null,
    status: 'in-use',
    sizeGiB: change['sizeGiB'] === undefined ? 10 : requireNumber('sizeGiB', change['sizeGiB']),
    volumeType: defaultVolumeType(world),
    zone: server.zone ?? 'nova',
    bootable: false,
    snapshotId: null,
    metadata: {},
    imageId: null,
  });
  connectVolume(world, server, volume, false, false);
  setStatus(world, volume, 'in-use');
}

function detachNow(world: World, _caller: Caller, server: NovaServer, change: Change): void {
  const wanted = change['volume'];
  const attached = server.attachments.filter(({ isRoot }) => !isRoot).flatMap(({ volumeId }) => world.volumes.get(volumeId) ?? []);
  const volume = attached.find(({ id, name }) => wanted === undefined || id === wanted || name === wanted);
  if (volume === undefined) throw new ChangeRefused('volume', 'no such data volume is attached');
  disconnectVolume(world, server, volume);
}
