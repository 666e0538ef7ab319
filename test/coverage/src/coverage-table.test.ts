import { existsSync, readFileSync } from 'node:fs';

import { NOVA_ACTIONS } from '@isobar/adapter-openstack';
import { describe, expect, it } from 'vitest';

import type { CoveredPage } from './coverage-entry.ts';
import { COVERED_PAGES } from './coverage-entry.ts';
import { coveragePage } from './coverage-page.ts';
import { coverageProblems } from './coverage-problems.ts';
import { NOVA_METHODS } from './seeds/nova-methods.ts';

describe('the coverage table', () => {
  it.each(COVERED_PAGES)('has one full row for each method, with its own request ($title)', (page) => {
    expect(coverageProblems(page)).toEqual([]);
  });

  it('has all 35 calls of iwinv’s menu and its 12 security group calls, 43 methods of Gcore and each action of Nova', () => {
    expect(COVERED_PAGES.map(({ methods }) => methods.length)).toEqual([47, 43, 41]);
    expect(NOVA_METHODS.map(({ name }) => name)).toEqual(Object.keys(NOVA_ACTIONS));
  });

  it('names files of tests that are there', () => {
    const files = new Set(COVERED_PAGES.flatMap(({ entries }) => entries.map(({ proof }) => proof.split(' › ')[0] ?? '')));
    expect([...files].filter((file) => !existsSync(new URL(`../../../${file}`, import.meta.url)))).toEqual([]);
    expect(files.size).toBe(3);
  });

  it('is what docs/coverage.md shows; npm run generate writes it', () => {
    expect(readFileSync(new URL('../../../docs/coverage.md', import.meta.url), 'utf8')).toBe(coveragePage());
  });
});

describe('a table that lacks something', () => {
  const method = { page: 'p', name: 'List', method: 'GET', path: '/things' };
  const entry = { name: 'List', native: 'listThings', neutral: null, proof: 'x › List', microversions: null };
  const page: CoveredPage = {
    title: 't',
    methods: [method],
    entries: [entry],
    requestOf: (native) => (native === 'listThings' ? 'GET /things' : undefined),
  };

  it.each<[string, Partial<CoveredPage>, readonly string[]]>([
    ['nothing', {}, []],
    ['a row', { entries: [] }, ['List has 0 rows']],
    ['a method for a row', { methods: [] }, ['List is on no page']],
    ['one row only', { entries: [entry, entry] }, ['List has 2 rows']],
    ['a proof', { entries: [{ ...entry, proof: '' }] }, ['List: proof is empty']],
    ['a call of the document', { entries: [{ ...entry, native: 'gone' }] }, ['List is GET /things, but gone sends nothing']],
    ['the request of the page', { methods: [{ ...method, path: '/others' }] }, ['List is GET /others, but listThings sends GET /things']],
  ])('is told to lack %s', (_what, change, problems) => {
    expect(coverageProblems({ ...page, ...change })).toEqual(problems);
  });
});
