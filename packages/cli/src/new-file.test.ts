import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test, vi } from 'vitest';

import { writeNewFile } from './new-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'isobar-new-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a new file has what was written, and the permissions that were asked for', async () => {
  const path = join(folder, 'new');
  await writeNewFile('--file', path, (file) => file.writeFile('whole'), 0o600);
  expect(readFileSync(path, 'utf8')).toBe('whole');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('nothing is left of a file whose writing fails', async () => {
  const path = join(folder, 'broken');
  const writing = writeNewFile('--file', path, async (file) => {
    await file.writeFile('half');
    throw new Error('the sender went away');
  });
  await expect(writing).rejects.toThrow('went away');
  expect(statSync(path, { throwIfNoEntry: false })).toBe(undefined);
});

test('a file that is there stays as it is, and nothing is asked for what would come into it', async () => {
  const path = join(folder, 'there');
  writeFileSync(path, 'before');
  const write = vi.fn<() => Promise<void>>();
  await expect(writeNewFile('--file', path, write)).rejects.toMatchObject({ code: 'invalid_argument', details: { field: '--file', given: path } });
  await expect(writeNewFile('--file', join(folder, 'no', 'where'), write)).rejects.toThrow('a new file that can be written (ENOENT)');
  expect(readFileSync(path, 'utf8')).toBe('before');
  expect(write).not.toHaveBeenCalled();
});
