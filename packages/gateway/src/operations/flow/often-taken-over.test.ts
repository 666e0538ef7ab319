import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Database } from '../../database/database.ts';
import { openTestDatabase } from '../../testing/test-database.ts';
import { Worker } from '../workers/worker.ts';
import { Flow } from './flow.ts';
import { FORM, queueOf } from './form.ts';

/** More than DBOS takes by itself. */
const ATTEMPTS = 1000;
const LATER_SECONDS = 10_000;
const LONG_MILLISECONDS = 20_000;
const SET = 'UPDATE dbos.workflow_status SET status = $2, executor_id = $3, recovery_attempts = $4 WHERE workflow_uuid = $1';
const STATUS = 'SELECT status FROM dbos.workflow_status WHERE workflow_uuid = $1';

let database: Database;
let worker: Worker;
let flow: Flow;
const driven: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  worker = await Worker.open({ database, form: FORM });
  const drive = async (id: string): Promise<{ readonly kind: 'over' }> => {
    driven.push(id);
    return { kind: 'over' };
  };
  const work = { drive, lookLater: async () => undefined };
  flow = await Flow.launch({ database, worker, works: true, queues: {}, work, onProblem: () => undefined }, ['sky']);
});

afterAll(async () => {
  await flow.close();
  await worker.close();
  await database.close();
});

/** A workflow that was begun so often without ever coming to its end. */
async function begunOften(id: string, status: 'PENDING' | 'ENQUEUED'): Promise<void> {
  await flow.enqueue(id, id, 'sky', LATER_SECONDS);
  await database.query(SET, [id, status, status === 'PENDING' ? 'gone' : null, ATTEMPTS]);
}

it.each(['PENDING', 'ENQUEUED'] as const)('a workflow that was %s in more processes than can be counted is driven all the same', async (status) => {
  const id = `operation-${status}`;
  await begunOften(id, status);
  if (status === 'PENDING') await flow.takeOver({ id, queue: queueOf('sky'), executor: 'gone', form: FORM });
  await expect.poll(() => database.query(STATUS, [id]), { timeout: LONG_MILLISECONDS, interval: 100 }).toEqual([{ status: 'SUCCESS' }]);
  expect(driven.filter((other) => other === id)).toEqual([id]);
  expect(await flow.idsOf(id)).toEqual([id]);
});
