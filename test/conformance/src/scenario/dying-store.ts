import type { OperationEvent, OperationStore } from '@isobar/core';

/** What ends a process that dies while it journals. */
export class Killed extends Error {}

/** A store whose process dies at the event with this index: just before the event is safe, or right after. */
export function dyingStore(store: OperationStore, index: number, when: 'before' | 'after'): OperationStore {
  let count = 0;
  const append = async (id: string, event: OperationEvent): Promise<void> => {
    count += 1;
    if (count === index && when === 'before') throw new Killed();
    await store.append(id, event);
    if (count === index) throw new Killed();
  };
  return {
    append,
    create: (first, closes) => store.create(first, closes),
    events: (id) => store.events(id),
    list: () => store.list(),
    activeOn: (target) => store.activeOn(target),
    requestCancel: (id) => store.requestCancel(id),
    cancelRequested: (id) => store.cancelRequested(id),
    own: (id) => store.own(id),
  };
}
