import type { CloudAdapter, Effect, Facet, Server } from '@isobar/core';

const SEEN = { level: 'real', source: 'seen by a test#observed' } as const;

const seen = (facet: Facet, value: string, item?: string): Effect =>
  Object.assign({ facet, values: [value], evidence: SEEN }, item === undefined ? {} : { item }) as Effect;

/** What can be read of a server and of what belongs to it. */
export interface Sight {
  readonly server: Server;
  /** Ids of the groups of each port. */
  readonly groups: string;
  readonly serverGroup: string | null;
}

export async function look(adapter: CloudAdapter, serverId: string): Promise<Sight> {
  const server = await adapter.servers.get(serverId, {});
  const ports = (await adapter.ports?.listPage(undefined, {}))?.items.filter((port) => port.serverId === serverId) ?? [];
  const groups = ports.map((port) => `${port.id}: ${(port.securityGroupIds ?? []).toSorted((a, b) => a.localeCompare(b)).join()}`);
  const memberships = (await adapter.serverGroups?.listPage(undefined, {}))?.items ?? [];
  return {
    server,
    groups: groups.toSorted((a, b) => a.localeCompare(b)).join('\n'),
    serverGroup: memberships.find((group) => group.serverIds.includes(serverId))?.id ?? null,
  };
}

/** What was seen to happen between two looks, facet by facet; only facets that the plan speaks of. */
export function observed(before: Sight, after: Sight, computed: readonly Effect[]): readonly Effect[] {
  const told = new Set(computed.map((effect) => effect.facet));
  const power = after.server.power === 'on' ? 'running' : 'stopped';
  const effects = [
    seen('identity', after.server.id === before.server.id ? 'kept' : 'changed'),
    seen('name', after.server.name === before.server.name ? 'kept' : 'changed'),
    ...(before.server.power === after.server.power ? [] : [seen('powerState', power)]),
    seen('rootDisk', rootOf(before) === rootOf(after) ? 'kept' : 'replaced'),
    ...(before.groups === after.groups ? [] : [seen('securityGroups', 'changed')]),
    ...before.server.volumes
      .filter((volume) => volume.root === false)
      .map(({ id }) => seen('dataVolumes', after.server.volumes.some((volume) => volume.id === id) ? 'kept' : 'detached', `volumes/${id}`)),
    ...before.server.addresses.map(({ address, kind }) => {
      const stays = after.server.addresses.some((other) => other.address === address);
      return seen(`addresses.${kind}`, stays ? 'kept' : kind === 'floating' ? 'detached' : 'lost', `addresses/${address}`);
    }),
  ];
  // A facet that the plan does not speak of must not be touched: only what changed of it counts.
  return effects.filter((effect) => told.has(effect.facet) || !(effect.values as readonly string[]).includes('kept'));
}

const rootOf = ({ server }: Sight): string | undefined => server.volumes.find((volume) => volume.root === true)?.id;
