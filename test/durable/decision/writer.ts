import { open } from './contestants.ts';
import type { Contestant } from './contestants.ts';

/** Tells what is there, then commits row after row, and tells each one that was acknowledged, until it is killed. */
const [contestant, folder = '', packages = ''] = process.argv.slice(2);
const started = performance.now();
const database = await open(contestant as Contestant, folder, packages);
await database.query('CREATE TABLE IF NOT EXISTS acknowledged (number int PRIMARY KEY, event jsonb NOT NULL)');
const [row] = await database.query('SELECT count(*)::int AS count, coalesce(max(number), 0)::int AS last FROM acknowledged');
const last = Number(row?.['last']);
process.send?.({ count: Number(row?.['count']), last, openMilliseconds: performance.now() - started });
for (let number = last + 1; ; number += 1) {
  await database.query('INSERT INTO acknowledged VALUES ($1, $2)', [number, JSON.stringify({ kind: 'step', text: 'x'.repeat(number % 2000) })]);
  process.send?.({ acknowledged: number });
}
