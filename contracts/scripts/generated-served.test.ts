import { expect, test } from 'vitest';
import { generateServed } from './generated-served.ts';

const document = {
  openapi: '3.1.0',
  paths: { '/a': { get: { summary: "it's" } }, '/b': {} },
  components: { schemas: { Thing: { type: 'object' } } },
};

function linesIn(text: string): readonly string[] {
  return [...text.matchAll(/^ {2}(".*"),$/gm)].map(([, line]) => JSON.parse(line ?? '') as string);
}

test('holds the whole document as JSON', () => {
  expect(JSON.parse(linesIn(generateServed(document)).join(''))).toEqual(document);
});

test('gives each path and each schema a line of its own', () => {
  expect(linesIn(generateServed(document))).toContain('"/a":{"get":{"summary":"it\'s"}},');
});

test('says that it is generated', () => {
  expect(generateServed(document)).toMatch(/^\/\/ SPDX-License-Identifier: Apache-2\.0\n\/\/ GENERATED /);
});
