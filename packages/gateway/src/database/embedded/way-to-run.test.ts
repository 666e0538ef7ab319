import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterAll, afterEach, expect, test, vi } from 'vitest';

import { findWay } from './way-to-run.ts';

const isRoot = process.getuid?.() === 0;
const root = mkdtempSync(join(tmpdir(), 'isobar-way-'));
const forbidden = join(root, 'forbidden');
const folder = join(root, 'state');

mkdirSync(forbidden);
mkdirSync(folder, { mode: 0o700 });
writeFileSync(join(folder, 'file'), '');
// What a container does that lets root have no user namespace.
writeFileSync(join(forbidden, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(root, { recursive: true, force: true }));

const forbid = (): void => {
  vi.stubEnv('PATH', `${forbidden}${delimiter}${process.env['PATH'] ?? ''}`);
};

test('a plain user runs PostgreSQL as himself, root in a namespace in which he is one', () => {
  const { before, user } = findWay(folder, ['/bin/true']);
  expect(user).toBeNull();
  expect(before.includes('unshare')).toBe(isRoot);
});

test('where root may have no namespace a plain user of the machine runs it, and the folder is his until there is another way', () => {
  chmodSync(root, 0o755);
  forbid();
  const { user } = findWay(folder, ['/bin/true']);
  expect(user === null).toBe(!isRoot);
  const mine = user?.uid ?? process.getuid?.();
  expect([statSync(folder).uid, statSync(join(folder, 'file')).uid]).toEqual([mine, mine]);
  vi.unstubAllEnvs();
  findWay(folder, ['/bin/true']);
  expect([statSync(folder).uid, statSync(join(folder, 'file')).uid]).toEqual([process.getuid?.(), process.getuid?.()]);
});

test('where that user may not enter, the remedies are named', () => {
  chmodSync(root, 0o700);
  forbid();
  const find = (): unknown => findWay(folder, ['/bin/true']);
  if (isRoot) expect(find).toThrow(/as a plain user.*--state-dir.*--database/);
  else expect(find).not.toThrow();
});
