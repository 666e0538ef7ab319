import type { CloudAdapter, ResourceKind, ResourceReader } from '@isobar/core';
import { collectItems } from '@isobar/core';

interface Row {
  readonly id: string;
  readonly name: string | null;
  /** Of a security group. */
  readonly rules?: readonly { readonly id: string | null }[] | null;
}

const READER_OF = {
  server: 'servers',
  flavor: 'flavors',
  image: 'images',
  volume: 'volumes',
  volumeSnapshot: 'volumeSnapshots',
  volumeType: 'volumeTypes',
  keyPair: 'keyPairs',
  network: 'networks',
  port: 'ports',
  floatingIp: 'floatingIps',
  securityGroup: 'securityGroups',
  serverGroup: 'serverGroups',
} as const satisfies { readonly [Kind in ResourceKind]?: keyof CloudAdapter };

export type PresentKind = keyof typeof READER_OF;

/** What is there now, by kind, as the adapter lists it. */
export type Present = Readonly<Record<PresentKind, readonly Row[]>>;

export const isPresentKind = (kind: ResourceKind): kind is PresentKind => Object.hasOwn(READER_OF, kind);

export async function readAll<Item extends { readonly id: string }>(reader: ResourceReader<Item>): Promise<readonly Item[]> {
  return collectItems((cursor, options) => reader.listPage(cursor, options));
}

export async function readPresent(adapter: CloudAdapter, kinds: readonly PresentKind[]): Promise<Present> {
  const read = async (kind: PresentKind): Promise<readonly [PresentKind, readonly Row[]]> => {
    const reader: ResourceReader<Row> | undefined = kinds.includes(kind) ? adapter[READER_OF[kind]] : undefined;
    if (reader === undefined) return [kind, []];
    const rows = await readAll(reader);
    // Some clouds list groups without their rules.
    return [kind, await Promise.all(rows.map(async (row) => (row.rules === null ? reader.get(row.id, {}) : row)))];
  };
  const lists = await Promise.all((Object.keys(READER_OF) as readonly PresentKind[]).map(read));
  return Object.fromEntries(lists) as unknown as Present;
}

export const EVERY_KIND = Object.keys(READER_OF) as readonly PresentKind[];
