import type { Operation, OperationEvent, ReturnedSecret } from '@isobar/core';
import { CloudError, isFinal, reduceEvents } from '@isobar/core';

import type { Database } from '../../database/database.ts';
import type { DurableStore, Started, WithEvent } from '../durable-store.ts';
import { OPERATION_CHANNEL } from '../flow/operation-news.ts';
import type { OperationOwner } from '../gateway-operations.ts';

export interface MemoryDurableStore extends DurableStore {
  readonly journals: ReadonlyMap<string, readonly OperationEvent[]>;
  /** Kept as it was given: a fake seals nothing. */
  readonly returned: ReadonlyMap<string, readonly ReturnedSecret[]>;
  /** Another process drives it, as far as can be seen. */
  readonly ownedElsewhere: Set<string>;
}

/** Journals in memory, with the news and the transactions of a real database: what is tested is who drives what, and when. */
export function memoryDurableStore(database: Database): MemoryDurableStore {
  const journals = new Map<string, OperationEvent[]>();
  const started = new Map<string, Started>();
  const given = new Map<string, Readonly<Record<string, string>>>();
  const returned = new Map<string, readonly ReturnedSecret[]>();
  const owned = new Set<string>();
  const ownedElsewhere = new Set<string>();
  const cancelled = new Set<string>();
  let within: WithEvent = async () => undefined;
  const read = (id: string): OperationEvent[] => {
    const events = journals.get(id);
    if (events === undefined) throw new CloudError('not_found', `no operation ${id}`);
    return events;
  };
  const all = (): readonly Operation[] => [...journals.values()].map((events) => reduceEvents(events));
  const beside = ({ id, cloud, target }: Operation): OperationOwner => ({
    cloud,
    target,
    startedBy: started.get(id)?.startedBy ?? '',
    labels: started.get(id)?.labels ?? {},
  });
  const write = async (id: string, event: OperationEvent): Promise<void> => {
    const events = event.type === 'created' ? [event] : [...read(id), event];
    await database.transaction(async (connection) => {
      const operation = reduceEvents(events);
      await within(connection, event, operation, beside(operation));
      await connection.query('SELECT pg_notify($1, $2)', [OPERATION_CHANNEL, `${id} ${events.length}`]);
      journals.set(id, events);
    });
  };
  return {
    journals,
    returned,
    ownedElsewhere,
    withEvents: (given) => {
      within = given;
    },
    creator: (known, queue) => ({
      create: async (first) => {
        started.set(first.id, known);
        given.set(first.id, known.secrets);
        await write(first.id, first);
        await database.transaction((connection) => queue(connection, reduceEvents([first])));
      },
    }),
    create: (first) => write(first.id, first),
    append: write,
    events: async (id) => read(id),
    list: async () => all(),
    activeOn: async (target) => all().find((operation) => operation.target === target && !isFinal(operation)) ?? null,
    requestCancel: async (id) => void cancelled.add(id),
    cancelRequested: async (id) => cancelled.has(id),
    own: async (id) => {
      if (owned.has(id) || ownedElsewhere.has(id)) return { owner: { processId: process.pid, host: 'memory' } };
      owned.add(id);
      return { release: async () => void owned.delete(id) };
    },
    page: async ({ state }) => {
      const items = all().filter((operation) => state === null || operation.state === state);
      return { items, next: null, total: items.length };
    },
    ownerOf: async (id) => beside(reduceEvents(read(id))),
    unfinished: async () => all().filter((operation) => !isFinal(operation) && operation.state !== 'needsAttention'),
    givenSecrets: async (id) => given.get(id) ?? {},
    giveSecrets: async (id, secrets) => void given.set(id, { ...given.get(id), ...secrets }),
    keepReturned: async (id, _step, secrets) => void returned.set(id, secrets),
    takeReturned: async () => [],
    sweep: async () => undefined,
  };
}
