import type { ReadFailure } from '@isobar/conformance';

import type { Arrived, Fate, LabProxy } from './lab-proxy.ts';

const READ_FAILURES: Readonly<Record<ReadFailure, Fate>> = {
  unavailable: { status: 503, body: '{"message": "no healthy upstream"}' },
  malformed: { status: 200, body: '{"servers": [{"id": "' },
  unauthenticated: {
    status: 401,
    body: '{"error": {"code": 401, "message": "The request you have made requires authentication.", "title": "Unauthorized"}}',
  },
};

/** What the conformance suite does to the line between an adapter and its cloud. */
export interface LineFaults {
  failReads(how: ReadFailure): void;
  heal(): void;
  loseWrite(what: 'reply' | 'request', skip?: number): void;
}

export function lineFaults(proxy: LabProxy): LineFaults {
  let failing: ReadFailure | null = null;
  let loss: { readonly fate: Fate; skip: number } | null = null;
  const decide = (arrived: Arrived): Fate => {
    if (arrived.service === 'identity') return failing === 'unauthenticated' ? READ_FAILURES[failing] : 'pass';
    if (arrived.method === 'GET') return failing !== null && arrived.path.includes('/servers') ? READ_FAILURES[failing] : 'pass';
    if (loss === null) return 'pass';
    if (loss.skip > 0) {
      loss.skip -= 1;
      return 'pass';
    }
    const { fate } = loss;
    loss = null;
    return fate;
  };
  proxy.disturb(decide);
  return {
    failReads: (how) => void (failing = how),
    heal: () => void (failing = null),
    loseWrite: (what, skip = 0) => void (loss = { fate: what === 'reply' ? 'loseReply' : 'loseRequest', skip }),
  };
}
