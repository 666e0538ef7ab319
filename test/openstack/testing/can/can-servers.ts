import { uniqueName } from '../lab-servers.ts';
import { until } from '../until.ts';
import type { CanWorld } from './can-world.ts';

/** A server of the matrix, with what requests about it name. */
export interface Subject {
  readonly id: string;
  readonly volumeBacked: boolean;
  /** Its data volume and first port; null where it has none. */
  readonly volumeId: string | null;
  readonly portId: string | null;
}

export interface Birth {
  readonly flavor?: keyof CanWorld['flavors'];
  readonly volumeBacked?: boolean;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface Sight {
  readonly status: string;
  readonly vmState: string;
  readonly taskState: string | null;
  readonly locked: boolean;
  readonly volumeIds: readonly string[];
  /** Why it is in ERROR, where Nova says so. */
  readonly fault: string | undefined;
}

interface Wire {
  readonly status: string;
  readonly locked: boolean;
  readonly fault?: { readonly message: string };
  readonly 'OS-EXT-STS:vm_state': string;
  readonly 'OS-EXT-STS:task_state': string | null;
  readonly 'os-extended-volumes:volumes_attached': readonly { readonly id: string }[];
}

const IMAGE_GIB = 1;

/** Many wait at a time, and two processors carry them all. */
const PATIENT = { paceMilliseconds: 700, patienceMilliseconds: 400_000 } as const;

/** As the member sees it; null when it is gone. */
async function look({ project }: CanWorld, id: string): Promise<Sight | null> {
  const { status, body } = await project.session.ask('compute', 'GET', `/servers/${id}`);
  if (status === 404) return null;
  if (status !== 200) throw new Error(`GET server: ${status}`);
  const { server } = body as { readonly server: Wire };
  return {
    status: server.status,
    vmState: server['OS-EXT-STS:vm_state'],
    taskState: server['OS-EXT-STS:task_state'],
    locked: server.locked,
    volumeIds: server['os-extended-volumes:volumes_attached'].map(({ id: volume }) => volume),
    fault: server.fault?.message,
  };
}

/** Asks Nova to make a server with a data volume. Does not wait. */
export async function bear(world: CanWorld, { flavor, volumeBacked = false, metadata = {} }: Birth = {}): Promise<string> {
  const { session, networkId } = world.project;
  const goes = { delete_on_termination: true };
  const root = { boot_index: 0, source_type: 'image', uuid: world.images.own, ...goes };
  const server = {
    name: uniqueName('can'),
    flavorRef: world.flavors[flavor ?? (volumeBacked ? 'nodisk' : 'tiny')],
    imageRef: volumeBacked ? '' : world.images.own,
    networks: [{ uuid: networkId }],
    metadata,
    block_device_mapping_v2: [
      volumeBacked ? { ...root, destination_type: 'volume', volume_size: IMAGE_GIB } : { ...root, destination_type: 'local' },
      { boot_index: -1, source_type: 'blank', destination_type: 'volume', volume_size: 1, ...goes },
    ],
  };
  const created = (await session.call('compute', 'POST', '/servers', { server })) as { readonly server: { readonly id: string } };
  return created.server.id;
}

/** What is known of the server by now. */
export async function subjectOf(world: CanWorld, id: string, volumeBacked = false): Promise<Subject> {
  const volumes = (await look(world, id))?.volumeIds ?? [];
  const { ports } = (await world.project.session.call('network', 'GET', `/ports?device_id=${id}`)) as {
    readonly ports: readonly { readonly id: string }[];
  };
  return { id, volumeBacked, volumeId: volumes[volumeBacked ? 1 : 0] ?? null, portId: ports[0]?.id ?? null };
}

/** Lists leave it out. */
const UNLISTED = 'SOFT_DELETED';

/** Waits until no task runs and the status is this. A list tells of states without asking Neutron, which costs the lab most. */
export async function untilRests(world: CanWorld, id: string, status: string): Promise<void> {
  await until(
    `server ${id} ${status}`,
    async () => (status === UNLISTED || (await isListed(world, id, `status=${status}&status=ERROR`)) ? look(world, id) : null),
    (sight) => {
      if (sight?.status === 'ERROR' && status !== 'ERROR') throw new Error(`server ${id} is ERROR, not ${status}: ${sight.fault}`);
      return sight?.status === status && sight.taskState === null;
    },
    PATIENT,
  );
}

async function isListed({ operator }: CanWorld, id: string, filter: string): Promise<boolean> {
  const { servers } = await operator.call('compute', 'GET', `/servers?all_tenants=1&uuid=${id}&${filter}`);
  return (servers as readonly unknown[]).length > 0;
}

export async function givenActive(world: CanWorld, birth: Birth = {}): Promise<Subject> {
  const id = await bear(world, birth);
  await untilRests(world, id, 'ACTIVE');
  return subjectOf(world, id, birth.volumeBacked);
}

export async function act({ project }: CanWorld, id: string, body: object): Promise<void> {
  await project.session.call('compute', 'POST', `/servers/${id}/action`, body);
}

/** The way back to ACTIVE from each status. */
const BACK: Readonly<Record<string, object>> = {
  SHUTOFF: { 'os-start': null },
  PAUSED: { unpause: null },
  SUSPENDED: { resume: null },
  SHELVED: { unshelve: null },
  SHELVED_OFFLOADED: { unshelve: null },
  RESCUE: { unrescue: null },
  VERIFY_RESIZE: { revertResize: null },
  SOFT_DELETED: { restore: null },
};

/** Brings it to ACTIVE, unlocked; false where there is no way. */
export async function recover(world: CanWorld, id: string): Promise<boolean> {
  await world.operator.ask('compute', 'POST', `/servers/${id}/action`, { unlock: null });
  for (let steps = 0; steps < 8; steps += 1) {
    const sight = await until(
      `rest of ${id}`,
      () => look(world, id),
      (seen) => seen === null || (seen.taskState === null && seen.status !== 'BUILD'),
      PATIENT,
    );
    if (sight?.status === 'ACTIVE') return true;
    const back = BACK[sight?.status ?? ''];
    if (back === undefined) return false;
    // Between a look and the request a task may have begun.
    await world.project.session.ask('compute', 'POST', `/servers/${id}/action`, back);
  }
  return false;
}

/** Deletes it for good, whatever it does. Does not wait. */
export async function forget(world: CanWorld, id: string): Promise<void> {
  await world.operator.ask('compute', 'POST', `/servers/${id}/action`, { forceDelete: null });
}

/** Waits for a vm_state with a task; returns a time before which the task had not begun. */
export async function untilHeld(world: CanWorld, id: string, vmState: string, taskState: string): Promise<number> {
  const seen = { last: Date.now(), now: Date.now() };
  await until(
    `server ${id} ${vmState}/${taskState}`,
    async () => {
      seen.last = seen.now;
      seen.now = Date.now();
      return isListed(world, id, `vm_state=${vmState}&task_state=${taskState}`);
    },
    (held) => held,
    PATIENT,
  );
  return seen.last;
}
