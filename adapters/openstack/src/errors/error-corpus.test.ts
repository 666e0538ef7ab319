import { readFileSync } from 'node:fs';

import type { ErrorCode, Outcome } from '@isobar/core';
import { describe, expect, it } from 'vitest';
import type { HttpReply, HttpRequest } from '@isobar/transport';

import { toOpenStackError } from './openstack-error.ts';

/** What an operator is to be told of one reply. Labelled by hand, reply by reply. */
interface Expected {
  readonly code: ErrorCode;
  readonly transitional?: boolean;
  readonly certainty?: 'possible';
  readonly retryable: boolean;
  readonly outcome: Outcome;
}

/** One error of a real OpenStack Zed, as test/differential has it. */
interface Recorded {
  readonly exchange: string;
  readonly method: HttpRequest['method'];
  readonly status: number;
  readonly requestId: string | null;
  readonly retryAfter?: string;
  readonly body: unknown;
  readonly expected: Expected;
}

const corpus = readFileSync(new URL('corpus/recorded.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded);

function errorOf({ method, status, requestId, retryAfter, body }: Recorded) {
  const headers = {
    ...(requestId === null ? {} : { 'x-openstack-request-id': requestId }),
    ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  };
  const reply: HttpReply = { status, headers, body, text: JSON.stringify(body) };
  return toOpenStackError(reply, { method, url: 'http://cloud/', operation: 'do it' });
}

/** What was told, with only what is labelled. */
function told(recorded: Recorded): Expected {
  const { code, retryable, outcome, details } = errorOf(recorded);
  const { transitional, certainty } = details;
  return {
    code,
    ...(transitional === undefined ? {} : { transitional }),
    ...(certainty === 'possible' ? { certainty } : {}),
    retryable,
    outcome,
  };
}

/** The longest run of letters of the cloud's own text, which no markup or quoting breaks. */
function wordsOf(body: unknown): string {
  const text = JSON.stringify(body).match(/"message": ?"((?:[^"\\]|\\.)*)"/)?.[1] ?? '';
  return (
    text
      .split(/[^A-Za-z ]+/)
      .toSorted((left, right) => right.length - left.length)[0]
      ?.trim() ?? ''
  );
}

describe('the recorded errors', () => {
  it('are at least a hundred, of every service', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(100);
    expect(new Set(corpus.map((recorded) => recorded.exchange)).size).toBe(corpus.length);
  });

  it.each(corpus)('$exchange ($status)', (recorded) => {
    expect(told(recorded)).toEqual(recorded.expected);
    const { message, details } = errorOf(recorded);
    expect(details.native).toMatchObject({ status: recorded.status, ...(recorded.requestId === null ? {} : { requestId: recorded.requestId }) });
    expect(wordsOf(recorded.body)).not.toBe('');
    expect(message).toContain(wordsOf(recorded.body));
    expect(message).not.toMatch(/<br|<\/?[a-z]+>/);
  });

  it('would be missed if any two of them changed their labels', () => {
    const swapped = corpus.filter((recorded, index) => {
      const other = corpus[(index + 37) % corpus.length]?.expected;
      return JSON.stringify(other) !== JSON.stringify(recorded.expected) && JSON.stringify(told(recorded)) === JSON.stringify(other);
    });
    expect(swapped.map((recorded) => recorded.exchange)).toEqual([]);
    expect(new Set(corpus.map((recorded) => JSON.stringify(recorded.expected))).size).toBeGreaterThan(10);
  });
});
