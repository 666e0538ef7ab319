import { expect, test } from 'vitest';

import { readWrittenFiles } from '../repository.ts';
import { STYLE_RULES, styleProblems } from './style-rules.ts';

test('each written file keeps to the house style', () => {
  const files = readWrittenFiles(/\.(?:ts|mjs|md|ya?ml|json|sh|py|txt|cfg|conf|service)$|(?:^|\/)[^./]+$/);
  expect(files.length).toBeGreaterThan(100);
  expect(styleProblems(files)).toEqual([]);
});

const join = (...parts: readonly string[]): string => parts.join('');

const BREACHES: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['no default export', 'packages/x/src/a.ts', 'export default 1;'],
  ['no default export', 'packages/x/src/b.ts', 'export { b as default };'],
  ['no star export', 'packages/x/src/a.ts', `export * from './b.ts';`],
  ['no file over 300 lines', 'adapters/x/src/long.ts', 'a;\n'.repeat(301)],
  ['file names in kebab case', 'adapters/x/src/serverMapper.ts', ''],
  ['file names in kebab case', 'adapters/x/src/Server.test.ts', ''],
  ['no names without a meaning', 'packages/x/src/a.ts', 'export class ServerManager {}'],
  ['no abbreviated names', 'packages/x/src/a.ts', join('const ', 'res = 1;')],
  ['no abbreviated names', 'packages/x/src/b.ts', join('export function f(a: string, ', 'opts?: string) {}')],
  ['of node:net adapters take isIP only', 'adapters/x/src/a.ts', `import { connect, isIP } from 'node:net';`],
  ['of node:net adapters take isIP only', 'adapters/x/src/b.ts', `import * as net from 'node:net';`],
  ['nothing unfinished', 'docs/a.md', join('TO', 'DO: write')],
  ['no silenced type error', 'packages/x/src/a.ts', join('// @ts-', 'ignore')],
  ['no test that is not run', 'packages/x/src/a.test.ts', join('test.', 'skip("x", () => {})')],
  ['no path of a machine', 'docs/a.md', join('see ', '/work', '/main/docs')],
];

test.each(BREACHES)('reports: %s (%s)', (rule, path, text) => {
  expect(styleProblems([{ path, text }])).toEqual([`${path}: ${rule}`]);
});

test('each rule has a file that breaks it', () => {
  expect([...new Set(BREACHES.map(([rule]) => rule))].sort()).toEqual(STYLE_RULES.map(({ name }) => name).sort());
});

test('accepts a file of 300 lines, a generated file of any length and a word that only holds a forbidden one', () => {
  const files = [
    { path: 'packages/x/src/long.ts', text: 'a;\n'.repeat(300) },
    { path: 'adapters/x/src/address.ts', text: `import { isIP, isIPv6 } from 'node:net';` },
    { path: 'contracts/x/types.gen.ts', text: 'a;\n'.repeat(900) },
    { path: 'packages/x/src/response.ts', text: 'const response = 1; // default export' },
  ];
  expect(styleProblems(files)).toEqual([]);
});
