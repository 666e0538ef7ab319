import { expect, test } from 'vitest';

import { resolveReference } from './secret-reference.ts';

test('a reference gives what it stands for', () => {
  expect(resolveReference('--token', 'env:TOKEN', { TOKEN: 'value' })).toEqual({ value: 'value', literal: false });
});

test('any other text stands for itself, and says so', () => {
  expect(resolveReference('--token', 'value', {})).toEqual({ value: 'value', literal: true });
});

test('a reference to nothing is refused by the name of its setting', () => {
  expect(() => resolveReference('--token', 'env:TOKEN', {})).toThrow('--token: env:TOKEN gives nothing');
});
