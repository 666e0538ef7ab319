import { randomUUID } from 'node:crypto';

import type { Operation, OperationEvent, Plan } from '@isobar/core';
import { CloudError, reduceEvents, requireConsent } from '@isobar/core';

import { inScope } from '../../access/in-scope.ts';
import type { GatewayOperations, OperationOwner, StartOptions } from '../../operations/gateway-operations.ts';
import type { IdempotencyStore, KeptAnswer } from '../../operations/idempotency-store.ts';
import type { PlanStore } from '../../operations/plan-store.ts';

export interface TestOperations extends GatewayOperations {
  readonly started: readonly { readonly plan: Plan; readonly options: StartOptions }[];
  /** Ends an operation well. */
  finish(id: string): void;
}

/** Operations that begin and then wait for the test. */
export function testOperations(labelsOf: (target: string) => Readonly<Record<string, string>>): TestOperations {
  const journals = new Map<string, OperationEvent[]>();
  const owners = new Map<string, OperationOwner>();
  const started: { readonly plan: Plan; readonly options: StartOptions }[] = [];
  const events = (id: string): OperationEvent[] => {
    const found = journals.get(id);
    if (found === undefined) throw new CloudError('not_found', `no operation ${id}`);
    return found;
  };
  const get = async (id: string): Promise<Operation> => reduceEvents(events(id));
  return {
    started,
    finish: (id) => {
      const { plan } = reduceEvents(events(id));
      events(id).push({
        type: 'finished',
        at: 1,
        state: 'succeeded',
        result: { ref: plan.target, changed: true, replaced: [], leftovers: [], resourceState: 'changed' },
        error: null,
      } as unknown as OperationEvent);
    },
    start: async (plan, options) => {
      const warnings = requireConsent(plan.accept, options);
      started.push({ plan, options });
      const id = randomUUID();
      journals.set(id, [{ type: 'created', at: 0, id, plan, accepted: [...(options.accept ?? [])], warnings }]);
      owners.set(id, { cloud: plan.cloud, target: plan.target, startedBy: options.startedBy, labels: labelsOf(plan.target) });
      return get(id);
    },
    get,
    ownerOf: async (id) => owners.get(id) ?? Promise.reject(new CloudError('not_found', `no operation ${id}`)),
    list: async (query, scope) => {
      const seen = [...owners].filter(([, owner]) => inScope(scope, owner) && (query.startedBy === null || query.startedBy === owner.startedBy));
      return { items: await Promise.all(seen.map(([id]) => get(id))), next: null, total: seen.length };
    },
    events: async (id, after) => events(id).slice(after),
    wait: async (id) => get(id),
    answer: async (id, choice) => {
      if (choice !== 'retry') throw new CloudError('conflict', `operation ${id} asks nothing`, { outcome: 'not_applied' });
      return get(id);
    },
    cancel: get,
    takeSecrets: async () => [],
    inbox: async () => [],
    launch: async () => undefined,
    drain: async () => undefined,
  };
}

export function testPlans(): PlanStore {
  const plans = new Map<string, Plan>();
  return {
    put: async (plan, subject) => void plans.set(`${subject} ${plan.id}`, plan),
    get: async (id, subject) =>
      plans.get(`${subject} ${id}`) ?? Promise.reject(new CloudError('plan_stale', `no plan ${id}`, { outcome: 'not_applied' })),
  };
}

export function testIdempotency(): IdempotencyStore & {
  readonly kept: ReadonlyMap<string, { readonly fingerprint: string; answer: KeptAnswer | null }>;
} {
  const kept = new Map<string, { readonly fingerprint: string; answer: KeptAnswer | null }>();
  return {
    kept,
    begin: async (subject, key, fingerprint) => {
      const known = kept.get(`${subject} ${key}`);
      if (known === undefined) {
        kept.set(`${subject} ${key}`, { fingerprint, answer: null });
        return null;
      }
      if (known.fingerprint !== fingerprint) throw new CloudError('conflict', 'the key was used for another request', { outcome: 'not_applied' });
      if (known.answer === null)
        throw new CloudError('concurrent_operation', 'the first request is still being answered', { outcome: 'not_applied' });
      return known.answer;
    },
    finish: async (subject, key, answer) => {
      const known = kept.get(`${subject} ${key}`);
      if (known !== undefined) known.answer = answer;
    },
    release: async (subject, key) => void kept.delete(`${subject} ${key}`),
  };
}
