import { createMemoryStore } from '@isobar/conformance';

import { Dice } from '../keyed-random.ts';
import type { Provider } from '../world/provider.ts';
import { openFaultyWorld, settle } from '../world/faulty-world.ts';
import { PLANTED } from './jobs.ts';
import { playRead } from './reads.ts';
import type { Verdict } from './verdict.ts';
import { playWrite } from './writes.ts';

export interface Mix {
  readonly provider: Provider;
  readonly seed: number;
  readonly operations: number;
  /** Of the requests that meet a fault. */
  readonly share: number;
}

export interface MixReport {
  readonly verdicts: readonly Verdict[];
  readonly requests: number;
  readonly faults: Readonly<Record<string, number>>;
}

/** Plays reads and writes, half and half, on a fresh account. */
export async function runMix({ provider, seed, operations, share }: Mix): Promise<MixReport> {
  const world = await openFaultyWorld(provider, seed, share);
  const store = createMemoryStore();
  const dice = new Dice(`${seed} ${provider.name}`);
  const verdicts: Verdict[] = [];
  const faults: Record<string, number> = {};
  let requests = 0;
  try {
    settle(world);
    while (verdicts.length < operations) {
      world.proxy.forget();
      const verdict = dice.number(2) === 0 ? await playRead(world, dice) : await play(verdicts.length);
      for (const { fault } of world.proxy.requests()) {
        requests += 1;
        if (fault !== null) faults[fault] = (faults[fault] ?? 0) + 1;
      }
      if (verdict.end !== 'nothing') verdicts.push(strict(verdict));
    }
  } finally {
    await world.close();
  }
  return { verdicts, requests, faults };

  async function play(index: number): Promise<Verdict> {
    const { verdict, shown } = await playWrite(world, store, dice, `made-${seed}-${index}`);
    const leaked = [...Object.values(PLANTED), ...credentialsOf()].filter((secret) => shown.includes(secret));
    return leaked.length === 0 ? verdict : { ...verdict, problems: [...verdict.problems, `${verdict.action}: shows a secret`] };
  }

  function credentialsOf(): readonly string[] {
    const { credentials } = world;
    return ['password', 'secretKey', 'apiKey'].flatMap((name) => (typeof credentials[name] === 'string' ? [credentials[name]] : []));
  }

  function strict(verdict: Verdict): Verdict {
    const { visits } = world.otherHost;
    return visits.length === 0 ? verdict : { ...verdict, problems: [...verdict.problems, `another host heard ${visits.join(', ')}`] };
  }
}
