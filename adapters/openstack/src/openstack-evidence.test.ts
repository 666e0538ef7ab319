import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { EVIDENCE } from './openstack-evidence.ts';

const ROW = /^\| <a id="(?<anchor>[^"]+)"><\/a>\S+ +\| (?<level>\w+)/;

function levelsOf(document: string): ReadonlyMap<string | undefined, string | undefined> {
  const text = readFileSync(new URL(`../../../${document}`, import.meta.url), 'utf8');
  return new Map(
    text.split('\n').flatMap((line) => {
      const groups = ROW.exec(line)?.groups;
      return groups === undefined ? [] : [[groups['anchor'], groups['level']] as const];
    }),
  );
}

describe('EVIDENCE', () => {
  it.each(Object.entries(EVIDENCE))('cites for %s an anchor of SOURCES.md with its level', (_name, { level, source }) => {
    const [document, anchor] = source.split('#');
    expect(levelsOf(document ?? '').get(anchor)).toBe(level);
  });
});
