import { ERROR_CODES } from '@isobar/core';
import type { HttpReply } from '@isobar/transport';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { toOpenStackError } from './openstack-error.ts';

const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constant('<html><body><h1>502 Bad Gateway</h1></body></html>'),
  fc.constant('{"badRequest": {"code": 400, "mess'),
  fc.string({ minLength: 100_000, maxLength: 100_001 }),
);

it('whatever comes back, is told with a code of the list, its status and its request id', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 400, max: 599 }), fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'), (text, status, method) => {
      const reply: HttpReply = { status, headers: { 'x-openstack-request-id': 'req-1' }, text, body: parsed(text) };
      const error = toOpenStackError(reply, { method, url: 'http://cloud/', operation: 'do it' });
      expect(ERROR_CODES).toContain(error.code);
      expect(error.details.native).toMatchObject({ status, requestId: 'req-1' });
      expect(error.message.startsWith('do it: ')).toBe(true);
      expect(error.outcome === 'not_applicable').toBe(method === 'GET');
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
