import type { Action, ResourceKind, ResourceReader } from '@isobar/core';
import { ACTION_TARGETS, collectItems } from '@isobar/core';

import type { ConformanceWorld } from '../harness.ts';
import { READERS } from './outcome.ts';

/** Rows of the account that a verb may make or take away, as `<kind>/<id>`. */
export type Census = ReadonlySet<string>;

/** Rows that came and rows that went. */
export interface Change {
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/** Verbs that may make or take away what they are not done to. */
const BESIDES: { readonly [A in Action]?: readonly ResourceKind[] } = {
  delete: ['volume', 'port', 'floatingIp'],
  createImage: ['image', 'volumeSnapshot'],
  attachPort: ['port'],
  detachPort: ['port'],
  snapshotVolume: ['volumeSnapshot'],
  deleteVolume: ['volumeSnapshot'],
};

/** Reads what the verb may make or take away, as another process would see it. Servers are looked at one by one. */
export async function takeCensus(world: ConformanceWorld, action: Action): Promise<Census> {
  const kinds = new Set<ResourceKind>([ACTION_TARGETS[action].target, ...(BESIDES[action] ?? [])]);
  const seen = { ...world, adapter: world.reconnect() };
  const rows = await Promise.all([...kinds].map((kind) => rowsOf(kind, READERS[kind]?.(seen))));
  return new Set(rows.flat());
}

export function changeBetween(before: Census, after: Census): Change {
  return { came: [...after].filter((row) => !before.has(row)), went: [...before].filter((row) => !after.has(row)) };
}

/** How many rows of each kind came and went, as text: the same for two runs that did the same. */
export function tallyOf({ came, went }: Change): string {
  return `came: ${kindsOf(came)}; went: ${kindsOf(went)}`;
}

/** Ids of the rows of one kind that came. */
export function idsThatCame({ came }: Change, kind: ResourceKind): readonly string[] {
  return came.filter((row) => row.startsWith(`${kind}/`)).map((row) => row.slice(kind.length + 1));
}

/** A rule of a group is a row too, where the list of groups tells it. */
interface Row {
  readonly id: string;
  readonly rules?: readonly { readonly id: string | null }[] | null;
}

async function rowsOf(kind: ResourceKind, reader: ResourceReader<Row> | undefined): Promise<readonly string[]> {
  if (reader === undefined) return [];
  const items = await collectItems((cursor, options) => reader.listPage(cursor, options));
  return items.flatMap(({ id, rules }) => [`${kind}/${id}`, ...(rules ?? []).map((rule) => `rule/${rule.id}`)]);
}

function kindsOf(rows: readonly string[]): string {
  return rows
    .map((row) => row.slice(0, row.indexOf('/')))
    .toSorted()
    .join(' ');
}
