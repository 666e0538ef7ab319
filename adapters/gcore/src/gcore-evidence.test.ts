import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { EVIDENCE } from './gcore-evidence.ts';
import { GCORE_STRATEGIES } from './strategies/gcore-strategies.ts';

const SOURCES = readFileSync(new URL('../../../contracts/gcore/SOURCES.md', import.meta.url), 'utf8');
const LEVELS = new Map([...SOURCES.matchAll(/^\| <a id="([^"]+)"><\/a>\1 \| (\w+) \|/gm)].map(([, anchor = '', level = '']) => [anchor, level]));

describe('the evidence of this adapter', () => {
  it.each(Object.entries(EVIDENCE))('%s stands in SOURCES.md with its level', (_, { level, source }) => {
    const [file, anchor = ''] = source.split('#');
    expect(file).toBe('contracts/gcore/SOURCES.md');
    expect(LEVELS.get(anchor)).toBe(level);
  });

  it('is the only evidence that the strategies cite', () => {
    const known = new Set<string>(Object.values(EVIDENCE).map(({ source }) => source));
    const cited = Object.values(GCORE_STRATEGIES)
      .flat()
      .flatMap((strategy) =>
        Object.values(strategy.envelope as Record<string, { evidence: { source: string } }>).map((claim) => claim.evidence.source),
      );
    expect(cited.filter((source) => !known.has(source))).toEqual([]);
  });
});
