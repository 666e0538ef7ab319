import { createHash } from 'node:crypto';

import type { Json } from '@isobar/core';
import { canonicalJson, toCloudError } from '@isobar/core';

import type { IdempotencyStore, KeptAnswer } from '../../operations/idempotency-store.ts';
import type { Answer, Call } from '../handler.ts';
import { problemOf } from '../problem/problem.ts';
import { jsonOf } from './answer-text.ts';

export interface Repeatable {
  readonly method: string;
  readonly requestId: string;
  readonly store: IdempotencyStore;
}

/**
 * Answers a request with a key once: the same again gets the same answer, and sends nothing. What failed before anything was changed
 * leaves the key free; what may have changed something is an answer like any other.
 */
export async function answeredOnce(key: string, call: Call, { method, requestId, store }: Repeatable, work: () => Promise<Answer>): Promise<Answer> {
  const { subject } = call.caller;
  const kept = await store.begin(subject, key, fingerprintOf(method, call));
  if (kept !== null) return fromKept(kept);
  try {
    const answer = await work();
    await store.finish(subject, key, { status: answer.status, headers: answer.headers ?? {}, body: textOf(answer) });
    return answer;
  } catch (error) {
    const { outcome } = toCloudError(error);
    if (outcome !== 'unknown' && outcome !== 'applied') {
      await store.release(subject, key);
      throw error;
    }
    const { status, headers, body } = problemOf(error, requestId);
    await store.finish(subject, key, { status, headers, body: JSON.stringify(body) });
    throw error;
  }
}

/** Of a body only the digest is kept: it may hold secrets. */
function fingerprintOf(method: string, { url, body }: Call): string {
  return createHash('sha256')
    .update(`${method}\n${url}\n${body === undefined ? '' : canonicalJson(body as Json)}`)
    .digest('hex');
}

/** What may be shown once is not what is kept. */
function textOf({ keptBody, ...answer }: Answer): string {
  return keptBody === undefined ? jsonOf(answer) : JSON.stringify(keptBody);
}

function fromKept({ status, headers, body }: KeptAnswer): Answer {
  return { status, headers: { ...headers, 'idempotency-replayed': 'true' }, json: body };
}
