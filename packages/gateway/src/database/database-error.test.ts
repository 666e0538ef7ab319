import { CloudError } from '@isobar/core';
import { expect, test } from 'vitest';

import { databaseError } from './database-error.ts';

const failure = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);

test.each([
  ['a server that is not there', failure('connect ECONNREFUSED 10.1.2.3:5432', { code: 'ECONNREFUSED' }), 'unavailable', true, 'not_applied'],
  ['a name of several addresses', failure('', { errors: [failure('x', { code: 'ECONNREFUSED' })] }), 'unavailable', true, 'not_applied'],
  ['a connection that broke', failure('read ECONNRESET', { code: 'ECONNRESET' }), 'unavailable', true, 'unknown'],
  ['a pipe that broke', failure('write EPIPE', { code: 'EPIPE' }), 'unavailable', true, 'unknown'],
  ['a connection that ended', failure('Connection terminated unexpectedly'), 'unavailable', true, 'unknown'],
  ['no free connection', failure('timeout exceeded when trying to connect'), 'unavailable', true, 'not_applied'],
  ['a server that is ending', failure('terminating connection', { code: '57P01' }), 'unavailable', true, 'unknown'],
  ['a server that is starting', failure('the database system is starting up', { code: '57P03' }), 'unavailable', true, 'not_applied'],
  ['a disk that is full', failure('could not extend file', { code: '53100' }), 'unavailable', true, 'not_applied'],
  ['a server that follows another', failure('cannot execute INSERT', { code: '25006' }), 'unavailable', true, 'not_applied'],
  ['a wrong password', failure('password authentication failed for user "jo"', { code: '28P01' }), 'unauthenticated', false, 'not_applied'],
  ['a database that is not there', failure('database "x" does not exist', { code: '3D000' }), 'not_found', false, 'not_applied'],
  ['a foreign certificate', failure('self-signed', { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), 'unauthenticated', false, 'not_applied'],
  ['a server without TLS', failure('The server does not support SSL connections'), 'unauthenticated', false, 'not_applied'],
  ['a file that is not there', failure('ENOENT', { code: 'ENOENT', syscall: 'open' }), 'invalid_argument', false, 'not_applied'],
  ['a socket that is not there', failure('ENOENT', { code: 'ENOENT', syscall: 'connect' }), 'unavailable', true, 'not_applied'],
  ['a statement that took too long', failure('canceling statement', { code: '57014' }), 'timeout', true, 'not_applied'],
  ['a deadlock', failure('deadlock detected', { code: '40P01' }), 'concurrent_operation', true, 'not_applied'],
])('%s is a CloudError', (_name, thrown, code, retryable, outcome) => {
  expect(databaseError(thrown, 'unknown')).toMatchObject({ code, retryable, outcome });
});

test('no word of the failure itself is in the text: it may hold an address or a value', () => {
  const error = databaseError(failure('no route to postgres://jo:hush@db.example', { code: 'EHOSTUNREACH' }), 'unknown');
  expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toMatch(/hush|db\.example/);
});

test('what is wrong with a statement stays what it is, and so does a CloudError', () => {
  const taken = failure('duplicate key value', { code: '23505' });
  expect(databaseError(taken, 'unknown')).toBe(taken);
  const refused = new CloudError('conflict', 'taken');
  expect(databaseError(refused, 'unknown')).toBe(refused);
});
