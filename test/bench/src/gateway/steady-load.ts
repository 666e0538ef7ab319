import { setTimeout } from 'node:timers/promises';

import { Agent } from 'undici';

export interface SteadyLoad {
  readonly origin: string;
  readonly token: string;
  /** Asked for one after the other, over and over. */
  readonly paths: readonly string[];
  readonly perSecond: number;
  readonly seconds: number;
}

/**
 * Sends requests at a steady rate, whether those before were answered or not, and returns how long each took, from when it was
 * to be sent: what waits for others counts. In milliseconds. @throws Error for an answer that is none
 */
export async function steadyLoad({ origin, token, paths, perSecond, seconds }: SteadyLoad): Promise<readonly number[]> {
  const agent = new Agent({ connections: 32 });
  const headers = { authorization: `Bearer ${token}` };
  const begun = performance.now();
  const send = (path: string, dueAt: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const failed = (error: unknown): void => reject(new Error(`${path}: ${String(error)}`));
      let status = 0;
      // What arrives is let go of at once: a client that gathers it takes the processor from the gateway.
      agent.dispatch(
        { origin, path, method: 'GET', headers },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_, statusCode) => void (status = statusCode),
          onResponseData: () => undefined,
          onResponseEnd: () => (status === 200 ? resolve(performance.now() - dueAt) : failed(status)),
          onResponseError: (_, error) => failed(error),
        },
      );
    });
  const sent: Promise<number>[] = [];
  try {
    for (let count = 0; count < perSecond * seconds; count += 1) {
      const dueAt = begun + (count * 1000) / perSecond;
      const early = dueAt - performance.now();
      if (early > 1) await setTimeout(early);
      const answer = send(paths[count % paths.length] ?? '/', dueAt);
      // The first that failed is what all end with.
      answer.catch(() => undefined);
      sent.push(answer);
    }
    return await Promise.all(sent);
  } finally {
    await agent.close();
  }
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
