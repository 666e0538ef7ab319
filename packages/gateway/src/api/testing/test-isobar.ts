import { randomUUID } from 'node:crypto';

import type { Action, AcceptName, JsonObject, Plan } from '@isobar/core';
import { CloudError, digestOf, parseRef, targetOf, validateRequest } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';

/** What a test says of its clouds. */
export interface TestClouds {
  readonly names: readonly string[];
  /** By action. */
  readonly losses?: Partial<Record<Action, readonly AcceptName[]>>;
  readonly facts?: JsonObject;
}

export function testPlan(ref: string, action: Action, request: JsonObject, { losses = {}, facts = {} }: Partial<TestClouds>): Plan {
  const { cloud, id } = parseRef(ref);
  const { target, creates } = targetOf(action);
  return {
    schema: 'isobar.plan/1',
    id: randomUUID(),
    action,
    provider: 'test',
    cloud,
    target: ref,
    targetKind: target,
    targetId: creates === true ? null : id,
    request,
    preserve: [],
    evidence: 'any',
    strategy: { id: action, support: 'native', title: action },
    rejected: [],
    changes: true,
    steps: [],
    pointOfNoReturn: null,
    effects: [],
    losses: [],
    accept: { inherent: [], surprising: losses[action] ?? [] },
    warnings: [],
    cost: { before: null, after: null, note: '' },
    duration: null,
    facts,
    digest: digestOf(facts),
    closesOperation: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    expiresAt: '2026-01-01T00:15:00.000Z',
  };
}

/** Clouds that check what they are asked for and plan nothing in particular. */
export function testIsobar(clouds: TestClouds): Isobar {
  const isobar = {
    clouds: {
      names: clouds.names,
      provider: () => 'test',
      isReadOnly: () => false,
      priceBook: async () => null,
      place: async () => ({ region: null, country: null, warnings: [] }),
      check: async () => ({ account: null, endpoint: 'test', facts: {} }),
      signOut: async () => 'nothingKept',
      warnings: (name: string) => [{ type: 'compatibility', subject: `clouds.${name}.key`, detail: 'odd' }],
    },
    prices: { quotes: () => false, quote: async () => null, billing: async () => BILLING },
    plan: async (ref: string, action: Action, request: JsonObject) => {
      validateRequest(action, request as never);
      return testPlan(ref, action, request, clouds);
    },
    can: async (_ref: string, action: Action, request: JsonObject) => {
      validateRequest(action, request as never);
      return { verdict: 'yes' };
    },
    native: () => ({
      find: async () => ({ found: null, nearest: null }),
      request: async () => ({ status: 200, headers: {}, requestId: 'native-1', body: { password: 'planted-secret', name: 'x' } }),
    }),
    images: {
      download: async (ref: string) => {
        if (!ref.endsWith('/public-image')) throw new CloudError('not_found', `no image ${ref}`);
        const bytes = new TextEncoder().encode('the bytes of an image');
        return {
          stream: (async function* one() {
            yield bytes;
          })(),
          sizeBytes: bytes.byteLength,
          checksum: null,
        };
      },
    },
  };
  return isobar as unknown as Isobar;
}

const UNKNOWN = { value: null, level: 'assumed', source: 'test' } as const;
const BILLING = { computeWhileStopped: UNKNOWN, storageWhileStopped: UNKNOWN, freeTrafficGb: UNKNOWN, hoursPerMonth: UNKNOWN };
