import { expect, test } from 'vitest';
import { generateOperations } from './generated-operations.ts';

const body = (type: string) => ({ content: { [type]: { schema: {} } } });

function rowsOf(paths: object, components: object = {}): readonly string[] {
  const text = generateOperations({ openapi: '3.1.0', paths, components }, '@isobar/contracts/some');
  return text.split('\n').filter((line) => line.startsWith('  '));
}

test('names method, path and content type of each operation', () => {
  const rows = rowsOf({
    '/things': { get: { operationId: 'listThings' }, post: { operationId: 'makeThing', requestBody: body('multipart/form-data') } },
    '/things/{id}': { parameters: [], patch: { operationId: 'changeThing', requestBody: body('application/json') } },
  });
  expect(rows).toEqual([
    '  listThings: {"method":"GET","path":"/things","body":null},',
    '  makeThing: {"method":"POST","path":"/things","body":"multipart/form-data"},',
    '  changeThing: {"method":"PATCH","path":"/things/{id}","body":"application/json"},',
  ]);
});

test('follows a reference to a body', () => {
  const components = { requestBodies: { 'Some/Form': body('multipart/form-data') } };
  const paths = { '/go': { post: { operationId: 'go', requestBody: { $ref: '#/components/requestBodies/Some~1Form' } } } };
  expect(rowsOf(paths, components)).toEqual(['  go: {"method":"POST","path":"/go","body":"multipart/form-data"},']);
});

test('ties the table to the types of the same document, and says that it is generated', () => {
  const text = generateOperations({ paths: {} }, '@isobar/contracts/some');
  expect(text).toMatch(/^\/\/ SPDX-License-Identifier: Apache-2\.0\n\/\/ GENERATED /);
  expect(text).toContain(`import type { operations } from '@isobar/contracts/some';`);
  expect(text).toContain('satisfies OperationTable<operations>');
});

test.each([
  ['has no operationId', { '/a': { get: {} } }],
  ['stands twice', { '/a': { get: { operationId: 'a' }, put: { operationId: 'a' } } }],
  ['several content types', { '/a': { post: { operationId: 'a', requestBody: { content: { 'text/a': {}, 'text/b': {} } } } } }],
])('refuses an operation that %s', (text, paths) => {
  expect(() => generateOperations({ paths }, 'x')).toThrow(text);
});
