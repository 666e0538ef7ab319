import { open } from './contestants.ts';
import type { Contestant, Opened } from './contestants.ts';

export interface LoadResult {
  /** What the database says of itself: without it a loss of power takes what was acknowledged. */
  readonly fsync: unknown;
  readonly commitsPerSecond: number;
  readonly commitP99Milliseconds: number;
  readonly commitsPerSecondBesideReaders: number;
  readonly commitP99MillisecondsBesideReaders: number;
  readonly pagesPerSecond: number;
  readonly pageP99Milliseconds: number;
  readonly noticeP99Milliseconds: number;
}

const READERS = 20;
const ROWS = 20_000;
const MILLISECONDS = 5000;
const NOTICES = 200;

export async function loadTrial(contestant: Contestant, folder: string, packages: string): Promise<LoadResult> {
  const database = await open(contestant, folder, packages);
  await database.query('CREATE TABLE events (operation int, number int, event jsonb NOT NULL, PRIMARY KEY (operation, number))');
  await database.query(
    `INSERT INTO events SELECT i % 500, i / 500, jsonb_build_object('kind', 'step', 'text', repeat('x', 500)) FROM generate_series(1, ${ROWS}) AS i`,
  );
  const [setting] = await database.query('SHOW fsync');
  const alone = await during(1, (index) => commit(database, index));
  let index = 1_000_000;
  const [beside, pages] = await Promise.all([during(1, () => commit(database, (index += 1))), during(READERS, (turn) => readPage(database, turn))]);
  const notices = await noticeTimes(database);
  await database.close();
  return {
    fsync: setting?.['fsync'],
    commitsPerSecond: perSecond(alone),
    commitP99Milliseconds: p99(alone),
    commitsPerSecondBesideReaders: perSecond(beside),
    commitP99MillisecondsBesideReaders: p99(beside),
    pagesPerSecond: perSecond(pages),
    pageP99Milliseconds: p99(pages),
    noticeP99Milliseconds: p99(notices),
  };
}

const commit = (database: Opened, number: number): Promise<unknown> =>
  database.query('INSERT INTO events VALUES (-1, $1, $2)', [number, JSON.stringify({ kind: 'step', text: 'x'.repeat(500) })]);

const readPage = (database: Opened, turn: number): Promise<unknown> =>
  database.query('SELECT number, event FROM events WHERE operation = $1 ORDER BY number LIMIT 40', [turn % 500]);

/** How long each turn took, of so many that go on beside each other. */
async function during(count: number, work: (turn: number) => Promise<unknown>): Promise<readonly number[]> {
  const taken: number[] = [];
  const end = performance.now() + MILLISECONDS;
  const worker = async (): Promise<void> => {
    while (performance.now() < end) {
      const started = performance.now();
      await work(taken.length);
      taken.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  return taken;
}

async function noticeTimes(database: Opened): Promise<readonly number[]> {
  const taken: number[] = [];
  let heard: () => void = () => undefined;
  await database.listen('news', () => heard());
  for (let turn = 0; turn < NOTICES; turn += 1) {
    const { promise, resolve } = Promise.withResolvers<void>();
    heard = resolve;
    const started = performance.now();
    await database.query(`SELECT pg_notify('news', $1)`, [String(turn)]);
    await promise;
    taken.push(performance.now() - started);
  }
  return taken;
}

const perSecond = (taken: readonly number[]): number => Math.round((taken.length * 1000) / MILLISECONDS);
const p99 = (taken: readonly number[]): number => Number((taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.99)] ?? Number.NaN).toFixed(1));
