import { randomBytes } from 'node:crypto';

import { onTestFinished } from 'vitest';

import type { LabSession } from './lab-session.ts';
import { until } from './until.ts';

/** Fields of a server as Nova shows them, as far as tests look at them. */
export interface NovaServer {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly flavor: { readonly original_name: string };
  readonly image: { readonly id: string } | '';
  readonly metadata: Readonly<Record<string, string>>;
  readonly addresses: Readonly<Record<string, readonly { readonly addr: string; readonly 'OS-EXT-IPS-MAC:mac_addr': string }[]>>;
  readonly fault?: { readonly message: string };
  readonly key_name: string | null;
  readonly description: string | null;
  readonly locked: boolean;
  /** A hash of host and project. */
  readonly hostId: string;
  readonly created: string;
  readonly tags: readonly string[];
  readonly security_groups: readonly { readonly name: string }[];
  readonly 'OS-EXT-AZ:availability_zone': string;
  readonly 'OS-EXT-STS:task_state': string | null;
  readonly 'os-extended-volumes:volumes_attached': readonly { readonly id: string }[];
}

export interface WantedServer {
  /** Names, as the lab gives them. */
  readonly flavor?: string;
  /** '' for a server that boots from a volume. */
  readonly image?: string;
  readonly networks?: readonly string[];
  readonly metadata?: Readonly<Record<string, string>>;
  readonly keyName?: string;
  /** Further members of Nova's create request. */
  readonly more?: object;
  /** Status to wait for; null returns as soon as Nova has accepted. */
  readonly until?: string | null;
}

/** Runs something when the test is over, whatever becomes of it. */
export type Afterwards = (cleanup: () => Promise<void>) => void;

/** A name that nothing else has. */
export function uniqueName(purpose: string): string {
  return `isobar-${purpose}-${randomBytes(4).toString('hex')}`;
}

/** Makes a server without Isobar, has it deleted when the test is over, and waits until it is there. */
export async function givenServer(session: LabSession, wanted: WantedServer = {}, afterwards: Afterwards = onTestFinished): Promise<string> {
  const { flavor = 'lab.tiny', image = 'lab-linux-a', networks = ['lab-net'], metadata, keyName, more } = wanted;
  const server = {
    name: uniqueName('test'),
    flavorRef: await flavorId(session, flavor),
    imageRef: image === '' ? '' : await imageId(session, image),
    networks: await Promise.all(networks.map(async (name) => ({ uuid: await networkId(session, name) }))),
    ...(metadata === undefined ? {} : { metadata }),
    ...(keyName === undefined ? {} : { key_name: keyName }),
    ...more,
  };
  const created = (await session.call('compute', 'POST', '/servers', { server })) as { readonly server: { readonly id: string } };
  const { id } = created.server;
  afterwards(() => deleteServer(session, id));
  if (wanted.until !== null) await untilStatus(session, id, wanted.until ?? 'ACTIVE');
  return id;
}

/** A server that ran and is in ERROR now, because a resize failed on its way. */
export async function givenBroken(session: LabSession): Promise<string> {
  const id = await givenServer(session, { metadata: { lab_fail: 'migrate' } });
  await act(session, id, { resize: { flavorRef: await flavorId(session, 'lab.wide') } });
  await untilStatus(session, id, 'ERROR');
  return id;
}

/** A bootable volume made from an image. */
export async function givenBootVolume(session: LabSession, image: string, sizeGiB = 1): Promise<string> {
  const volume = { name: uniqueName('boot'), size: sizeGiB, imageRef: await imageId(session, image) };
  const created = (await session.call('volumev3', 'POST', '/volumes', { volume })) as { readonly volume: { readonly id: string } };
  const { id } = created.volume;
  onTestFinished(() => deleteVolume(session, id));
  await until(
    `volume ${id} available`,
    async () => (await showVolume(session, id)).status,
    (status) => status === 'available',
  );
  return id;
}

export interface CinderVolume {
  readonly status: string;
  readonly volume_image_metadata?: { readonly image_id: string };
}

export async function showVolume(session: LabSession, id: string): Promise<CinderVolume> {
  return ((await session.call('volumev3', 'GET', `/volumes/${id}`)) as { readonly volume: CinderVolume }).volume;
}

export async function showServer(session: LabSession, id: string): Promise<NovaServer> {
  return ((await session.call('compute', 'GET', `/servers/${id}`)) as { readonly server: NovaServer }).server;
}

/** Waits until Nova shows this status and no task. A list tells of states without asking Neutron, which costs the lab most. */
export async function untilStatus(session: LabSession, id: string, status: string): Promise<NovaServer> {
  const server = await until(
    `server ${id} ${status}`,
    async () => ((await isListed(session, id, `status=${status}&status=ERROR`)) ? showServer(session, id) : null),
    (seen) => {
      if (seen?.status === 'ERROR' && status !== 'ERROR') throw new Error(`server ${id}: ${seen.fault?.message}`);
      return seen?.status === status && seen['OS-EXT-STS:task_state'] === null;
    },
  );
  if (server === null) throw new Error(`server ${id} is gone`);
  return server;
}

async function isListed(session: LabSession, id: string, filter: string): Promise<boolean> {
  const { servers } = (await session.call('compute', 'GET', `/servers?${filter}`)) as { readonly servers: readonly { readonly id: string }[] };
  return servers.some((server) => server.id === id);
}

export async function serversNamed(session: LabSession, name: string): Promise<readonly { readonly id: string }[]> {
  return ((await session.call('compute', 'GET', `/servers?name=^${name}$`)) as { readonly servers: readonly { readonly id: string }[] }).servers;
}

export async function serverExists(session: LabSession, id: string): Promise<boolean> {
  return (await session.ask('compute', 'GET', `/servers/${id}`)).status !== 404;
}

/** Deletes if it is still there, and waits until it is gone. */
export async function deleteServer(session: LabSession, id: string): Promise<void> {
  await session.ask('compute', 'DELETE', `/servers/${id}`);
  await until(
    `server ${id} deleted`,
    () => serverExists(session, id),
    (exists) => !exists,
  );
}

async function deleteVolume(session: LabSession, id: string): Promise<void> {
  await until(
    `volume ${id} deleted`,
    async () => (await session.ask('volumev3', 'DELETE', `/volumes/${id}`)).status,
    (status) => status === 404,
  );
}

/** Does an action of Nova's own, such as `{ 'os-stop': null }`. */
export async function act(session: LabSession, id: string, action: object): Promise<void> {
  await session.call('compute', 'POST', `/servers/${id}/action`, action);
}

export interface InstanceAction {
  readonly action: string;
  readonly request_id: string;
  readonly message: string | null;
}

/** What was done to a server, as Nova's own book says; newest first. */
export async function instanceActions(session: LabSession, id: string): Promise<readonly InstanceAction[]> {
  const body = await session.call('compute', 'GET', `/servers/${id}/os-instance-actions`);
  return (body as { readonly instanceActions: readonly InstanceAction[] }).instanceActions;
}

/** How often each action was asked for. */
export async function actionNames(session: LabSession, id: string): Promise<readonly string[]> {
  return (await instanceActions(session, id)).map((each) => each.action).toReversed();
}

export interface Port {
  readonly id: string;
  readonly name: string;
  readonly device_id: string;
  readonly device_owner: string;
  readonly security_groups: readonly string[];
}

export async function portsOf(session: LabSession, serverId: string): Promise<readonly Port[]> {
  return ((await session.call('network', 'GET', `/ports?device_id=${serverId}`)) as { readonly ports: readonly Port[] }).ports;
}

export async function allPorts(session: LabSession): Promise<readonly Port[]> {
  return ((await session.call('network', 'GET', '/ports')) as { readonly ports: readonly Port[] }).ports;
}

export async function flavorId(session: LabSession, name: string): Promise<string> {
  const { flavors } = (await session.call('compute', 'GET', '/flavors')) as { readonly flavors: readonly Named[] };
  return idOf(flavors, name);
}

export async function imageId(session: LabSession, name: string): Promise<string> {
  const { images } = (await session.call('image', 'GET', `/images?name=${name}`)) as { readonly images: readonly Named[] };
  return idOf(images, name);
}

export async function networkId(session: LabSession, name: string): Promise<string> {
  const { networks } = (await session.call('network', 'GET', `/networks?name=${name}`)) as { readonly networks: readonly Named[] };
  return idOf(networks, name);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function idOf(items: readonly Named[], name: string): string {
  const found = items.find((item) => item.name === name);
  if (found === undefined) throw new Error(`the lab has no ${name}`);
  return found.id;
}
