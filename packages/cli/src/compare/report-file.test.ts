import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { reportFile } from './report-file.ts';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isobar-report-'));
  path = join(folder, 'report.html');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a new file is written whole, with the permissions of the umask, and nothing is left beside it', () => {
  reportFile(path, false).write('<p>');
  expect(readFileSync(path, 'utf8')).toBe('<p>');
  expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
  expect(readdirSync(folder)).toEqual(['report.html']);
});

test('a file that is there is refused before anything is asked, and replaced with --force', () => {
  writeFileSync(path, 'mine');
  expect(() => reportFile(path, false)).toThrow(`${path} is there already; --force replaces it`);
  expect(readFileSync(path, 'utf8')).toBe('mine');
  reportFile(path, true).write('<p>');
  expect(readFileSync(path, 'utf8')).toBe('<p>');
});

test('a file that somebody made meanwhile stays as it is', () => {
  const file = reportFile(path, false);
  writeFileSync(path, 'theirs');
  expect(() => file.write('<p>')).toThrow(`${path} is there already`);
  expect(readFileSync(path, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['report.html']);
});

test('what a link leads to is replaced, and the link stays', () => {
  writeFileSync(join(folder, 'other.html'), 'old');
  symlinkSync('other.html', path);
  reportFile(path, true).write('<p>');
  expect(readFileSync(join(folder, 'other.html'), 'utf8')).toBe('<p>');
  expect(
    readdirSync(folder, { withFileTypes: true })
      .find(({ name }) => name === 'report.html')
      ?.isSymbolicLink(),
  ).toBe(true);
});

test('a folder, a file in a folder that is not there, and no name at all are refused', () => {
  mkdirSync(join(folder, 'sub'));
  expect(() => reportFile(join(folder, 'sub'), true)).toThrow('--report: got');
  expect(() => reportFile('', true)).toThrow('allowed is a file, such as report.html');
  expect(() => reportFile(join(folder, 'gone', 'report.html'), false)).toThrow(`${join(folder, 'gone')} is not`);
});
