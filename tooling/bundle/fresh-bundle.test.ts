import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface FreshBundle {
  readonly freshBundle: (root: string) => string | undefined;
  readonly fileStamp: (path: string) => string;
  readonly stampFile: (root: string) => string;
}

const { freshBundle, fileStamp, stampFile } = (await import(new URL('../../packages/cli/bin/fresh-bundle.mjs', import.meta.url).href)) as FreshBundle;

const FILES = ['packages/a/src/index.ts', 'packages/a/package.json', 'packages/a/src/not-there.ts'];

describe('the bundle of a checkout', () => {
  let root: string;
  let source: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'isobar-fresh-'));
    source = join(root, 'packages/a/src/index.ts');
    mkdirSync(dirname(source), { recursive: true });
    writeFileSync(source, 'export const a = 1;\n');
    writeFileSync(join(root, 'packages/a/package.json'), '{}');
    mkdirSync(dirname(stampFile(root)), { recursive: true });
    const files = Object.fromEntries(FILES.map((path) => [path, fileStamp(join(root, path))]));
    writeFileSync(stampFile(root), JSON.stringify({ entry: 'b/isobar.mjs', files }));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  it('is run while every file that it was made of is as it was', () => {
    expect(freshBundle(root)).toBe(join(dirname(stampFile(root)), 'b/isobar.mjs'));
  });

  it('is not run after a change that keeps the size', () => {
    const { mtime } = statSync(source);
    writeFileSync(source, 'export const a = 2;\n');
    utimesSync(source, mtime, new Date(mtime.getTime() + 5));
    expect(freshBundle(root)).toBeUndefined();
  });

  it('is not run after a change whose time was set back to that of the file before', () => {
    const { atime, mtime } = statSync(source);
    writeFileSync(source, 'export const a = 10;\n');
    utimesSync(source, atime, mtime);
    expect(freshBundle(root)).toBeUndefined();
  });

  it('is not run where an older file came back', () => {
    utimesSync(source, new Date(0), new Date(0));
    expect(freshBundle(root)).toBeUndefined();
  });

  it.each(['packages/a/src/index.ts', 'packages/a/package.json'])('is not run without %s', (path) => {
    rmSync(join(root, path));
    expect(freshBundle(root)).toBeUndefined();
  });

  it('is not run where a file stands now that was not there', () => {
    writeFileSync(join(root, 'packages/a/src/not-there.ts'), '');
    expect(freshBundle(root)).toBeUndefined();
  });

  it('is not run where the stamp is not there, or is cut short', () => {
    writeFileSync(stampFile(root), '{"entry":');
    expect(freshBundle(root)).toBeUndefined();
    rmSync(stampFile(root));
    expect(freshBundle(root)).toBeUndefined();
  });
});
