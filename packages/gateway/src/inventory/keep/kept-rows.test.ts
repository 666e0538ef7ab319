import { CloudError } from '@isobar/core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { PostgresInventory } from '../postgres-inventory.ts';
import type { Row } from '../row.ts';
import { FakeClouds, serverRow } from '../testing/fake-clouds.ts';
import { EVERYTHING, listQuery } from '../testing/list-query.ts';
import { TestReadings } from '../testing/read-all.ts';

const RUNS = 40 * Number(process.env['ISOBAR_PROPERTY_RUNS'] ?? 1);

let database: Database;
let number = 0;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const phases = fc.constantFrom('running', 'stopped', 'error');
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('change' as const), id: ids, phase: phases }),
    fc.record({ do: fc.constant('delete' as const), id: ids }),
    fc.record({ do: fc.constant('read' as const), failsAfter: fc.option(fc.nat(2)) }),
    fc.record({ do: fc.constant('readOne' as const), id: ids }),
    fc.record({ do: fc.constant('pass' as const), seconds: fc.constantFrom(1, 130) }),
  ),
  { maxLength: 25 },
);

/** What is to be kept: what the last reading of a row said, whole or of it alone. */
class Model {
  readonly rows = new Map<string, { readonly row: Row; readonly since: number; missed: boolean }>();

  see(row: Row, now: number): void {
    this.rows.set(row.id, { row, since: this.rows.get(row.id)?.since ?? now, missed: false });
  }

  readWhole(rows: readonly Row[], now: number): void {
    for (const [id, kept] of this.rows) {
      if (rows.some((row) => row.id === id)) continue;
      if (kept.missed || kept.since <= now - 120_000) this.rows.delete(id);
      else kept.missed = true;
    }
    for (const row of rows) this.see(row, now);
  }
}

it('after any changes, failures and readings the rows are what the readings said', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (script) => {
      number += 1;
      const cloud = `kept-${number}`;
      const servers = new Map<string, Row>();
      const clouds = new FakeClouds({});
      const readings = new TestReadings(database, clouds);
      const inventory = new PostgresInventory({ database, events: readings.events, reader: clouds, clock: readings.clock });
      const model = new Model();
      const told = new Map<string, unknown>();
      let readBefore = false;
      for (const step of script) {
        clouds.rows[cloud] = { server: [...servers.values()] };
        const now = readings.clock.now();
        if (step.do === 'change') servers.set(step.id, serverRow(cloud, step.id, { phase: step.phase }));
        if (step.do === 'delete') servers.delete(step.id);
        if (step.do === 'pass') readings.clock.advance(step.seconds * 1000);
        if (step.do === 'readOne') {
          await inventory.read('server', cloud, step.id).catch(() => undefined);
          const row = servers.get(step.id);
          if (row === undefined) model.rows.delete(step.id);
          else model.see(row, now);
        }
        if (step.do === 'read') {
          const error = new CloudError('unavailable', 'broken off');
          clouds.failure = step.failsAfter === null ? null : { cloud, kinds: ['server'], afterPages: step.failsAfter, error };
          await readings.read(cloud);
          if (step.failsAfter === null) model.readWhole([...servers.values()], now);
          if (step.failsAfter === null && !readBefore) for (const [id, { row }] of model.rows) told.set(`${cloud}/${id}`, row);
          readBefore ||= step.failsAfter === null;
        }
        for (const { type, ref = '', server } of readings.told.splice(0)) {
          if (type === 'server.changed') told.set(ref, server);
          if (type === 'server.removed') told.delete(ref);
        }
      }
      clouds.rows[cloud] ??= {};
      const { items } = await inventory.list('server', listQuery(), EVERYTHING);
      const kept = [...model.rows.values()].map(({ row }) => row).toSorted((left, right) => (left.id < right.id ? -1 : 1));
      expect(items).toEqual(kept);
      // Who had the rows of the first reading and has heard of every change since has the same.
      if (readBefore) expect([...told.values()].toSorted((left, right) => ((left as Row).id < (right as Row).id ? -1 : 1))).toEqual(kept);
    }),
    { numRuns: RUNS },
  );
});
