import { CloudError, isFinal, reduceEvents } from '@isobar/core';
import type { Operation, OperationEvent, OperationStore, Owner, Ownership } from '@isobar/core';

const SELF: Owner = { processId: process.pid, host: 'memory' };

/**
 * A store that lives as long as the process, with the rules of the real one: one active operation per target,
 * one owner per operation, events only at the end of a journal. Events go in as JSON text, so what cannot be journaled fails here.
 */
export function createMemoryStore(): OperationStore {
  const journals = new Map<string, string[]>();
  const owned = new Set<string>();
  const cancelled = new Set<string>();

  const linesOf = (id: string): string[] => {
    const lines = journals.get(id);
    if (lines === undefined) throw new CloudError('not_found', `no operation ${id}`, { resource: id });
    return lines;
  };
  const read = (id: string): readonly OperationEvent[] => linesOf(id).map((line) => JSON.parse(line) as OperationEvent);
  const all = (): readonly Operation[] => [...journals.keys()].map((id) => reduceEvents(read(id)));
  const active = (target: string): readonly Operation[] => all().filter((operation) => operation.target === target && !isFinal(operation));

  return {
    create: async (first, closes) => {
      const other = active(first.plan.target).find((operation) => operation.id !== closes);
      if (other !== undefined) throw busy(other);
      journals.set(first.id, [JSON.stringify(first)]);
    },
    append: async (id, event) => void linesOf(id).push(JSON.stringify(event)),
    events: async (id) => read(id),
    list: async () => all(),
    activeOn: async (target) => active(target).at(-1) ?? null,
    requestCancel: async (id) => {
      linesOf(id);
      cancelled.add(id);
    },
    cancelRequested: async (id) => cancelled.has(id),
    own: async (id): Promise<Ownership | { readonly owner: Owner }> => {
      linesOf(id);
      if (owned.has(id)) return { owner: SELF };
      owned.add(id);
      return { release: async () => void owned.delete(id) };
    },
  };
}

function busy(other: Operation): CloudError {
  return new CloudError('concurrent_operation', `operation ${other.id} (${other.kind}) is ${other.state} on ${other.target}`, {
    cloud: other.cloud,
    resource: other.target,
    outcome: 'not_applied',
    extra: { operationId: other.id },
  });
}
