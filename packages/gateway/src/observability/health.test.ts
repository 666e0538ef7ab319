import { expect, test } from 'vitest';

import { liveness, readiness } from './health.ts';

const serving = (): boolean => false;

test('a process that answers lives', () => {
  expect(liveness()).toEqual({ status: 200, body: { status: 'ok', checks: {} } });
});

test('it is ready when all that it needs is', async () => {
  const checks = { database: async () => [1], migrations: async () => undefined };
  expect(await readiness({ checks, isDraining: serving })).toEqual({
    status: 200,
    body: { status: 'ok', checks: { database: 'ok', migrations: 'ok' } },
  });
});

test('it is not ready while one part fails, and does not tell strangers why', async () => {
  const checks = { database: () => Promise.reject(new Error('postgres://u:p@db: refused')), migrations: async () => undefined };
  const report = await readiness({ checks, isDraining: serving });
  expect(report).toEqual({ status: 503, body: { status: 'failing', checks: { database: 'failing', migrations: 'ok' } } });
});

test('it waits for no part for long', async () => {
  const checks = { database: () => new Promise<never>(() => undefined) };
  const report = await readiness({ checks, isDraining: serving, timeoutMilliseconds: 5 });
  expect(report.body.checks).toEqual({ database: 'no answer in time' });
});

test('it is not ready while it drains, though all is well', async () => {
  const report = await readiness({ checks: { database: async () => 1 }, isDraining: () => true });
  expect(report).toMatchObject({ status: 503, body: { status: 'draining' } });
});
