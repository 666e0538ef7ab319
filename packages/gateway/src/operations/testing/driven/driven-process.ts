import type { Action, Operation } from '@isobar/core';
import { isCloudError, systemClock } from '@isobar/core';
import { createIsobar } from '@isobar/sdk';
import type { Isobar } from '@isobar/sdk';

import type { AuditEntry } from '../../../audit/audit.ts';
import { PgAudit } from '../../../audit/pg-audit.ts';
import { openDatabase } from '../../../database/open-database.ts';
import { EventFeed } from '../../../live/event-feed.ts';
import { PgEventLog } from '../../../live/pg-event-log.ts';
import { DurableOperations } from '../../durable-operations.ts';
import { FORM } from '../../flow/form.ts';
import { SafeStop } from '../../flow/safe-stop.ts';
import { openSealingKey } from '../../sealing/sealing-key.ts';
import { PgOperationStore } from '../../store/pg-operation-store.ts';
import { Worker } from '../../workers/worker.ts';
import type { DrivenCall, DrivenSettings, Told } from './driven-settings.ts';

// A process of the gateway without its REST surface: what starts, drives and takes over operations, on real tables.
const settings = JSON.parse(process.env['ISOBAR_DRIVEN'] ?? '{}') as DrivenSettings;

const owned = await openDatabase({ url: settings.url, folder: settings.folder });
const { database } = owned;
const worker = await Worker.open({ database, form: settings.form ?? FORM });
const store = new PgOperationStore({ database, worker, key: openSealingKey(undefined, settings.folder), now: () => Date.now() });
const audit = new PgAudit(database);
const stop = new SafeStop();
const isobar = await createIsobar({ config: settings.configuration, store: stop.guard(store) });
const queue = settings.concurrency === undefined ? {} : { concurrency: settings.concurrency };
const operations = new DurableOperations(
  {
    database,
    worker,
    store,
    stop,
    isobar: (work) => work(isobar),
    inventory: { labelsOf: async () => ({}), noteOperation: async () => undefined, list: async () => Promise.reject(new Error('no inventory here')) },
    events: new PgEventLog(database, new EventFeed({ database })),
    audit,
    clock: systemClock,
    onProblem: (text, id) => process.stderr.write(`${id ?? ''} ${text}\n`),
  },
  { works: settings.works, queues: Object.fromEntries(isobar.clouds.names.map((name) => [name, queue])), graceMilliseconds: 5000 },
);

const EVENTS_OF = `SELECT count(*)::int AS count FROM isobar_events WHERE body -> 'operation' ->> 'id' = $1`;

type Method = (...words: never[]) => Promise<unknown>;

const methods: Readonly<Record<string, Method>> = {
  start: async (ref: string, action: Action, request: Parameters<Isobar['plan']>[2], accept: readonly string[], preserve: readonly string[]) => {
    const plan = await isobar.plan(ref, action, request, { preserve });
    return operations.start(plan, { startedBy: 'token:test', yes: true, accept });
  },
  get: (id: string) => operations.get(id),
  wait: (id: string, milliseconds: number) => operations.wait(id, milliseconds),
  all: (): Promise<readonly Operation[]> => store.list(),
  answer: (id: string, choice: string, values: Readonly<Record<string, string>>) => operations.answer(id, choice, values),
  cancel: (id: string) => operations.cancel(id),
  told: async (id: string): Promise<Told> => {
    const events = await operations.events(id, 0);
    const entries: AuditEntry[] = [];
    for await (const entry of audit.export()) if (entry.operationId === id) entries.push(entry);
    const [row] = await database.query<{ readonly count: number }>(EVENTS_OF, [id]);
    const counts = { journaled: events.length, told: row?.count ?? 0, accepted: events.filter(({ type }) => type === 'accepted').length };
    const of = (action: string): number => entries.filter((entry) => entry.action === action).length;
    return { ...counts, writes: of('write'), finishes: of('finish'), isValid: (await audit.verify()).valid };
  },
  settled: async () => {
    const live = `SELECT 1 FROM dbos.workflow_status WHERE status IN ('PENDING', 'ENQUEUED')`;
    while ((await database.query(live)).length > 0) await systemClock.sleep(50);
  },
  drain: () => operations.drain(),
};

process.on('message', (message: DrivenCall | 'arm') => {
  if (message === 'arm') return;
  const { number, method, words } = message;
  const called = methods[method]?.(...(words as never[])) ?? Promise.reject(new Error(`no method ${method}`));
  called.then(
    async (value) => {
      process.send?.({ number, value: value ?? null });
      if (method !== 'drain') return;
      await audit.close();
      await isobar.close();
      await owned.close();
      process.disconnect();
    },
    (error: unknown) => {
      const told = isCloudError(error)
        ? error
        : { code: 'internal', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
      process.send?.({ number, error: { code: told.code, message: told.message } });
    },
  );
});

// Nobody is there any more who would end it.
process.once('disconnect', () => process.exit(0));

await operations.launch();
process.send?.('ready');
