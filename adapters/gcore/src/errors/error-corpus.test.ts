import { readFileSync } from 'node:fs';

import type { ErrorCode, Outcome } from '@isobar/core';
import { ERROR_CODES } from '@isobar/core';
import type { HttpReply, HttpRequest } from '@isobar/transport';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toGcoreError } from './gcore-error.ts';

/** What an operator is to be told of one reply. Labelled by hand, reply by reply. */
interface Expected {
  readonly code: ErrorCode;
  readonly transitional?: boolean;
  readonly certainty?: 'possible';
  readonly retryable: boolean;
  readonly outcome: Outcome;
}

/** Each error body that is known of the platform, recorded or documented, and those that its documents describe in words. */
interface Labelled {
  readonly name: string;
  readonly method: HttpRequest['method'];
  readonly status: number;
  /** Absent: an empty body. */
  readonly body?: { readonly message?: string; readonly exception_class?: string; readonly request_id?: string };
  readonly expected: Expected;
}

const corpus = readFileSync(new URL('corpus/labelled.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);

const errorOf = ({ method, status, body }: Pick<Labelled, 'method' | 'status' | 'body'>) => {
  const reply: HttpReply = { status, headers: {}, body, text: body === undefined ? '' : JSON.stringify(body) };
  return toGcoreError(reply, { method, url: '/x', operation: 'do it' });
};

function told(labelled: Labelled): Expected {
  const { code, retryable, outcome, details } = errorOf(labelled);
  const { transitional, certainty } = details;
  return {
    code,
    ...(transitional === undefined ? {} : { transitional }),
    ...(certainty === 'possible' ? { certainty } : {}),
    retryable,
    outcome,
  };
}

describe('the known errors of the platform', () => {
  it.each(corpus)('$name ($status)', (labelled) => {
    expect(told(labelled)).toEqual(labelled.expected);
    const { message, details } = errorOf(labelled);
    const { message: text, exception_class: code, request_id: requestId } = labelled.body ?? {};
    expect(details.native).toEqual({
      status: labelled.status,
      ...(code === undefined ? {} : { code }),
      ...(text === undefined ? {} : { text: text.trim() }),
      ...(requestId === undefined ? {} : { requestId }),
    });
    expect(message).toContain(text?.trim() ?? String(labelled.status));
  });
});

it('whatever comes back, is told with a code of the list and its status', () => {
  const reply = fc.record({
    text: fc.oneof(fc.json(), fc.string(), fc.constant('<html>bad gateway</html>')),
    status: fc.integer({ min: 400, max: 599 }),
  });
  fc.assert(
    fc.property(reply, fc.constantFrom('GET', 'POST', 'DELETE'), ({ text, status }, method) => {
      const error = toGcoreError({ status, headers: {}, text, body: parsed(text) }, { method, url: '/x', operation: 'do it' });
      expect(ERROR_CODES).toContain(error.code);
      expect(error.details.native?.status).toBe(status);
    }),
    { numRuns: 300 },
  );
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
