import { expect, it } from 'vitest';

import { requestIdOf } from './request-id.ts';

it.each(['r-1', '7b3f0c2e-7f3a-4a58-9a06-0d7c1f0c9d11', 'trace:00.1_x'])('keeps %j', (given) => {
  expect(requestIdOf(given)).toBe(given);
});

it.each([undefined, '', 'two words', 'line\nbreak', '"quoted"', 'x'.repeat(101), '<script>', 'é'])('makes one in place of %j', (given) => {
  expect(requestIdOf(given)).toMatch(/^[0-9a-f-]{36}$/);
});
