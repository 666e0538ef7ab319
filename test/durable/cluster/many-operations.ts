import type { Operation } from '@isobar/core';
import type { Driven, KillWorld } from '@isobar/gateway/testing';
import { repeatedOf, writesOf } from '@isobar/gateway/testing';
import { createIsobar } from '@isobar/sdk';
import { expect } from 'vitest';

import { inParallel } from '../kill/in-parallel.ts';

/** Operations that are under way at once. */
export const COUNT = 500;
/** Requests that begin them at once. */
export const AT_ONCE = 16;
export const END_MILLISECONDS = 900_000;

const CLOUDS = ['north', 'lux', 'seoul'] as const;

/** What is done on each cloud: one write each, so that the ledger can be counted. */
const VERBS = {
  north: { action: 'rebuild', request: { image: 'ubuntu-24.04' } },
  lux: { action: 'reboot', request: { kind: 'hard' } },
  seoul: { action: 'rebuild', request: { image: 'Ubuntu 24.04 LTS' } },
} as const;

export interface Wanted {
  readonly ref: string;
  readonly action: string;
  readonly request: object;
}

/** Something to do to as many running servers, of all clouds in turn. */
export async function wantedOf({ settings }: KillWorld): Promise<readonly Wanted[]> {
  const refs = { north: [] as string[], lux: [] as string[], seoul: [] as string[] };
  const isobar = await createIsobar({ config: settings.configuration });
  for await (const { cloud, ref, phase } of isobar.servers.list()) if (phase === 'running') refs[cloud as keyof typeof refs].push(ref);
  await isobar.close();
  const turns = Array.from({ length: COUNT }, (_, index) =>
    CLOUDS.flatMap((cloud) => {
      const ref = refs[cloud][index];
      return ref === undefined ? [] : [{ ref, ...VERBS[cloud] }];
    }),
  );
  const wanted = turns.flat().slice(0, COUNT);
  expect(wanted).toHaveLength(COUNT);
  return wanted;
}

/** Waits for the ends of all, which must be right, with one write each. */
export async function expectAllRight(driven: Driven, { simulation }: KillWorld): Promise<void> {
  const operations = await driven.all();
  const ended = await inParallel(operations, COUNT, ({ id }) => driven.wait(id, END_MILLISECONDS));
  const wrong = ended.filter(({ state }) => state !== 'succeeded');
  expect(wrong.map(({ target, state, error }: Operation) => ({ target, state, error }))).toEqual([]);
  expect(new Set(ended.map(({ target }) => target)).size).toBe(COUNT);
  const writes = CLOUDS.flatMap((cloud) => writesOf(simulation, cloud));
  expect(repeatedOf(writes)).toEqual([]);
  expect(writes).toHaveLength(COUNT);
  expect((await driven.told(ended[0]?.id ?? '')).isValid).toBe(true);
}

/** Tells how long it took, for who runs the suite. */
export function tellTime(about: string, begun: number): void {
  process.stderr.write(`${about}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
}
