import type { Action, ActionRequest } from '@isobar/core';
import { parseRef } from '@isobar/core';

import type { Job } from '../world/perform.ts';
import { User } from '../world/perform.ts';
import { readAll } from '../world/present.ts';
import type { Provider, World } from '../world/world.ts';

interface Place {
  readonly world: World;
  readonly provider: Provider;
  readonly server: string;
}

type Request<A extends Action> = (place: Place) => Promise<ActionRequest<A> | null>;

const RESIZED: Readonly<Record<Provider['name'], readonly string[]>> = {
  openstack: ['3', '4', '5'],
  gcore: ['g1-standard-4-8', 'g1-standard-4-16'],
  iwinv: ['sga_4.8_s', 'vgna_4.8_n'],
};

async function make(world: World, action: Action, request: ActionRequest<Action>): Promise<string> {
  const { operation } = await new User(world).perform({ action, targetId: null, request });
  if (operation.result.ref === null) throw new Error(`${action} made nothing: ${operation.error?.message ?? operation.state}`);
  return parseRef(operation.result.ref).id;
}

/** A volume that nothing holds. */
async function freeVolume({ world }: Place): Promise<string | null> {
  const volumes = await readAll(world.adapter.volumes);
  const free = volumes.find(({ state }) => state === 'available');
  const held = volumes.find(({ attachments }) => attachments.length > 0 && attachments.every(({ root }) => root !== true));
  if (free !== undefined || held === undefined) return free?.id ?? null;
  await new User(world).perform({ action: 'detachVolume', targetId: held.attachments[0]?.serverId ?? '', request: { volume: held.id } });
  return held.id;
}

async function dataVolume({ world, server }: Place): Promise<string | null> {
  const { volumes } = await world.adapter.servers.get(server, {});
  return volumes.find(({ root }) => root === false)?.id ?? null;
}

async function ownPort({ world, server }: Place): Promise<string | null> {
  const { adapter } = world;
  if (adapter.ports === undefined) return null;
  return (await readAll(adapter.ports)).find(({ serverId }) => serverId === server)?.id ?? null;
}

/** A floating IP that leads nowhere (`null`), or to the server. */
async function floatingIp({ world, server }: Place, serverId: string | null): Promise<string | null> {
  const { adapter } = world;
  if (adapter.floatingIps === undefined) return null;
  const all = await readAll(adapter.floatingIps);
  const ports = new Set(
    (adapter.ports === undefined ? [] : await readAll(adapter.ports)).filter((port) => port.serverId === server).map(({ id }) => id),
  );
  const found = all.find(({ portId }) => (serverId === null ? portId === null : portId !== null && ports.has(portId)));
  return found?.id ?? null;
}

const ask = <Name extends string>(name: Name, value: string | null): { readonly [N in Name]: string } | null =>
  value === null ? null : ({ [name]: value } as { readonly [N in Name]: string });

/** What fits as such, so that only the state of the server decides; null where this server has nothing of the kind. */
const REQUESTS: { readonly [A in Action]?: Request<A> } = {
  rename: async () => ({ name: 'another-name' }),
  reboot: async ({ world }) => ({ kind: world.clock.now() % 2 === 0 ? 'hard' : 'soft' }),
  resize: async ({ provider, world, server }) => {
    const { flavor } = await world.adapter.servers.get(server, {});
    const wanted = RESIZED[provider.name].find((id) => id !== flavor.id && id.slice(0, 2) === (flavor.id ?? '').slice(0, 2));
    const other = provider.name === 'openstack' ? RESIZED.openstack.find((id) => id !== flavor.id) : wanted;
    return ask('flavor', flavor.diskGiB === 0 ? null : (other ?? null));
  },
  rebuild: async ({ world, server }) => ask('image', (await world.adapter.servers.get(server, {})).image?.id ?? null),
  createImage: async () => ({ name: 'golden' }),
  attachVolume: async (place) => ask('volume', await freeVolume(place)),
  detachVolume: async (place) => ask('volume', await dataVolume(place)),
  attachPort: async ({ provider }) => ask('network', provider.network),
  detachPort: async (place) => ask('port', await ownPort(place)),
  attachFloatingIp: async (place) => ask('floatingIp', await floatingIp(place, null)),
  detachFloatingIp: async (place) => ask('floatingIp', await floatingIp(place, place.server)),
  attachSecurityGroup: async ({ world }) => ({ securityGroup: await make(world, 'createSecurityGroup', { name: 'fresh-group', rules: [] }) }),
  detachSecurityGroup: async ({ world, server }) =>
    ask('securityGroup', (await world.adapter.servers.get(server, {})).securityGroups?.[0]?.id ?? null),
  attachServerGroup: async ({ world }) => ({ serverGroup: await make(world, 'createServerGroup', { name: 'fresh', policy: 'affinity' }) }),
};

/** A job on the server that only its state can refuse. */
export async function requestsThatFit(world: World, provider: Provider, action: Action, server: string): Promise<Job | null> {
  const request: Request<Action> = REQUESTS[action] ?? (async () => ({}));
  const made = await request({ world, provider, server });
  return made === null ? null : { action, targetId: server, request: made };
}
