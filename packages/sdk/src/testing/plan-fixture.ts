import type { OperationEvent, Plan } from '@isobar/core';
import { digestOf } from '@isobar/core';

/** A plan that does nothing, for tests of what happens to operations. */
function planFixture(changes: Partial<Plan> = {}): Plan {
  return {
    schema: 'isobar.plan/1',
    id: 'plan-1',
    action: 'rebuild',
    provider: 'memory',
    cloud: 'lab',
    target: 'lab/server-1',
    targetKind: 'server',
    targetId: 'server-1',
    request: {},
    preserve: [],
    evidence: 'any',
    strategy: { id: 'rebuild', support: 'native', title: 'rebuild' },
    rejected: [],
    changes: false,
    steps: [],
    pointOfNoReturn: null,
    effects: [],
    losses: [],
    accept: { inherent: [], surprising: [] },
    warnings: [],
    cost: { before: null, after: null, note: '' },
    duration: null,
    facts: {},
    digest: digestOf({}),
    closesOperation: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt: '2026-01-01T00:15:00.000Z',
    ...changes,
  };
}

export function createdEvent(id: string, changes: Partial<Plan> = {}): Extract<OperationEvent, { readonly type: 'created' }> {
  return { type: 'created', at: Date.parse('2026-01-01T00:00:00Z'), id, plan: planFixture(changes), accepted: [], warnings: [] };
}
