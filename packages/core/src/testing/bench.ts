import type { CloudAdapter } from '../adapter/adapter.ts';
import { driveOperation } from '../operation/drive-operation.ts';
import type { Operation } from '../operation/operation.ts';
import type { OperationPorts } from '../operation/ports.ts';
import { startOperation } from '../operation/start-operation.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Plan } from '../plan/plan.ts';
import type { Clock } from '../waiting/clock.ts';
import type { SimpleStore } from './simple-store.ts';
import { simpleStore } from './simple-store.ts';

/** Everything that an operation needs, with a clock that never waits. */
export interface Bench {
  readonly ports: OperationPorts;
  readonly store: SimpleStore;
  readonly sleeps: number[];
  plan(): Promise<Plan>;
  /** Plans a rebuild, accepts all of it and drives it. */
  run(changes?: Partial<OperationPorts>): Promise<Operation>;
  drive(id: string, changes?: Partial<OperationPorts>): Promise<Operation>;
  types(id: string): readonly string[];
}

export function benchFor(adapter: CloudAdapter): Bench {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const sleeps: number[] = [];
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      now += milliseconds;
    },
  };
  const store = simpleStore();
  const ports: OperationPorts = { adapter, store, clock, random: () => 0.5 };
  const plan = (): Promise<Plan> => makePlan(adapter, { action: 'rebuild', targetId: 'server-1', request: { image: 'debian' } }, { now: () => now });
  const drive: Bench['drive'] = (id, changes = {}) => driveOperation(id, { ...ports, ...changes });
  return {
    ports,
    store,
    sleeps,
    plan,
    drive,
    run: async (changes = {}) => {
      const made = await plan();
      const { id } = await startOperation(made, { yes: true, accept: made.accept.surprising }, ports);
      return drive(id, changes);
    },
    types: (id) => (store.journals.get(id) ?? []).map((event) => event.type),
  };
}
