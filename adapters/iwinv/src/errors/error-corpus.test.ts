import { readFileSync } from 'node:fs';

import type { ErrorCode, Outcome } from '@isobar/core';
import { ERROR_CODES } from '@isobar/core';
import type { HttpReply, HttpRequest } from '@isobar/transport';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toIwinvError } from './iwinv-error.ts';

/** What an operator is to be told of one reply. Labelled by hand, code by code. */
interface Expected {
  readonly code: ErrorCode;
  readonly transitional?: boolean;
  readonly certainty?: 'possible';
  readonly retryable: boolean;
  readonly outcome: Outcome;
}

const refused = (code: ErrorCode, more: Partial<Expected> = {}): Expected => ({ code, retryable: false, outcome: 'not_applied', ...more });
const read = (code: ErrorCode, more: Partial<Expected> = {}): Expected => ({ ...refused(code, more), outcome: 'not_applicable' });

type Row = readonly [number: string, name: string, status: number, method: HttpRequest['method'], expected: Expected, message?: string];

const BUSY = '서비스가 다른 작업을 진행중입니다.';

/** Every code of the vendor's table, and the live cases beside it. */
const CORPUS: readonly Row[] = [
  ['0x1', 'NOT_FOUND', 404, 'GET', read('not_found', { certainty: 'possible' })],
  ['0x1', 'NOT_FOUND', 404, 'POST', refused('not_found', { certainty: 'possible' })],
  ['0x1', 'NOT_FOUND', 404, 'POST', refused('conflict', { transitional: true, retryable: true }), BUSY],
  ['0x2', 'CIDR_NOT_VALID', 400, 'POST', refused('invalid_argument')],
  ['0x3', 'CIDR_NOT_REGISTERED', 400, 'POST', refused('invalid_argument')],
  ['0x4', 'IPV6_NOT_SUPPORTED', 400, 'POST', refused('invalid_argument')],
  ['0x5', 'CHECK_REQUEST_IP', 403, 'GET', read('permission_denied')],
  ['0x6', 'CHECK_CREDENTIAL', 401, 'GET', read('unauthenticated')],
  ['0x7', 'CHECK_SIGNATURE', 401, 'POST', refused('unauthenticated')],
  ['0x8', 'INVALID_SIGNATURE', 401, 'POST', refused('unauthenticated')],
  ['0x9', 'CHECK_IP', 403, 'POST', refused('permission_denied')],
  ['0xa', 'REQUIRED_GET_PARAM_MISSING', 400, 'GET', read('invalid_argument')],
  ['0xb', 'REQUIRED_POST_PARAM_MISSING', 400, 'POST', refused('invalid_argument')],
  ['0xc', 'DEV_CHECK_RETURN', 500, 'POST', refused('permission_denied')],
  ['0xd', 'UNAVAILABLE_FLAVOR', 400, 'POST', refused('capacity_unavailable')],
  ['0xe', 'CHECK_PARAM', 400, 'POST', refused('invalid_argument')],
  ['0xf', 'CHECK_PARAM_ENUM', 400, 'POST', refused('invalid_argument')],
  ['0x10', 'UNAVAILABLE_COMBINATION', 400, 'POST', refused('invalid_argument')],
  ['0x11', 'CHECK_LENGTH', 400, 'PUT', refused('invalid_argument')],
  ['0x12', 'UNAVAILABLE_SSH_KEY', 400, 'POST', refused('invalid_argument')],
  ['0x13', 'DELETED_OR_WORKING_INSTANCE', 400, 'POST', refused('conflict', { transitional: true, retryable: true, certainty: 'possible' })],
  ['0x13', 'DELETED_OR_WORKING_INSTANCE', 400, 'GET', read('not_found', { certainty: 'possible' })],
  ['0x14', 'EMPTY_SET', 400, 'GET', read('not_found')],
  ['0x15', 'IN_USE', 400, 'DELETE', refused('conflict', { transitional: false })],
  ['0x16', 'ID_INVALID', 400, 'GET', read('not_found')],
  ['0x17', 'LIMIT_EXCEEDED', 400, 'POST', refused('quota_exceeded')],
  ['0x17', 'LIMIT_EXCEEDED', 429, 'POST', refused('rate_limited', { transitional: true, retryable: true })],
  ['0x18', 'CHECK_CONSOLE', 400, 'POST', refused('conflict', { transitional: false, certainty: 'possible' })],
];

function errorOf([number, name, status, method, , message = 'Check request.']: Row) {
  const body = { code: number, error_code: name, message, result: 'error' };
  const reply: HttpReply = { status, headers: {}, body, text: JSON.stringify(body) };
  return toIwinvError(reply, { method, url: '/v1/block-storages/X/attach', operation: 'do it', form: {} });
}

describe('the error codes of iwinv', () => {
  it.each(CORPUS.map((row) => ({ row, title: `${row[0]} ${row[1]} with ${row[2]} after ${row[3]}` })))('$title', ({ row }) => {
    const [number, name, status, , expected, text = 'Check request.'] = row;
    const { code, retryable, outcome, details, message } = errorOf(row);
    const { transitional, certainty } = details;
    const told = {
      code,
      ...(transitional === undefined ? {} : { transitional }),
      ...(certainty === 'possible' ? { certainty } : {}),
      retryable,
      outcome,
    };
    expect(told).toEqual(expected);
    expect(details.native).toEqual({ status, code: `${number} ${name}`, text });
    expect(message).toContain(text);
  });

  it('are all of the contract document', () => {
    const document = readFileSync(new URL('../../../../contracts/iwinv/openapi.yaml', import.meta.url), 'utf8');
    const listed = /\n {4}ErrorCode:\n([\s\S]*?)\n {4}[A-Z]/.exec(document)?.[1] ?? '';
    const names = [...listed.matchAll(/const: '?([A-Z][A-Z0-9_]+)/g)].map(([, name]) => name).filter((name) => name !== 'SUCCESS');
    expect(names.length).toBeGreaterThan(20);
    expect([...new Set(CORPUS.map(([, name]) => name))].toSorted(compareText)).toEqual(names.toSorted(compareText));
  });

  it('whatever comes back, is told with a code of the list and its status', () => {
    const text = fc.oneof(fc.json(), fc.string(), fc.constant('<script>alert("1")</script>'));
    fc.assert(
      fc.property(text, fc.integer({ min: 400, max: 599 }), fc.constantFrom('GET', 'POST', 'DELETE'), (body, status, method) => {
        const error = toIwinvError({ status, headers: {}, text: body, body: parsed(body) }, { method, url: '/v1/x', operation: 'do it' });
        expect(ERROR_CODES).toContain(error.code);
        expect(error.details.native?.status).toBe(status);
        expect(error.message).not.toContain('<script');
      }),
      { numRuns: 300 },
    );
  });
});

const compareText = (left = '', right = ''): number => left.localeCompare(right);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
