import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { EVIDENCE } from './iwinv-evidence.ts';

const SOURCES = readFileSync(new URL('../../../contracts/iwinv/SOURCES.md', import.meta.url), 'utf8');
const ROW = /^\| <a id="(?<anchor>[^"]+)"><\/a>\S+ +\| (?<level>\w+)/;

const levels = new Map(
  SOURCES.split('\n').flatMap((line) => {
    const groups = ROW.exec(line)?.groups;
    return groups === undefined ? [] : [[groups['anchor'], groups['level']] as const];
  }),
);

describe('EVIDENCE', () => {
  it.each(Object.entries(EVIDENCE))('cites for %s an anchor of SOURCES.md with its level', (_name, { level, source }) => {
    const [file, anchor] = source.split('#');
    expect(file).toBe('contracts/iwinv/SOURCES.md');
    expect(levels.get(anchor)).toBe(level);
  });
});
