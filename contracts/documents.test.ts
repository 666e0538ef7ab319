import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { contractDocuments, selectDocuments } from './documents.ts';

test('package.json exports the types of each document and nothing else', async () => {
  const manifest = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8')) as {
    exports: unknown;
  };
  expect(manifest.exports).toEqual(Object.fromEntries(contractDocuments.map(({ name, types }) => [`./${name}`, `./${types}`])));
});

test('selects the named documents, or all when none is named', () => {
  expect(selectDocuments(['gcore']).map(({ openapi }) => openapi)).toEqual(['gcore/openapi.yaml']);
  expect(selectDocuments([])).toBe(contractDocuments);
});

test('refuses the name of a document that does not exist', () => {
  expect(() => selectDocuments(['gcore', 'nimbus'])).toThrow('no such contract document: nimbus');
});
