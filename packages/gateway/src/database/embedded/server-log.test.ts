import { expect, test } from 'vitest';

import type { ServerLine } from './server-log.ts';
import { serverLog } from './server-log.ts';

function toldOf(...lines: readonly string[]): readonly ServerLine[] {
  const told: ServerLine[] = [];
  const read = serverLog((line) => told.push(line));
  for (const line of lines) read(line);
  return told;
}

test.each([
  ['[7] postmaster 00000: LOG:  database system is ready to accept connections', 'info', 'postmaster'],
  ['[7] startup 00000: FATAL:  could not locate a valid checkpoint record', 'error', 'startup'],
  ['[7] checkpointer 00000: PANIC:  could not write to file "x": No space left on device', 'error', 'checkpointer'],
  ['[7] autovacuum worker 00000: ERROR:  invalid page in block 1 of relation "x"', 'error', 'autovacuum worker'],
  ['[7] postmaster 00000: WARNING:  could not remove file', 'warn', 'postmaster'],
  ['[7] checkpointer 00000: LOG:  checkpoint complete: wrote 3 buffers', 'debug', 'checkpointer'],
  ['[7] client backend 53300: FATAL:  sorry, too many clients already', 'debug', 'client backend'],
  ['[7] autovacuum worker 57P01: FATAL:  terminating autovacuum process due to administrator command', 'debug', 'autovacuum worker'],
  ['[7] background worker 00000: DEBUG2:  nothing to do', 'debug', 'background worker'],
])('%s', (line, level, process) => {
  expect(toldOf(line)).toEqual([{ level, process, text: line.slice(line.indexOf(':  ') + 3) }]);
});

test('what is wrong with a statement is for whoever sent it, in all its lines', () => {
  expect(
    toldOf(
      '[8] client backend 00000: ERROR:  invalid input syntax for type uuid: "planted',
      '\tin two lines"',
      '[8] client backend 00000: WARNING:  planted',
      '[7] postmaster 00000: LOG:  server process (PID 8) was terminated by signal 9: Killed',
      '\tFailed process was running a statement',
    ).map(({ level, text }) => [level, text]),
  ).toEqual([
    ['info', 'server process (PID 8) was terminated by signal 9: Killed'],
    ['info', 'Failed process was running a statement'],
  ]);
});

test('what comes before the server has its own form is told as it is', () => {
  expect(toldOf('postgres: could not find the data')).toEqual([{ level: 'info', process: 'postmaster', text: 'postgres: could not find the data' }]);
});
