import { CloudError } from '../error/cloud-error.ts';
import type { OperationEvent } from '../operation/event.ts';
import type { OperationStore } from '../operation/operation-store.ts';
import { reduceEvents } from '../operation/reduce.ts';

export interface SimpleStore extends OperationStore {
  readonly journals: ReadonlyMap<string, readonly OperationEvent[]>;
}

/** Journals in memory, without locks: core's own tests are about what is written, not about who may write. */
export function simpleStore(): SimpleStore {
  const journals = new Map<string, OperationEvent[]>();
  const cancelled = new Set<string>();
  const read = (id: string): readonly OperationEvent[] => {
    const events = journals.get(id);
    if (events === undefined) throw new CloudError('not_found', `no operation ${id}`);
    return JSON.parse(JSON.stringify(events)) as OperationEvent[];
  };
  return {
    journals,
    create: async (first) => void journals.set(first.id, [first]),
    append: async (id, event) => void journals.get(id)?.push(event),
    events: async (id) => read(id),
    list: async () => [...journals.keys()].map((id) => reduceEvents(read(id))),
    activeOn: async () => null,
    requestCancel: async (id) => void cancelled.add(id),
    cancelRequested: async (id) => cancelled.has(id),
    own: async () => ({ release: async () => undefined }),
  };
}
