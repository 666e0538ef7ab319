import type { Clock, OperationEvent, Plan } from '@isobar/core';
import { CloudError, reduceEvents } from '@isobar/core';
import type { Isobar } from '@isobar/sdk';
import { createIsobar } from '@isobar/sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { GatewayApi } from '../http/gateway-api.ts';
import type { Followed } from './follow-operation.ts';
import { followOperation } from './follow-operation.ts';

/** What one request is answered: events that were added since, or a failure. */
type Turn = readonly OperationEvent[] | CloudError;

const away = new CloudError('unavailable', 'the gateway does not answer', { retryable: true });

let isobar: Isobar;
let plan: Plan;
beforeAll(async () => {
  isobar = await createIsobar({ config: { clouds: { lab: { provider: 'memory' } } } });
  plan = await isobar.servers.plan('lab/server-1', 'stop', {});
});
afterAll(() => isobar.close());

const at = 0;
const step = (): string => plan.steps[0]?.id ?? '';
const created = (): OperationEvent => ({ type: 'created', at, id: 'operation-1', plan, accepted: [], warnings: [] });
const started: OperationEvent = { type: 'started', at };
const intended = (): OperationEvent => ({ type: 'intended', at, step: step(), baseline: {} });
const seen = (text: string): OperationEvent => ({ type: 'seen', at, step: step(), seen: text });
const finished: OperationEvent = { type: 'finished', at, state: 'succeeded' };
const answered: OperationEvent = { type: 'answered', at, choice: 'retry', values: {} };
const asks: OperationEvent = { type: 'needsAttention', at, attention: { question: 'what now?', choices: [], facts: {}, step: '' } as never };

/** Follows a journal that grows by a turn with each request; each request takes a second. */
async function follow(turns: readonly Turn[], followed: Partial<Followed> = {}, timeoutMilliseconds?: number) {
  const journal: OperationEvent[] = [];
  const left = [...turns];
  const asked: { readonly after: number; readonly prefer: string }[] = [];
  const told: string[] = [];
  let now = 0;
  const clock: Clock = { now: () => now, sleep: async (milliseconds) => void (now += milliseconds) };
  const api = {
    GET: async (
      _: string,
      { params }: { readonly params: { readonly query: { readonly after: number }; readonly header: { readonly Prefer: string } } },
    ) => {
      now += 1000;
      const turn = left.shift() ?? [];
      if (turn instanceof CloudError) throw turn;
      journal.push(...turn);
      asked.push({ after: params.query.after, prefer: params.header.Prefer });
      return { data: { items: journal.slice(params.query.after), operation: reduceEvents(journal) }, response: new Response() };
    },
  } as unknown as GatewayApi;
  const operation = await followOperation(
    { id: 'operation-1', known: 0, ...followed },
    { api, clock, signal: new AbortController().signal, timeoutMilliseconds, tell: (event) => void told.push(event.type) },
  );
  return { operation, told, asked, now };
}

it('tells each event once, in order, and ends with the operation', async () => {
  const { operation, told, asked } = await follow([[created(), started], [intended()], [finished]]);
  expect(operation.state).toBe('succeeded');
  expect(told).toEqual(['created', 'started', 'intended', 'finished']);
  expect(asked.map(({ after }) => after)).toEqual([0, 2, 3]);
  expect(new Set(asked.map(({ prefer }) => prefer))).toEqual(new Set(['wait=20']));
});

it('says nothing of what the caller knows', async () => {
  expect((await follow([[created(), started], [finished]], { known: 2 })).told).toEqual(['finished']);
});

it('ends where a person is asked, and goes on after the answer to that', async () => {
  expect((await follow([[created(), started, asks]])).operation.state).toBe('needsAttention');
  const after = await follow([[created(), started, asks], [], [answered], [finished]], { known: 3, rests: true });
  expect(after.told).toEqual(['answered', 'finished']);
});

it('goes on when the gateway was away for a while, and gives up when it stays away', async () => {
  const { operation } = await follow([[created(), started], away, away, away, [finished]]);
  expect(operation.state).toBe('succeeded');
  await expect(follow([[created(), started], ...Array.from({ length: 60 }, () => away)])).rejects.toBe(away);
});

it('does not take another failure for an absence', async () => {
  const refused = new CloudError('unauthenticated', 'the token expired');
  await expect(follow([[created(), started], refused])).rejects.toBe(refused);
});

it('gives up on a step that takes too long, and says that the operation goes on', async () => {
  const slow = follow([[created(), started, intended()], [seen('STOPPING')], [], [], [], []], {}, 4000);
  await expect(slow).rejects.toMatchObject({ code: 'timeout', details: { extra: { last: 'STOPPING' } } });
  await expect(slow).rejects.toThrow(/STOPPING; the operation goes on, wait for it by its id/);
});
