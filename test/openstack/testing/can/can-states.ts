import type { Birth, Subject } from './can-servers.ts';
import { act, bear, subjectOf, untilHeld, untilRests } from './can-servers.ts';
import type { CanWorld } from './can-world.ts';

/** Seconds for which a held task lasts. */
export const HELD_SECONDS = 90;

interface State {
  readonly name: string;
  /** Only where what is shelved keeps its host, and what is deleted can be restored. */
  readonly lasting?: true;
}

/** A state in which a server rests: made from an ACTIVE one, again and again. */
export interface SettledState extends State {
  readonly status: string;
  readonly birth?: Birth;
  readonly lockedBy?: 'owner' | 'operator';
  /** Brings an ACTIVE server into the state and waits; left out, it is there. */
  readonly enter?: (world: CanWorld, id: string) => Promise<void>;
  /** For a server that is never ACTIVE: makes it. */
  readonly make?: (world: CanWorld) => Promise<Subject>;
}

/** A task that the lab makes last (`lab_delay`). */
export interface HeldState extends State {
  readonly vmState: string;
  readonly taskState: string;
  /** Where ACTIVE is not where it begins: the way there, before operations last long. */
  readonly before?: (world: CanWorld, id: string) => Promise<void>;
  /** Where tasks come before that last as long: brings it behind them. */
  readonly approach?: (world: CanWorld, id: string) => Promise<void>;
  /** Starts the task, or the one that it follows by itself. Left out where it is born with it. */
  readonly start?: (world: CanWorld, id: string) => Promise<void>;
  /** Born with the delay. */
  readonly atBirth?: true;
}

const act1 = (body: object, status: string) => async (world: CanWorld, id: string) => {
  await act(world, id, body);
  await untilRests(world, id, status);
};

const stop = act1({ 'os-stop': null }, 'SHUTOFF');
const shelve = act1({ shelve: null }, 'SHELVED');
const remove = async ({ project }: CanWorld, id: string): Promise<void> => void (await project.session.call('compute', 'DELETE', `/servers/${id}`));
const operate = async ({ operator }: CanWorld, id: string, body: object): Promise<void> =>
  void (await operator.call('compute', 'POST', `/servers/${id}/action`, body));

async function resize(world: CanWorld, id: string): Promise<void> {
  await act(world, id, { resize: { flavorRef: world.flavors.wide } });
}

async function resized(world: CanWorld, id: string): Promise<void> {
  await resize(world, id);
  await untilRests(world, id, 'VERIFY_RESIZE');
}

async function neverBuilt(world: CanWorld): Promise<Subject> {
  const id = await bear(world, { flavor: 'huge' });
  await untilRests(world, id, 'ERROR');
  return subjectOf(world, id);
}

export const SETTLED_STATES: readonly SettledState[] = [
  { name: 'ACTIVE', status: 'ACTIVE' },
  { name: 'SHUTOFF', status: 'SHUTOFF', enter: stop },
  { name: 'PAUSED', status: 'PAUSED', enter: act1({ pause: null }, 'PAUSED') },
  { name: 'SUSPENDED', status: 'SUSPENDED', enter: act1({ suspend: null }, 'SUSPENDED') },
  { name: 'SHELVED', status: 'SHELVED', lasting: true, enter: shelve },
  {
    name: 'SHELVED_OFFLOADED',
    status: 'SHELVED_OFFLOADED',
    lasting: true,
    enter: async (world, id) => {
      await shelve(world, id);
      await operate(world, id, { shelveOffload: null });
      await untilRests(world, id, 'SHELVED_OFFLOADED');
    },
  },
  { name: 'RESCUE', status: 'RESCUE', enter: act1({ rescue: null }, 'RESCUE') },
  {
    name: 'ERROR built',
    status: 'ERROR',
    birth: { metadata: { lab_fail: 'migrate' } },
    enter: async (world, id) => {
      await resize(world, id);
      await untilRests(world, id, 'ERROR');
    },
  },
  { name: 'ERROR never built', status: 'ERROR', make: neverBuilt },
  { name: 'VERIFY_RESIZE', status: 'VERIFY_RESIZE', enter: resized },
  {
    name: 'VERIFY_RESIZE stopped',
    status: 'VERIFY_RESIZE',
    enter: async (world, id) => {
      await stop(world, id);
      await resized(world, id);
    },
  },
  {
    name: 'SOFT_DELETED',
    status: 'SOFT_DELETED',
    lasting: true,
    enter: async (world, id) => {
      await remove(world, id);
      await untilRests(world, id, 'SOFT_DELETED');
    },
  },
  { name: 'ACTIVE locked', status: 'ACTIVE', lockedBy: 'owner' },
  { name: 'SHUTOFF locked', status: 'SHUTOFF', lockedBy: 'owner', enter: stop },
  { name: 'ACTIVE locked by operator', status: 'ACTIVE', lockedBy: 'operator' },
  { name: 'ACTIVE on a volume', status: 'ACTIVE', birth: { volumeBacked: true } },
  { name: 'SHUTOFF on a volume', status: 'SHUTOFF', birth: { volumeBacked: true }, enter: stop },
];

const does = (body: object) => (world: CanWorld, id: string) => act(world, id, body);

export const HELD_STATES: readonly HeldState[] = [
  { name: 'BUILD', vmState: 'building', taskState: 'spawning', atBirth: true },
  {
    name: 'REBUILD',
    vmState: 'active',
    taskState: 'rebuild_spawning',
    start: (world, id) => act(world, id, { rebuild: { imageRef: world.images.other } }),
  },
  { name: 'soft reboot', vmState: 'active', taskState: 'reboot_started', start: does({ reboot: { type: 'SOFT' } }) },
  { name: 'hard reboot', vmState: 'active', taskState: 'reboot_started_hard', start: does({ reboot: { type: 'HARD' } }) },
  { name: 'powering-off', vmState: 'active', taskState: 'powering-off', start: does({ 'os-stop': null }) },
  { name: 'powering-on', vmState: 'stopped', taskState: 'powering-on', before: stop, start: does({ 'os-start': null }) },
  { name: 'pausing', vmState: 'active', taskState: 'pausing', start: does({ pause: null }) },
  { name: 'unpausing', vmState: 'paused', taskState: 'unpausing', before: act1({ pause: null }, 'PAUSED'), start: does({ unpause: null }) },
  { name: 'suspending', vmState: 'active', taskState: 'suspending', start: does({ suspend: null }) },
  { name: 'resuming', vmState: 'suspended', taskState: 'resuming', before: act1({ suspend: null }, 'SUSPENDED'), start: does({ resume: null }) },
  { name: 'rescuing', vmState: 'active', taskState: 'rescuing', start: does({ rescue: null }) },
  { name: 'unrescuing', vmState: 'rescued', taskState: 'unrescuing', approach: act1({ rescue: null }, 'RESCUE'), start: does({ unrescue: null }) },
  { name: 'image of it', vmState: 'active', taskState: 'image_pending_upload', start: does({ createImage: { name: 'held' } }) },
  { name: 'resizing', vmState: 'active', taskState: 'resize_migrating', start: resize },
  {
    name: 'resize finishing',
    vmState: 'active',
    taskState: 'resize_finish',
    start: async (world, id) => {
      await resize(world, id);
      await untilHeld(world, id, 'active', 'resize_migrating');
    },
  },
  { name: 'shelving', vmState: 'active', taskState: 'shelving', start: does({ shelve: null }) },
  {
    name: 'shelving its image',
    vmState: 'active',
    taskState: 'shelving_image_pending_upload',
    start: async (world, id) => {
      await act(world, id, { shelve: null });
      await untilHeld(world, id, 'active', 'shelving');
    },
  },
  {
    name: 'offloading',
    vmState: 'shelved',
    taskState: 'shelving_offloading',
    lasting: true,
    approach: shelve,
    start: (world, id) => operate(world, id, { shelveOffload: null }),
  },
  { name: 'soft-deleting', vmState: 'active', taskState: 'soft-deleting', lasting: true, start: remove },
  {
    name: 'deleting',
    vmState: 'active',
    taskState: 'deleting',
    start: async (world, id) => {
      await act(world, id, { 'os-stop': null });
      await untilHeld(world, id, 'active', 'powering-off');
      await act(world, id, { forceDelete: null });
    },
  },
];
