import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { RESOURCE_KINDS } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { createIsobar } from '@isobar/sdk';
import type { Simulation } from '@isobar/simulator';
import { startSimulation } from '@isobar/simulator';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Database } from '../database/database.ts';
import type { NewEvent } from '../live/event-log.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { PostgresInventory } from './postgres-inventory.ts';
import { readerOf } from './readers.ts';
import { RequestCount } from './refresh/request-count.ts';
import { EVERYTHING, listQuery } from './testing/list-query.ts';

const CLOUDS = ['lux', 'north', 'seoul'];

let folder: string;
let simulation: Simulation;
let database: Database;
let isobar: Isobar;
let inventory: PostgresInventory;
const told: NewEvent[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isobar-inventory-'));
  simulation = await startSimulation({ servers: 5, iwinv: { rateLimit: 0 } });
  database = await openTestDatabase();
  isobar = await createIsobar({ config: simulation.configuration, stateDir: folder, environment: {} });
  const events = { append: async (events: readonly NewEvent[]): Promise<void> => void told.push(...events) };
  inventory = new PostgresInventory({ database, events, reader: readerOf(() => isobar) });
  inventory.start();
});

afterAll(async () => {
  await inventory.stop();
  await isobar.close();
  await database.close();
  await simulation.close();
  rmSync(folder, { recursive: true, force: true });
});

it('has of every kind of every cloud what the cloud itself lists, and says the same where it cannot', async () => {
  await Promise.all(CLOUDS.map((cloud) => inventory.refresh(cloud)));
  const reader = readerOf(() => isobar);
  for (const kind of RESOURCE_KINDS) {
    const page = await inventory.list(kind, listQuery({ limit: 1000 }), EVERYTHING);
    for (const cloud of CLOUDS) {
      const ids: string[] = [];
      const failures: string[] = [];
      for await (const { items, failure } of reader.pages(kind, cloud, new AbortController().signal)) {
        ids.push(...items.map(({ id }) => id));
        if (failure !== undefined) failures.push(failure.code);
      }
      expect(page.items.flatMap((row) => (row.cloud === cloud ? [row.id] : [])).toSorted(), `${kind} of ${cloud}`).toEqual(ids.toSorted());
      expect(
        page.failures.flatMap((one) => (one.cloud === cloud ? [one.error.code] : [])),
        `${kind} of ${cloud}`,
      ).toEqual(failures);
    }
  }
  expect((await inventory.clouds()).map(({ cloud, state }) => `${cloud} ${state}`).toSorted()).toEqual(CLOUDS.map((cloud) => `${cloud} up`));
});

it('tells of what was changed behind its back, and shows it', async () => {
  const { north } = simulation.clouds;
  const [server] = (await inventory.list('server', listQuery({ clouds: ['north'], phase: 'running' }), EVERYTHING)).items;
  north?.running.change({ server: server?.id ?? '', set: { name: 'renamed-elsewhere' } });
  await inventory.refresh('north');
  expect(told.map(({ type, ref, changes }) => ({ type, ref, changes }))).toEqual([
    { type: 'server.changed', ref: server?.ref, changes: expect.arrayContaining(['name', 'native']) as unknown },
  ]);
  const found = await inventory.list('server', listQuery({ search: 'Renamed-' }), EVERYTHING);
  expect(found.items.map(({ ref }) => ref)).toEqual([server?.ref]);
  expect(await inventory.find('server', 'north', 'renamed-elsewhere')).toBe(server?.id);
});

it('counts the requests of a piece of work, and of no other', async () => {
  const requests = new RequestCount();
  const list = async (): Promise<unknown> => isobar.servers.list({ clouds: ['lux'] }).collect();
  const before = simulation.clouds.lux?.running.ledger.entries().length ?? 0;
  const counted = await requests.run(async (sent) => {
    await list();
    return sent();
  });
  expect(counted).toBe((simulation.clouds.lux?.running.ledger.entries().length ?? 0) - before);
  const [beside] = await Promise.all([requests.run(async (sent) => sent()), list()]);
  expect(beside).toBe(0);
  requests.close();
});
