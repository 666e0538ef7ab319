import type { CloudAdapter, ResourceReader } from '@isobar/core';
import { collectItems } from '@isobar/core';

import type { Dice } from '../keyed-random.ts';
import type { FaultyWorld } from '../world/faulty-world.ts';
import { differences } from './differences.ts';
import { shownOf, whyDishonest } from './honest-errors.ts';
import type { Played } from './verdict.ts';

const READERS = [
  'servers',
  'flavors',
  'images',
  'volumes',
  'volumeSnapshots',
  'volumeTypes',
  'keyPairs',
  'networks',
  'subnets',
  'ports',
  'floatingIps',
  'securityGroups',
  'serverGroups',
] as const satisfies readonly (keyof CloudAdapter)[];

interface Row {
  readonly id: string;
}

/** Reads something through the faults, and again without them: right, or an honest error. */
export async function playRead(world: FaultyWorld, dice: Dice): Promise<Played> {
  const kinds = READERS.filter((kind) => world.adapter[kind] !== undefined);
  const kind = dice.number(2) === 0 ? 'servers' : (dice.of(kinds) ?? 'servers');
  const one = dice.number(2) === 0;
  const truth = await world.calmly((adapter) => readAll(readerOf(adapter, kind)));
  const id = dice.of(truth)?.id;
  const action = one ? `get ${kind}` : `list ${kind}`;
  const read = (adapter: CloudAdapter): Promise<unknown> =>
    one && id !== undefined ? readerOf(adapter, kind).get(id, {}) : readAll(readerOf(adapter, kind));
  const seen = await read(world.adapter).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in seen) {
    const lie = whyDishonest(seen.error);
    return { verdict: { action, end: 'honestError', problems: lie === null ? [] : [`${action}: ${lie}`] }, shown: shownOf(seen.error) };
  }
  const right = await world.calmly(read);
  const problems = differences(atHome(seen.value, world), atHome(right, world)).map((difference) => `${action}: ${difference}`);
  const held = kind === 'servers' || kind === 'volumes' ? world.cloud.state()[kind] : null;
  if (held !== null && sorted(held) !== sorted(truth)) problems.push(`${action}: listed ${sorted(truth)}, held ${sorted(held)}`);
  return { verdict: { action, end: 'right', problems }, shown: '' };
}

/** Links that the line turned to another host stand in the native part as they came. */
function atHome(value: unknown, { otherHost, proxy }: FaultyWorld): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(otherHost.origin, proxy.origin));
}

const sorted = (rows: readonly Row[]): string => JSON.stringify(rows.map(({ id }) => id).toSorted((one, other) => one.localeCompare(other)));

function readerOf(adapter: CloudAdapter, kind: (typeof READERS)[number]): ResourceReader<Row> {
  const reader: ResourceReader<Row> | undefined = adapter[kind];
  if (reader === undefined) throw new Error(`${adapter.provider} has no ${kind}`);
  return reader;
}

const readAll = (reader: ResourceReader<Row>): Promise<readonly Row[]> => collectItems((cursor, options) => reader.listPage(cursor, options));
