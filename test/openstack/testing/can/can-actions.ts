import { setTimeout } from 'node:timers/promises';

import type { Action } from '@isobar/core';

import { uniqueName } from '../lab-servers.ts';
import type { Answer, LabSession } from '../lab-session.ts';
import type { Subject } from './can-servers.ts';
import type { CanWorld } from './can-world.ts';

/** What one cell is about. */
export interface Scene {
  readonly world: CanWorld;
  readonly subject: Subject;
  /** Its name in the matrix. */
  readonly state: string;
  /** Nova's status of it, where no task runs; null while one does. */
  readonly rests: string | null;
  /** The thing that the request names, where the row makes one. */
  readonly thing: string;
}

type Send = (session: LabSession, scene: Scene) => Promise<Answer>;

/** One action of core, and the request of Nova (or Neutron) that it stands for. */
export interface ActionRow {
  readonly name: string;
  readonly action: Action;
  readonly request: (scene: Scene) => object;
  /** A change of a port, of which Nova knows nothing. */
  readonly byNeutron?: true;
  readonly send: Send;
  /** Makes or readies what the request names, without Isobar; returns its id. */
  readonly ready?: (world: CanWorld, subject: Subject) => Promise<string>;
  /** What the server must have for the request to be possible at all. */
  readonly needs?: 'volumeId' | 'portId';
  /** Statuses of a server at rest in which what the action leads to is there already: Nova refuses, Isobar sends nothing. */
  readonly there: readonly string[];
  /** What an accepted request leaves: the state, the state without what the row needs, another state, or nothing to go on with. */
  readonly leaves: 'state' | 'less' | 'change' | 'nothing';
  /** By which Nova refuses it beside the usual statuses. */
  readonly refusedBy?: number;
}

const nova =
  (body: (scene: Scene) => object): Send =>
  (session, scene) =>
    session.ask('compute', 'POST', `/servers/${scene.subject.id}/action`, body(scene));

/** An action of Nova's own that changes the state. */
function plain(action: Action, body: object, there: readonly string[] = [], name: string = action, request: object = {}): ActionRow {
  return { name, action, request: () => request, send: nova(() => body), there, leaves: 'change' };
}

function otherFlavor({ world, rests }: Scene): string {
  return rests === 'VERIFY_RESIZE' ? world.flavors.small : world.flavors.wide;
}

async function spareVolume({ project: { session } }: CanWorld): Promise<string> {
  const made = (await session.call('volumev3', 'POST', '/volumes', { volume: { name: uniqueName('spare'), size: 1 } })) as {
    readonly volume: { readonly id: string };
  };
  return made.volume.id;
}

const PACE_MILLISECONDS = 300;

/** A volume that is available; the last one again, unless it was used. */
const SPARES = new Map<string, string>();

async function readyVolume(world: CanWorld, subject: Subject): Promise<string> {
  const { session } = world.project;
  const kept = SPARES.get(subject.id) ?? (await spareVolume(world));
  SPARES.set(subject.id, kept);
  for (;;) {
    const { volume } = (await session.call('volumev3', 'GET', `/volumes/${kept}`)) as { readonly volume: { readonly status: string } };
    if (volume.status === 'available') return kept;
    if (volume.status !== 'creating') {
      SPARES.delete(subject.id);
      return readyVolume(world, subject);
    }
    await setTimeout(PACE_MILLISECONDS);
  }
}

const FLOATING = new Map<string, string>();

async function floatingIpOf({ project: { session }, publicNetworkId }: CanWorld, { id }: Subject): Promise<string> {
  const kept = FLOATING.get(id);
  if (kept !== undefined) return kept;
  const { floatingip } = (await session.call('network', 'POST', '/floatingips', { floatingip: { floating_network_id: publicNetworkId } })) as {
    readonly floatingip: { readonly id: string };
  };
  FLOATING.set(id, floatingip.id);
  return floatingip.id;
}

const point = (session: LabSession, floatingIp: string, port: string | null): Promise<Answer> =>
  session.ask('network', 'PUT', `/floatingips/${floatingIp}`, { floatingip: { port_id: port } });

async function readyFloatingIp(world: CanWorld, subject: Subject, port: string | null): Promise<string> {
  const id = await floatingIpOf(world, subject);
  await point(world.project.session, id, port);
  return id;
}

const group = (session: LabSession, port: string | null, groups: readonly string[]): Promise<Answer> =>
  session.ask('network', 'PUT', `/ports/${port}`, { port: { security_groups: groups } });

async function readyGroups(world: CanWorld, subject: Subject, groups: readonly string[]): Promise<string> {
  await group(world.project.session, subject.portId, groups);
  return world.groupId;
}

/** Every action on a server that the adapter declares; what changes least comes first. */
export const ACTION_ROWS: readonly ActionRow[] = [
  {
    name: 'rename',
    action: 'rename',
    request: () => ({ name: 'renamed' }),
    send: (session, { subject }) => session.ask('compute', 'PUT', `/servers/${subject.id}`, { server: { name: 'renamed' } }),
    there: [],
    leaves: 'state',
  },
  { ...plain('lock', { lock: null }), leaves: 'state' },
  { ...plain('unlock', { unlock: null }), leaves: 'state' },
  {
    name: 'console',
    action: 'console',
    request: () => ({}),
    send: (session, { subject }) =>
      session.ask('compute', 'POST', `/servers/${subject.id}/remote-consoles`, { remote_console: { protocol: 'vnc', type: 'novnc' } }),
    there: [],
    leaves: 'state',
    // What Nova refuses for the task leaves it as a fault (SOURCES.md#nova-remote-consoles-busy-500).
    refusedBy: 500,
  },
  {
    name: 'attachFloatingIp',
    action: 'attachFloatingIp',
    byNeutron: true,
    needs: 'portId',
    ready: (world, subject) => readyFloatingIp(world, subject, null),
    request: ({ thing, subject }) => ({ floatingIp: thing, port: subject.portId }),
    send: (session, { thing, subject }) => point(session, thing, subject.portId),
    there: [],
    leaves: 'state',
  },
  {
    name: 'detachFloatingIp',
    action: 'detachFloatingIp',
    byNeutron: true,
    needs: 'portId',
    ready: (world, subject) => readyFloatingIp(world, subject, subject.portId),
    request: ({ thing }) => ({ floatingIp: thing }),
    send: (session, { thing }) => point(session, thing, null),
    there: [],
    leaves: 'state',
  },
  {
    name: 'attachSecurityGroup',
    action: 'attachSecurityGroup',
    byNeutron: true,
    needs: 'portId',
    ready: (world, subject) => readyGroups(world, subject, [world.defaultGroupId]),
    request: ({ thing, subject }) => ({ securityGroup: thing, port: subject.portId }),
    send: (session, { world, thing, subject }) => group(session, subject.portId, [world.defaultGroupId, thing]),
    there: [],
    leaves: 'state',
  },
  {
    name: 'detachSecurityGroup',
    action: 'detachSecurityGroup',
    byNeutron: true,
    needs: 'portId',
    ready: (world, subject) => readyGroups(world, subject, [world.defaultGroupId, world.groupId]),
    request: ({ thing, subject }) => ({ securityGroup: thing, port: subject.portId }),
    send: (session, { world, subject }) => group(session, subject.portId, [world.defaultGroupId]),
    there: [],
    leaves: 'state',
  },
  {
    name: 'attachVolume',
    action: 'attachVolume',
    ready: readyVolume,
    request: ({ thing }) => ({ volume: thing }),
    send: (session, { subject, thing }) =>
      session.ask('compute', 'POST', `/servers/${subject.id}/os-volume_attachments`, { volumeAttachment: { volumeId: thing } }),
    there: [],
    leaves: 'state',
  },
  {
    name: 'attachPort',
    action: 'attachPort',
    request: ({ world }) => ({ network: world.project.networkId }),
    send: (session, { world, subject }) =>
      session.ask('compute', 'POST', `/servers/${subject.id}/os-interface`, { interfaceAttachment: { net_id: world.project.networkId } }),
    there: [],
    leaves: 'state',
  },
  plain('restore', { restore: null }),
  plain('start', { 'os-start': null }, ['ACTIVE']),
  plain('stop', { 'os-stop': null }, ['SHUTOFF']),
  plain('reboot', { reboot: { type: 'SOFT' } }, [], 'reboot soft', { kind: 'soft' }),
  plain('pause', { pause: null }, ['PAUSED']),
  plain('unpause', { unpause: null }, ['ACTIVE']),
  plain('suspend', { suspend: null }, ['SUSPENDED']),
  plain('resume', { resume: null }, ['ACTIVE']),
  plain('shelve', { shelve: null }, ['SHELVED', 'SHELVED_OFFLOADED']),
  plain('unshelve', { unshelve: null }, ['ACTIVE']),
  {
    ...plain('rescue', {}, ['RESCUE']),
    request: ({ world }) => ({ image: world.images.rescue }),
    send: nova(({ world }) => ({ rescue: { rescue_image_ref: world.images.rescue } })),
  },
  plain('unrescue', { unrescue: null }, ['ACTIVE']),
  {
    ...plain('rebuild', {}),
    request: ({ world }) => ({ image: world.images.other }),
    send: nova(({ world }) => ({ rebuild: { imageRef: world.images.other } })),
  },
  {
    ...plain('resize', {}),
    request: (scene) => ({ flavor: otherFlavor(scene), confirm: 'manual' }),
    send: nova((scene) => ({ resize: { flavorRef: otherFlavor(scene) } })),
  },
  // It has the other flavor then, for good.
  { ...plain('confirmResize', { confirmResize: null }), leaves: 'nothing' },
  plain('revertResize', { revertResize: null }),
  {
    ...plain('createImage', {}),
    request: () => ({ name: 'image' }),
    send: nova(() => ({ createImage: { name: 'image' } })),
  },
  plain('reboot', { reboot: { type: 'HARD' } }, [], 'reboot hard', { kind: 'hard' }),
  {
    name: 'detachVolume',
    action: 'detachVolume',
    needs: 'volumeId',
    request: ({ subject }) => ({ volume: subject.volumeId }),
    send: (session, { subject }) => session.ask('compute', 'DELETE', `/servers/${subject.id}/os-volume_attachments/${subject.volumeId}`),
    there: [],
    leaves: 'less',
  },
  {
    name: 'detachPort',
    action: 'detachPort',
    needs: 'portId',
    request: ({ subject }) => ({ port: subject.portId }),
    send: (session, { subject }) => session.ask('compute', 'DELETE', `/servers/${subject.id}/os-interface/${subject.portId}`),
    there: [],
    leaves: 'less',
  },
  {
    name: 'delete',
    action: 'delete',
    request: () => ({}),
    send: (session, { subject }) => session.ask('compute', 'DELETE', `/servers/${subject.id}`),
    there: [],
    leaves: 'nothing',
  },
];
