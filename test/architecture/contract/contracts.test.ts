import { expect, test } from 'vitest';

import { writtenPaths } from '../repository.ts';
import { runNode } from '../run-node.ts';

const documents = writtenPaths().filter((path) => /^contracts\/[^/]+\/openapi\.yaml$/.test(path));

test('each fact of each contract document has a source', () => {
  const { exitCode, output } = runNode('contracts/scripts/check-sources.ts');
  expect(output).toBe(`${documents.length} contract documents checked, 0 problems`);
  expect(exitCode).toBe(0);
});

test('the committed types are those that the documents give', () => {
  expect(runNode('contracts/scripts/generate.ts', '--check')).toEqual({ exitCode: 0, output: '' });
});
