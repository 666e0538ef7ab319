import { createMemoryStore } from '@isobar/conformance';

import { Dice } from '../keyed-random.ts';
import type { Provider } from '../world/provider.ts';
import type { FaultyWorld } from '../world/faulty-world.ts';
import { openFaultyWorld, settle } from '../world/faulty-world.ts';
import { PLANTED } from './jobs.ts';
import { playRead } from './reads.ts';
import type { Played, Verdict } from './verdict.ts';
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
      const played = await play(verdicts.length);
      for (const { fault } of world.proxy.requests()) {
        requests += 1;
        if (fault !== null) faults[fault] = (faults[fault] ?? 0) + 1;
      }
      if (played.verdict.end !== 'nothing') verdicts.push(strict(played));
    }
  } finally {
    await world.close();
  }
  return { verdicts, requests, faults };

  async function play(index: number): Promise<Played> {
    return dice.number(2) === 0 ? playRead(world, dice) : playWrite(world, store, dice, `made-${seed}-${index}`);
  }

  function strict({ verdict, shown }: Played): Verdict {
    const { visits } = world.otherHost;
    const told = visits.length === 0 ? [] : [`another host heard ${visits.join(', ')}`];
    const leaked = secretsOf(world).flatMap((secret) =>
      shown.includes(secret) ? [`${verdict.action}: shows a secret: ${around(shown, secret)}`] : [],
    );
    return { ...verdict, problems: [...verdict.problems, ...told, ...leaked] };
  }
}

/** Names of credentials, in any provider's settings. */
const CREDENTIALS = ['password', 'secretKey', 'accessKey', 'apiKey'];

/** All that must show nowhere, as it is and as it goes over the wire. */
function secretsOf({ credentials, proxy }: FaultyWorld): readonly string[] {
  const given = CREDENTIALS.map((name) => credentials[name]).filter((value) => typeof value === 'string');
  const planted = Object.values(PLANTED).flatMap((text) => [text, Buffer.from(text).toString('base64')]);
  return [...given, ...planted, ...proxy.tokens];
}

function around(shown: string, secret: string): string {
  const at = shown.indexOf(secret);
  return shown.slice(Math.max(0, at - 200), at + secret.length + 20);
}
