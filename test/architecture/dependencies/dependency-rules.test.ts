import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { repositoryRoot, writtenPaths } from '../repository.ts';
import type { CruiseReport } from './cruise-repository.ts';
import { cruiseFolders, ruleNames } from './cruise-repository.ts';
import { PLANTED, SURROUNDINGS } from './planted-violations.ts';

const FOLDERS = ['packages', 'adapters', 'contracts', 'test'];

test('each import follows the dependency rules', { timeout: 300_000 }, async () => {
  const { violations, files, edges } = await cruiseFolders(repositoryRoot, FOLDERS);
  expect(violations).toEqual([]);
  expect(edges).toContain('packages/sdk/src/create-isobar.ts -> packages/core/src/index.ts');
  const written = writtenPaths().filter((path) => /^(?:packages|adapters|contracts|test)\/.*\.ts$/.test(path));
  expect(written.filter((path) => !files.includes(path))).toEqual([]);
});

let folder = '';
let report: CruiseReport = { violations: [], edges: [], files: [] };

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'isobar-rules-')));
  for (const [path, text] of [...Object.entries(SURROUNDINGS), ...PLANTED.map(([, path, text]) => [path, text] as const)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  report = await cruiseFolders(folder, FOLDERS);
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(PLANTED)('%s is broken by %s', (rule, path) => {
  expect(report.violations.map((violation) => `${violation.rule}: ${violation.from}`)).toContain(`${rule}: ${path}`);
});

test('what keeps to the rules is not reported', () => {
  expect(report.violations.map(({ from }) => from)).not.toContain('packages/sdk/src/composition/fine.ts');
  expect(report.violations.map(({ from }) => from)).not.toContain('packages/sdk/src/index.ts');
});

test('each rule is broken by a planted file, so that none is only for show', async () => {
  expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual([...(await ruleNames())].sort());
});
