import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { writeLines } from './backup-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'isobar-backup-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* broken(before: number): AsyncGenerator<string> {
  for (let line = 0; line < before; line += 1) yield `[${line}]`;
  throw new Error('the database went away');
}

test.each([0, 1, 10_000])('nothing is left of a backup that breaks off after %i lines', async (before) => {
  await expect(writeLines(join(folder, 'backup'), broken(before))).rejects.toThrow('went away');
  expect(readdirSync(folder)).toEqual([]);
});
