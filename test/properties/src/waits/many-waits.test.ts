import { gcore } from '@isobar/adapter-gcore';
import { iwinv } from '@isobar/adapter-iwinv';
import { openstack } from '@isobar/adapter-openstack';
import type { CloudAdapter, JsonObject, Observation } from '@isobar/core';
import { collectItems, poll } from '@isobar/core';
import type { RunningCloud } from '@isobar/simulator';
import { startGcoreSimulator, startIwinvSimulator, startOpenStackSimulator } from '@isobar/simulator';
import { afterEach, describe, expect, it } from 'vitest';

import { MeetingClock } from './meeting-clock.ts';

const WAITS = 500;
/** A simulated network has addresses for no more: of some servers the end is waited for several times. */
const SERVERS = 240;
const POLL_SECONDS = 5;
/** Made singly, before they are many. */
const FIRST_LOOKS = 10;

interface ManyServers {
  readonly cloud: RunningCloud;
  readonly adapter: CloudAdapter;
}

interface Case {
  readonly name: string;
  readonly start: (clock: MeetingClock) => Promise<ManyServers>;
  /** Kind and input of a step that stops a server. */
  readonly stop: (serverId: string) => { readonly kind: string; readonly input: JsonObject };
  /** Paths of the lists that waits share, and of reads of one thing. */
  readonly lists: RegExp;
  readonly single: RegExp;
  /** Lists of one look of all. */
  readonly pages: number;
  /** Single reads that one end may cost. */
  readonly readsOfAnEnd: number;
}

const CASES: readonly Case[] = [
  {
    name: 'Nova',
    start: async (clock) => {
      const cloud = await startOpenStackSimulator({ servers: SERVERS, wallNow: () => clock.now() });
      const { applicationCredentialId: _id, applicationCredentialSecret: _secret, ...login } = cloud.credentials;
      return { cloud, adapter: openstack({ cloud: 'north', ...login, pollSeconds: POLL_SECONDS }, { clock }) };
    },
    stop: (serverId) => ({ kind: 'stop', input: { serverId } }),
    lists: /\/servers\/detail$/,
    single: /\/servers\/[0-9a-f-]{36}(\/os-instance-actions)?$/,
    pages: 1,
    readsOfAnEnd: 2,
  },
  {
    name: 'Gcore',
    start: async (clock) => {
      const cloud = await startGcoreSimulator({ servers: SERVERS, wallNow: () => clock.now() });
      return { cloud, adapter: gcore({ cloud: 'lux', ...cloud.credentials, endpoint: cloud.endpoint, pollSeconds: POLL_SECONDS }, { clock }) };
    },
    stop: (serverId) => ({ kind: 'gcore.power', input: { serverId, verb: 'stop', final: true } }),
    lists: /\/(tasks|instances\/\d+\/\d+)$/,
    single: /\/(tasks|instances\/\d+\/\d+)\/[0-9a-f-]{36}$/,
    pages: 2,
    readsOfAnEnd: 2,
  },
  {
    name: 'iwinv',
    start: async (clock) => {
      const cloud = await startIwinvSimulator({ servers: SERVERS, rateLimit: 0, wallNow: () => clock.now() });
      const settings = { cloud: 'seoul', endpoint: cloud.endpoint, ...cloud.credentials, requestsPerMinute: 0, pollSeconds: POLL_SECONDS };
      return { cloud, adapter: iwinv(settings, { clock }) };
    },
    stop: (serverId) => ({ kind: 'stop', input: { serverId } }),
    lists: /\/instances$/,
    single: /\/instances\/INSTANCE-\w+$/,
    pages: 3,
    readsOfAnEnd: 0,
  },
];

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

describe.each(CASES)(`${WAITS} waits on $name`, ({ start, stop, lists, single, pages, readsOfAnEnd }) => {
  it('share lists: one an interval, beside what an end itself needs', { timeout: 60_000 }, async () => {
    const clock = new MeetingClock();
    const { cloud, adapter } = await start(clock);
    open.push(adapter, cloud);
    const ids = (await allServers(adapter))
      .filter(({ phase, activity, locked }) => phase === 'running' && activity === null && locked !== true)
      .map(({ id }) => id);
    const begun = await Promise.all(ids.map((id) => begin(adapter, clock, stop(id))));
    cloud.ledger.clear();
    const from = clock.now();
    const waits = Array.from({ length: WAITS }, (_, index) => begun[index % begun.length]);
    const ends = await Promise.all(waits.map(async (waitForEnd) => waitForEnd?.()));
    expect(new Set(ends.map((end) => end?.state))).toEqual(new Set(['done']));

    const asked = cloud.ledger.entries().map(({ path }) => path.split('?', 1)[0] ?? '');
    const intervals = Math.ceil((clock.now() - from) / (POLL_SECONDS * 1_000)) + 1;
    expect(asked.filter((path) => lists.test(path)).length).toBeLessThanOrEqual(intervals * pages);
    expect(asked.filter((path) => single.test(path)).length).toBeLessThanOrEqual(readsOfAnEnd * WAITS + FIRST_LOOKS);
    expect(adapter.waits?.now).toBe(0);
  });
});

/** Sends a step. What it returns looks for the end as the engine does. */
async function begin(adapter: CloudAdapter, clock: MeetingClock, step: ReturnType<Case['stop']>): Promise<() => Promise<Observation>> {
  const driver = adapter.steps[step.kind];
  if (driver === undefined) throw new Error(`no step ${step.kind}`);
  const context = { operationId: 'many', target: 'any', input: step.input, outputs: {}, baseline: {}, sentAt: clock.now(), secrets: {} };
  const receipt = await driver.send({ ...context, now: clock.now() });
  const look = async () => {
    const seen = await driver.observe({ ...context, now: clock.now(), receipt });
    return seen.state === 'waiting' ? ({ kind: 'again', seen: seen.seen } as const) : ({ kind: 'accepted', value: seen } as const);
  };
  const wait = () => poll({ what: step.kind, look, clock, backoff: adapter.pacing });
  return () => adapter.waits?.during(wait) ?? wait();
}

function allServers(adapter: CloudAdapter) {
  return collectItems((cursor, options) => adapter.servers.listPage(cursor, options));
}
