import type { Server, Volume } from '@isobar/core';
import type { HeldServer, HeldVolume } from '@isobar/simulator';

import { readAll } from '../world/present.ts';
import type { Provider, World } from '../world/world.ts';

const sorted = (texts: Iterable<string | null>): string =>
  JSON.stringify([...texts].toSorted((one, other) => String(one).localeCompare(String(other))));

/** Where the adapter's view of servers and volumes is not what the cloud holds; none where they agree. */
export async function viewDisagreements(provider: Provider, world: World): Promise<readonly string[]> {
  const [servers, volumes] = [await readAll(world.adapter.servers), await readAll(world.adapter.volumes)];
  const held = world.cloud.state();
  return [
    ...sameIds('servers', servers, held.servers),
    ...sameIds('volumes', volumes, held.volumes),
    ...held.servers.flatMap((row) => differences(row, servers, (server) => serverPairs(provider, server, row))),
    ...held.volumes.flatMap((row) => differences(row, volumes, (volume) => volumePairs(volume, row))),
  ];
}

type Pair = readonly [field: string, seen: unknown, held: unknown];

interface Row {
  readonly id: string;
}

function sameIds(kind: string, seen: readonly Row[], held: readonly Row[]): readonly string[] {
  const [left, right] = [sorted(seen.map(({ id }) => id)), sorted(held.map(({ id }) => id))];
  return left === right ? [] : [`${kind}: seen ${left}, held ${right}`];
}

function differences<Seen extends Row>(row: Row, seen: readonly Seen[], pairs: (item: Seen) => readonly Pair[]): readonly string[] {
  const item = seen.find(({ id }) => id === row.id);
  if (item === undefined) return [];
  return pairs(item)
    .filter(([, left, right]) => JSON.stringify(left) !== JSON.stringify(right))
    .map(([field, left, right]) => `${row.id} ${field}: seen ${JSON.stringify(left)}, held ${JSON.stringify(right)}`);
}

function serverPairs(provider: Provider, server: Server, held: HeldServer): readonly Pair[] {
  const phase = provider.phaseOf(held.native);
  return [
    ['name', server.name, held.name],
    ['status', server.native['status'], held.native['status']],
    ['flavor', server.flavor.id, held.flavorId],
    ['volumes', sorted(server.volumes.map(({ id }) => id)), sorted(held.volumes.map(({ id }) => id))],
    ['addresses', sorted(server.addresses.map(({ address }) => address)), sorted(held.addresses)],
    ...(phase === null ? [] : [['phase', [server.phase, server.activity], phase] as const]),
    ...server.volumes.flatMap((volume): readonly Pair[] => volumeFlags(volume, held)),
  ];
}

/** What a list does not tell is null, and never wrong. */
function volumeFlags({ id, root, deleteOnTermination }: Server['volumes'][number], held: HeldServer): readonly Pair[] {
  const row = held.volumes.find((volume) => volume.id === id);
  return [
    ...(root === null ? [] : [[`volume ${id} root`, root, row?.root] as const]),
    ...(deleteOnTermination === null ? [] : [[`volume ${id} deleteOnTermination`, deleteOnTermination, row?.deleteOnTermination] as const]),
  ];
}

function volumePairs(volume: Volume, held: HeldVolume): readonly Pair[] {
  return [
    ['status', volume.native['status'], held.status],
    ['attachments', sorted(volume.attachments.map(({ serverId }) => serverId)), sorted(held.serverIds)],
  ];
}
