import type { Operation } from '@isobar/core';
import type { Driven, KillWorld } from '@isobar/gateway/testing';
import { repeatedOf, writesOf } from '@isobar/gateway/testing';
import { createIsobar } from '@isobar/sdk';
import { expect } from 'vitest';

import { inParallel } from '../kill/in-parallel.ts';

/** Operations that are under way at once. */
export const COUNT = 500;
/** In each cloud: as many as the simulated networks have addresses. */
export const SERVERS = 240;
/** Requests that begin them at once. */
export const AT_ONCE = 16;
export const END_MILLISECONDS = 900_000;

const CLOUDS = ['north', 'lux', 'seoul'] as const;

/** What is done on each cloud: one write each, so that the ledger can be counted. */
const VERBS = {
  north: { action: 'rebuild', request: { image: 'ubuntu-24.04' }, phases: new Set(['running', 'stopped']) },
  lux: { action: 'reboot', request: { kind: 'hard' }, phases: new Set(['running']) },
  seoul: { action: 'rebuild', request: { image: 'Ubuntu 24.04 LTS' }, phases: new Set(['running']) },
} as const satisfies Readonly<Record<string, Omit<Wanted, 'ref'> & { readonly phases: ReadonlySet<string> }>>;

export interface Wanted {
  readonly ref: string;
  readonly action: string;
  readonly request: object;
}

/** Something to do to as many servers as that, of all clouds in turn. */
export async function wantedOf({ settings }: KillWorld): Promise<readonly Wanted[]> {
  const refs = { north: [] as string[], lux: [] as string[], seoul: [] as string[] };
  const isobar = await createIsobar({ config: settings.configuration });
  for await (const { cloud, ref, phase, activity } of isobar.servers.list()) {
    const name = cloud as keyof typeof refs;
    if (activity === null && VERBS[name].phases.has(phase)) refs[name].push(ref);
  }
  await isobar.close();
  const turns = Array.from({ length: COUNT }, (_, index) =>
    CLOUDS.flatMap((cloud) => {
      const ref = refs[cloud][index];
      const { action, request } = VERBS[cloud];
      return ref === undefined ? [] : [{ ref, action, request }];
    }),
  );
  const wanted = turns.flat().slice(0, COUNT);
  expect(wanted).toHaveLength(COUNT);
  return wanted;
}

/** Waits for the ends of all, which must be right, with one write each. */
export async function expectAllRight(driven: Driven, { simulation }: KillWorld): Promise<void> {
  const begun = await driven.all();
  const rested = await inParallel(begun, COUNT, ({ id }) => driven.wait(id, END_MILLISECONDS));
  await answerQuestions(driven, simulation, rested);
  const ended = await inParallel(begun, COUNT, ({ id }) => driven.wait(id, END_MILLISECONDS));
  const wrong = ended.filter(({ state }) => state !== 'succeeded');
  expect(wrong.map(({ target, state, error }: Operation) => ({ target, state, error }))).toEqual([]);
  expect(new Set(ended.map(({ target }) => target)).size).toBe(COUNT);
  const writes = CLOUDS.flatMap((cloud) => writesOf(simulation, cloud));
  expect(repeatedOf(writes)).toEqual([]);
  expect(writes).toHaveLength(COUNT);
  expect((await driven.told(ended[0]?.id ?? '')).isValid).toBe(true);
}

/**
 * After a kill nobody can see on iwinv whether a rebuild arrived that gives a server the image it has: a person is asked, and
 * this one looks into the ledger.
 */
async function answerQuestions(driven: Driven, simulation: KillWorld['simulation'], operations: readonly Operation[]): Promise<void> {
  const asking = operations.filter(({ state }) => state === 'needsAttention');
  expect(asking.filter(({ cloud }) => cloud !== 'seoul').map(({ target, attention }) => ({ target, attention }))).toEqual([]);
  const arrived = writesOf(simulation, 'seoul');
  for (const { id, plan } of asking) {
    const hasArrived = arrived.some((write) => write.includes(`/${plan.targetId}/`));
    await driven.answer(id, hasArrived ? 'applied' : 'send_again', {});
  }
  if (asking.length > 0) process.stderr.write(`asked a person: ${asking.length}\n`);
}

/** Tells how long it took, for who runs the suite. */
export function tellTime(about: string, begun: number): void {
  process.stderr.write(`${about}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
}
