import { expect, test } from 'vitest';

import type { DrainSteps } from './drain.ts';
import { Drain } from './drain.ts';

function drained(steps: Partial<DrainSteps> = {}) {
  const late = Promise.withResolvers<void>();
  const told: string[] = [];
  const step = (name: string) => async (): Promise<void> => {
    told.push(name);
  };
  const drain = new Drain({
    steps: {
      refuse: () => void told.push('refuse'),
      endStreams: () => void told.push('endStreams'),
      requests: step('requests'),
      operations: step('operations'),
      close: step('close'),
      ...steps,
    },
    graceMilliseconds: 30_000,
    sleep: () => late.promise,
    onProblem: (name, error) => told.push(`${name}: ${(error as Error).message}`),
    exit: (code) => told.push(`exit ${code}`),
  });
  return { passGrace: late.resolve, told, drain };
}

test('ends in order: no more requests, streams, what is under way, and what it stands on last', async () => {
  const { drain, told } = drained();
  expect(drain.state).toBe('serving');
  const done = drain.signal('SIGTERM');
  expect(drain.state).toBe('draining');
  await done;
  expect(told).toEqual(['refuse', 'endStreams', 'requests', 'operations', 'close', 'exit 0']);
  expect(drain.state).toBe('ended');
});

test('does not close before requests and operations are done', async () => {
  const [requests, operations] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { drain, told } = drained({ requests: () => requests.promise, operations: () => operations.promise });
  const done = drain.signal('SIGINT');
  requests.resolve();
  await Promise.resolve();
  expect(told).not.toContain('close');
  operations.resolve();
  await done;
  expect(told.slice(-2)).toEqual(['close', 'exit 0']);
});

test('waits no longer than the grace, and says for whom it did not wait', async () => {
  const { passGrace, drain, told } = drained({ requests: () => new Promise(() => undefined) });
  const done = drain.signal('SIGTERM');
  passGrace();
  await done;
  expect(told.slice(-3)).toEqual(['requests: requests took longer than 30000 ms', 'close', 'exit 0']);
});

test('goes on where a step fails', async () => {
  const { drain, told } = drained({ operations: () => Promise.reject(new Error('database away')) });
  await drain.signal('SIGTERM');
  expect(told).toContain('operations: database away');
  expect(told.slice(-2)).toEqual(['close', 'exit 0']);
});

test('a second signal ends it at once, as signals do', async () => {
  const { drain, told } = drained({ requests: () => new Promise(() => undefined) });
  void drain.signal('SIGTERM');
  await drain.signal('SIGTERM');
  expect(told).toEqual(['refuse', 'exit 143']);
  expect(drained().drain.state).toBe('serving');
});
