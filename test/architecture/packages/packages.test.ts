import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { repositoryRoot } from '../repository.ts';
import { runNode } from '../run-node.ts';
import { manifestProblems } from './manifest-problems.ts';
import { readPackages } from './manifests.ts';

const packages = readPackages();
const readRootFile = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

test('finds the packages of the workspace', () => {
  expect(packages.map(({ folder }) => folder)).toEqual(
    expect.arrayContaining(['', 'contracts', 'packages/core', 'adapters/gcore', 'test/conformance']),
  );
});

test.each(packages)('$manifest.name has exact versions, and exports that exist', ({ folder, manifest }) => {
  expect(manifestProblems(manifest, (path) => existsSync(join(repositoryRoot, folder, path)))).toEqual([]);
});

test('reports a loose version, an export that is not there or not built from its source, and a missing command', () => {
  const problems = manifestProblems(
    {
      name: 'bad',
      license: 'MIT',
      exports: {
        '.': { '@isobar/source': './src/gone.ts', types: './dist/gone.d.ts', default: './dist/gone.js' },
        './other': { '@isobar/source': './src/other.ts', types: './dist/another.d.ts', default: './dist/other.js' },
      },
      bin: { bad: './bin/bad.mjs' },
      dependencies: { loose: '^1.0.0', tight: '1.0.0', shared: 'catalog:' },
    },
    (path) => path === './src/other.ts',
  );
  expect(problems).toEqual([
    'loose has the version ^1.0.0, which is not exact',
    '. leads to ./src/gone.ts, which is not there',
    './other is not built from ./src/other.ts',
    'the command ./bin/bad.mjs is not there',
    'the license is not Apache-2.0',
    'the type is not module',
  ]);
});

test('the catalog has exact versions only', () => {
  const { catalog } = parse(readRootFile('pnpm-workspace.yaml')) as { readonly catalog: Readonly<Record<string, string>> };
  expect(Object.entries(catalog).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(Object.keys(catalog)).toContain('typescript');
});

test('the lockfile names no host, so that any registry serves', () => {
  expect(readRootFile('pnpm-lock.yaml')).not.toMatch(/https?:\/\//);
});

test('the references of each tsconfig follow its package.json', () => {
  expect(runNode('tooling/references.mjs', '--check')).toEqual({ exitCode: 0, output: '' });
});
