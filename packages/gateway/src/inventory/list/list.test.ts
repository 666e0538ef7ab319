import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Scope } from '../../access/access.ts';
import { inScope } from '../../access/in-scope.ts';
import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import type { ListQuery } from '../inventory.ts';
import { PostgresInventory } from '../postgres-inventory.ts';
import type { Row } from '../row.ts';
import type { ServerDraft } from '../testing/fake-clouds.ts';
import { FakeClouds, serverRow } from '../testing/fake-clouds.ts';
import { EVERYTHING, listQuery } from '../testing/list-query.ts';
import { TestReadings } from '../testing/read-all.ts';

const RUNS = 60 * Number(process.env['ISOBAR_PROPERTY_RUNS'] ?? 1);

const NAMES = ['web-1', 'web-2', 'WEB-3', 'db_1', 'db%2', 'cache\\3', '서울-웹', 'Ünïcode', null];
const DRAFTS: readonly ServerDraft[] = NAMES.flatMap((name, index) =>
  ['running', 'stopped', 'error'].map((phase, turn) => ({
    name,
    phase,
    labels: [{}, { team: 'a' }, { team: 'b', stage: 'test' }][(index + turn) % 3] ?? {},
    addresses: [[], ['10.0.0.1'], [`192.168.${index}.${turn}`, '10.1.1.1']][turn] ?? [],
    createdAt: [null, `2026-01-0${index + 1}T00:00:00Z`, `2026-01-0${index + 1}T00:00:00.5+00:00`][turn] ?? null,
    vcpus: [null, 2, 16][(index + turn) % 3] ?? null,
  })),
);

let database: Database;
let inventory: PostgresInventory;
let clouds: FakeClouds;

beforeAll(async () => {
  database = await openTestDatabase();
  const rows = (cloud: string): Row[] => DRAFTS.map((draft, index) => serverRow(cloud, `id-${(index * 7) % DRAFTS.length}`, draft));
  const images = ['public', 'private'].map((visibility) => ({ ...serverRow('north', visibility), visibility }));
  clouds = new FakeClouds({ north: { server: rows('north'), image: images }, seoul: { server: rows('seoul') }, lux: { server: rows('lux') } });
  const readings = new TestReadings(database, clouds);
  for (const cloud of clouds.names()) await readings.read(cloud);
  await readings.read('north', 'image');
  inventory = new PostgresInventory({ database, events: readings.events, reader: clouds });
});

afterAll(() => database.close());

type Server = Row & { readonly phase: string; readonly createdAt: string | null; readonly flavor: { readonly vcpus: number | null } };

const all = (): readonly Server[] =>
  ['lux', 'north', 'seoul'].flatMap((cloud) => (clouds.rows[cloud]?.server ?? []) as readonly Row[] as readonly Server[]);

/** What can be sorted by, and how a row has it. */
const KEYS: Readonly<Record<string, (row: Server) => string | number | null>> = {
  name: ({ name }) => name,
  id: ({ id }) => id,
  cloud: ({ cloud }) => cloud,
  phase: ({ phase }) => phase,
  createdAt: ({ createdAt }) => (createdAt === null ? null : Date.parse(createdAt)),
  'flavor.vcpus': ({ flavor }) => flavor.vcpus,
  'native.raw.inside.phase': ({ phase }) => phase,
  'no.such.member': () => null,
};

/** By code point, as UTF-8 is ordered. */
const compare = (left: string | number, right: string | number): number => {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
};

/** What a list has to be, found in the simplest way. */
function naively(rows: readonly Server[], query: ListQuery, scope: Scope): readonly string[] {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
  const search = query.search === null ? null : fold(query.search);
  const texts = (row: Server): readonly string[] => [
    row.id,
    ...(row.name === null ? [] : [row.name]),
    ...(row as Server & { addresses: { address: string }[] }).addresses.map(({ address }) => address),
    ...Object.entries(row.labels ?? {}).map(([name, value]) => `${name}=${value}`),
  ];
  const found = rows.filter(
    (row) =>
      (query.clouds === null || query.clouds.includes(row.cloud)) &&
      (query.phase === null || row.phase === query.phase) &&
      Object.entries(query.labels).every(([name, value]) => row.labels?.[name] === value) &&
      query.filters.every(({ path, value }) => String(KEYS[path.join('.')]?.(row) ?? '') === value) &&
      (search === null || texts(row).some((text) => fold(text).includes(search))) &&
      inScope(scope, { cloud: row.cloud, labels: row.labels ?? {} }),
  );
  const key = KEYS[query.sort?.path.join('.') ?? 'cloud'] ?? (() => null);
  const turn = query.sort?.descending === true ? -1 : 1;
  const sorted = found.toSorted((left, right) => {
    const [a, b] = [key(left), key(right)];
    if (a === null || b === null) return a === b ? turn * compare(left.ref, right.ref) : a === null ? 1 : -1;
    return turn * (compare(a, b) || compare(left.cloud, right.cloud) || compare(left.id, right.id));
  });
  return sorted.map(({ ref }) => ref);
}

async function pagesOf(query: ListQuery, scope: Scope): Promise<readonly string[]> {
  const refs: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await inventory.list('server', { ...query, cursor }, scope);
    expect(page.items.length).toBeLessThanOrEqual(query.limit);
    refs.push(...page.items.map(({ ref }) => ref));
    cursor = page.next;
    if (cursor !== null) expect(cursor.length).toBeLessThanOrEqual(2000);
  } while (cursor !== null);
  return refs;
}

const paths = fc.constantFrom(...Object.keys(KEYS)).map((path) => path.split('.'));
const filterPaths = fc
  .constantFrom('name', 'id', 'phase', 'flavor.vcpus', 'native.raw.inside.phase', 'no.such.member')
  .map((path) => path.split('.'));
const queries: fc.Arbitrary<ListQuery> = fc.record({
  clouds: fc.option(fc.uniqueArray(fc.constantFrom('north', 'seoul', 'lux'), { minLength: 1 })),
  phase: fc.option(fc.constantFrom('running', 'stopped', 'paused'), { freq: 2 }),
  labels: fc.constantFrom<Readonly<Record<string, string>>[]>({}, {}, {}, { team: 'a' }, { team: 'b', stage: 'test' }),
  search: fc.option(
    fc.constantFrom('web', 'WEB-3', 'eb', '10.', '192.168', 'db_', 'b%', '\\', '웹', 'ünï', 'team=a', 'stage', 'id-1', 'nowhere', ''),
  ),
  filters: fc.array(fc.record({ path: filterPaths, value: fc.constantFrom('running', 'web-1', '2', '', 'id-3') }), { maxLength: 1 }),
  sort: fc.option(fc.record({ path: paths, descending: fc.boolean() })),
  limit: fc.integer({ min: 1, max: 40 }),
  cursor: fc.constant(null),
});
const selectors = fc.record({
  cloud: fc.constantFrom('north', 'seoul', 'lux'),
  labels: fc.option(fc.constantFrom<Readonly<Record<string, string>>[]>({ team: 'a' }, { team: 'b' })),
});
const scopes: fc.Arbitrary<Scope> = fc.record({
  all: fc.boolean(),
  selectors: fc.array(selectors, { maxLength: 2 }),
  ownSelectors: fc.array(selectors, { maxLength: 1 }),
  subject: fc.constant('token:test'),
});

describe('a list', () => {
  it('has, page by page, what fits the query and the scope, in order, and counts it', async () => {
    await fc.assert(
      fc.asyncProperty(queries, scopes, async (query, scope) => {
        const seen = new Set([...scope.selectors, ...scope.ownSelectors].map(({ cloud }) => cloud));
        const asked = { ...query, clouds: query.clouds?.filter((cloud) => scope.all || seen.has(cloud)) ?? null };
        const expected = naively(all(), asked, scope);
        expect(await pagesOf(asked, scope)).toEqual(expected);
        expect((await inventory.list('server', asked, scope)).total).toBe(expected.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives rows as they are, and as bytes', async () => {
    const page = await inventory.list('server', listQuery({ clouds: ['north'], limit: 1000 }), EVERYTHING);
    expect(page.items.toSorted((left, right) => compare(left.id, right.id))).toEqual(
      clouds.rows['north']?.server?.toSorted((left, right) => compare(left.id, right.id)),
    );
    expect(page.documents.map(({ bytes }) => JSON.parse(bytes.toString()) as unknown)).toEqual(page.items);
  });

  it('shows a row as it was changed by another process since the page before', async () => {
    const other = new FakeClouds({ apart: { server: [serverRow('apart', 'a'), serverRow('apart', 'b')] } });
    const readings = new TestReadings(database, other);
    const reader = new PostgresInventory({ database, events: readings.events, reader: other });
    const phases = async (): Promise<readonly unknown[]> =>
      (await reader.list('server', listQuery(), EVERYTHING)).items.map((row) => (row as Server).phase);
    await readings.read('apart');
    expect(await phases()).toEqual(['running', 'running']);
    await readings.keeper.put('server', serverRow('apart', 'b', { phase: 'stopped' }), await reader.beginReading(), 0);
    expect(await phases()).toEqual(['running', 'stopped']);
  });

  it('shows public images to who sees a part of a cloud, and private ones to who sees the whole', async () => {
    const scope = (labels: Readonly<Record<string, string>> | null): Scope => ({
      ...EVERYTHING,
      all: false,
      selectors: [{ cloud: 'north', labels }],
    });
    const ids = async (of: Scope): Promise<readonly string[]> => (await inventory.list('image', listQuery(), of)).items.map(({ id }) => id);
    expect(await ids(scope({ team: 'a' }))).toEqual(['public']);
    expect(await ids(scope(null))).toEqual(['private', 'public']);
  });

  it('refuses alike a cloud that is not there and one that may not be seen', async () => {
    const scope: Scope = { ...EVERYTHING, all: false, selectors: [{ cloud: 'north', labels: null }] };
    for (const cloud of ['seoul', 'nowhere']) {
      const refused = inventory.list('server', listQuery({ clouds: [cloud] }), scope);
      await expect(refused).rejects.toMatchObject({ code: 'invalid_argument', details: { field: 'cloud', given: cloud, allowed: 'north' } });
    }
  });

  it('says of a cloud that nobody has read yet that it is not complete', async () => {
    const page = await inventory.list('bill', listQuery({ clouds: ['lux'] }), EVERYTHING);
    expect(page).toMatchObject({
      items: [],
      total: 0,
      coverage: [{ cloud: 'lux', complete: false, reason: 'not read yet' }],
      freshness: [{ cloud: 'lux', kind: 'bill', asOf: null, complete: false, reachableSeconds: null }],
    });
  });
});

describe('a cursor', () => {
  const query = listQuery({ limit: 2, sort: { path: ['name'], descending: false } });
  const cursorOf = async (of: ListQuery): Promise<string> => (await inventory.list('server', of, EVERYTHING)).next ?? '';
  const refused = { code: 'invalid_argument', details: { field: 'cursor' } };

  it('is refused with another query or kind, but not with another length of pages', async () => {
    const cursor = await cursorOf(query);
    await inventory.list('server', { ...query, limit: 5, cursor }, EVERYTHING);
    for (const other of [{ search: 'x' }, { sort: null }, { phase: 'running' }, { clouds: ['north'] }])
      await expect(inventory.list('server', { ...query, ...other, cursor }, EVERYTHING)).rejects.toMatchObject(refused);
    await expect(inventory.list('volume', { ...query, cursor }, EVERYTHING)).rejects.toMatchObject(refused);
  });

  it('is refused when it is not ours', async () => {
    const cursor = await cursorOf(query);
    const forged = Buffer.from(cursor, 'base64url');
    forged[forged.length - 3] = (forged.at(-3) ?? 0) ^ 1;
    for (const text of ['', 'x', 'not base64!', `${cursor}x`, cursor.slice(0, -1), forged.toString('base64url')])
      await expect(inventory.list('server', { ...query, cursor: text }, EVERYTHING)).rejects.toMatchObject(refused);
  });
});

it('turning pages while rows come, go and change misses and doubles nothing that stood still', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.constantFrom('name', 'cloud', 'phase', 'flavor.vcpus'),
      fc.array(fc.nat(60), { maxLength: 12 }),
      async (descending, path, moves) => {
        const cloud = 'moving';
        const still = Array.from({ length: 12 }, (_, index) => serverRow(cloud, `still-${index}`, { name: `n${index % 5}`, vcpus: index % 3 }));
        const others = new FakeClouds({ [cloud]: { server: [...still] } });
        const readings = new TestReadings(database, others);
        const moving = new PostgresInventory({ database, events: readings.events, reader: others });
        await readings.read(cloud);
        const query = listQuery({ limit: 2, sort: { path: path.split('.'), descending } });
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const page = await moving.list('server', { ...query, cursor }, EVERYTHING);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.next;
          const move = moves.pop();
          if (move === undefined) continue;
          const reading = await moving.beginReading();
          if (move % 3 === 0) await moving.remove('server', cloud, `moving-${move % 7}`, reading);
          else await moving.put('server', serverRow(cloud, `moving-${move % 7}`, { name: `n${move % 6}`, vcpus: move % 4 }), reading);
        } while (cursor !== null && seen.length < 200);
        const stood = seen.filter((id) => id.startsWith('still'));
        expect(stood.toSorted(compare)).toEqual(still.map(({ id }) => id).toSorted(compare));
      },
    ),
    { numRuns: Math.ceil(RUNS / 6) },
  );
});
