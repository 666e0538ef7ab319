import type { Volume } from '../../model/volume.ts';
import { toSnapshotBody, toVolumeBody } from '../bodies/volume-body.ts';
import { DEFAULT_LIMIT, toPage } from '../decode/paging.ts';
import { matchesTags, readFlag, readIds } from '../decode/query.ts';
import { readRename } from '../decode/rename-body.ts';
import { readCreateSnapshot, readCreateVolume } from '../decode/volume-bodies.ts';
import { ok, parameter, readBody, scopeOf, tasksReply } from '../gcore-call.ts';
import type { GcoreHandler, GcoreRoute } from '../gcore-call.ts';

const LIST = '/cloud/v1/volumes/{project}/{region}';
const ONE = `${LIST}/{volume}`;
const SNAPSHOTS = '/cloud/v1/snapshots/{project}/{region}';

type Filter = (volume: Readonly<Volume>, value: string, query: URLSearchParams) => boolean;

const FILTERS: readonly (readonly [string, Filter])[] = [
  ['bootable', (volume, _, query) => volume.bootable === readFlag(query, 'bootable', true)],
  ['has_attachments', (volume, _, query) => (volume.attachment !== null) === readFlag(query, 'has_attachments', true)],
  ['instance_id', (volume, value) => volume.attachment?.instanceId === value],
  ['id_part', (volume, value) => volume.id.includes(value)],
  ['name_part', (volume, value) => volume.name.includes(value)],
];

const list: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { query } = call.request;
  const volumes = call.backend.volumes.list(scope).filter(
    (volume) =>
      matchesTags(volume.tags, query) &&
      FILTERS.every(([name, matches]) => {
        const value = query.get(name);
        return value === null || matches(volume, value, query);
      }),
  );
  const { count, page } = toPage(volumes, query, DEFAULT_LIMIT.most);
  return ok({ count, results: page.map((volume) => toVolumeBody(call, scope, volume)) });
};

const show: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return ok(toVolumeBody(call, scope, call.backend.volumes.require(scope, parameter(call, 'volume'))));
};

const create: GcoreHandler = (call) => tasksReply(call.backend.volumes.create(scopeOf(call), readCreateVolume(readBody(call))));

const update: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'volume');
  call.backend.volumes.require(scope, id);
  const request = readRename(readBody(call), 'a volume');
  return ok(toVolumeBody(call, scope, call.backend.volumes.update(scope, id, request)));
};

const remove: GcoreHandler = (call) => {
  const snapshotIds = readIds(call.request.query, 'snapshots');
  return tasksReply(call.backend.volumes.remove(scopeOf(call), parameter(call, 'volume'), snapshotIds));
};

/** The body of an attach or a detach, by task. */
const tie =
  (direction: 'attach' | 'detach'): GcoreHandler =>
  (call) => {
    const scope = scopeOf(call);
    const id = parameter(call, 'volume');
    const body = readBody(call);
    const instanceId = body.requireText('instance_id');
    const tag = body.optionalText('attachment_tag');
    body.finish();
    const { volumes } = call.backend;
    return tasksReply(direction === 'attach' ? volumes.attach(scope, id, instanceId, tag) : volumes.detach(scope, id, instanceId));
  };

/** The same in its older form: done when it answers with the volume. */
const tieDirectly =
  (direction: 'attachDirectly' | 'detachDirectly'): GcoreHandler =>
  (call) => {
    const scope = scopeOf(call);
    const body = readBody(call);
    const instanceId = body.requireText('instance_id');
    body.optionalText('attachment_tag');
    body.finish();
    const volume = call.backend.volumes[direction](scope, parameter(call, 'volume'), instanceId);
    return ok(toVolumeBody(call, scope, volume));
  };

const extend: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const body = readBody(call);
  const sizeGiB = body.requireInteger('size', 1);
  body.finish();
  return tasksReply(call.backend.volumes.extend(scope, parameter(call, 'volume'), sizeGiB));
};

const retype: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const body = readBody(call);
  const typeName = body.choice('volume_type', ['standard', 'ssd_hiiops']);
  body.finish();
  return ok(toVolumeBody(call, scope, call.backend.volumes.retype(scope, parameter(call, 'volume'), typeName)));
};

/** The body of this reply is not described: EdgeCenter's client reads tasks, Gcore's reads nothing. */
const revert: GcoreHandler = (call) => {
  const tasks = call.backend.volumes.revert(scopeOf(call), parameter(call, 'volume'));
  return call.switches.revertReply === 'tasks' ? tasksReply(tasks) : { status: 200 };
};

const listSnapshots: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const { query } = call.request;
  const volumeId = query.get('volume_id');
  const instanceId = query.get('instance_id');
  const snapshots = call.backend.snapshots
    .list(scope)
    .filter((snapshot) => volumeId === null || snapshot.volumeId === volumeId)
    .filter((snapshot) => instanceId === null || call.backend.volumes.find(scope, snapshot.volumeId)?.attachment?.instanceId === instanceId)
    // Nothing here is made by a policy or a schedule.
    .filter(() => !query.has('lifecycle_policy_id') && !query.has('schedule_id'))
    .filter((snapshot) => matchesTags(snapshot.tags, query));
  const { count, page } = toPage(snapshots, query, DEFAULT_LIMIT.most);
  return ok({ count, results: page.map((snapshot) => toSnapshotBody(call, scope, snapshot)) });
};

const showSnapshot: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  return ok(toSnapshotBody(call, scope, call.backend.snapshots.require(scope, parameter(call, 'snapshot'))));
};

const createSnapshot: GcoreHandler = (call) => tasksReply(call.backend.snapshots.create(scopeOf(call), readCreateSnapshot(readBody(call))));

const updateSnapshot: GcoreHandler = (call) => {
  const scope = scopeOf(call);
  const id = parameter(call, 'snapshot');
  call.backend.snapshots.require(scope, id);
  const request = readRename(readBody(call), 'a snapshot');
  return ok(toSnapshotBody(call, scope, call.backend.snapshots.update(scope, id, request)));
};

const removeSnapshot: GcoreHandler = (call) => tasksReply(call.backend.snapshots.remove(scopeOf(call), parameter(call, 'snapshot')));

export const VOLUME_ROUTES: readonly GcoreRoute[] = [
  { method: 'GET', pattern: LIST, handler: list },
  { method: 'GET', pattern: ONE, handler: show },
  { method: 'POST', pattern: LIST, handler: create },
  { method: 'PATCH', pattern: ONE, handler: update },
  { method: 'DELETE', pattern: ONE, handler: remove },
  { method: 'POST', pattern: `${ONE}/extend`, handler: extend },
  { method: 'POST', pattern: `${ONE}/retype`, handler: retype },
  { method: 'POST', pattern: `${ONE}/revert`, handler: revert },
  { method: 'POST', pattern: `${ONE}/attach`, handler: tieDirectly('attachDirectly') },
  { method: 'POST', pattern: `${ONE}/detach`, handler: tieDirectly('detachDirectly') },
  {
    method: 'POST',
    pattern: '/cloud/v2/volumes/{project}/{region}/{volume}/attach',
    handler: tie('attach'),
    only: 'gcore',
  },
  {
    method: 'POST',
    pattern: '/cloud/v2/volumes/{project}/{region}/{volume}/detach',
    handler: tie('detach'),
    only: 'gcore',
  },
  { method: 'GET', pattern: SNAPSHOTS, handler: listSnapshots },
  { method: 'GET', pattern: `${SNAPSHOTS}/{snapshot}`, handler: showSnapshot },
  { method: 'POST', pattern: SNAPSHOTS, handler: createSnapshot },
  { method: 'PATCH', pattern: `${SNAPSHOTS}/{snapshot}`, handler: updateSnapshot },
  { method: 'DELETE', pattern: `${SNAPSHOTS}/{snapshot}`, handler: removeSnapshot },
];
