import { readFileSync } from 'node:fs';

import type { Flavor, Price } from '@isobar/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { sampleFlavor } from '../testing/sample-flavor.ts';
import { sampleRequirement } from '../testing/sample-requirement.ts';
import { listPriceOf } from './list-price.ts';
import { rankFlavors } from './rank-flavors.ts';
import type { FlavorRequirement } from './requirement.ts';

type CatalogRow = Partial<Flavor> & {
  readonly cloud: string;
  readonly id: string;
  readonly price?: string;
  readonly currency?: string;
  readonly per?: Price['per'];
};

interface HandRanked {
  readonly requirement: Partial<FlavorRequirement> & { readonly memoryGiB: number };
  readonly exact: readonly string[];
  readonly first: Readonly<Record<string, { readonly flavor: string; readonly reason: string }>>;
}

const read = (name: string): unknown => parse(readFileSync(new URL(`../../hand-ranked/${name}`, import.meta.url), 'utf8'));

const flavors = (read('catalog.yaml') as readonly CatalogRow[]).map(({ price, currency = '', per = 'hour', ...told }) =>
  sampleFlavor({
    ...told,
    prices:
      price === undefined
        ? []
        : [{ money: { amount: price, currency }, per, tax: 'excluded', source: 'hand-ranked', level: 'assumed', readAt: '2026-11-21T00:00:00Z' }],
  }),
);

const pairs = (read('pairs.yaml') as readonly HandRanked[]).flatMap(({ requirement: { memoryGiB, ...asked }, exact, first }) =>
  Object.entries(first).map(([cloud, { flavor, reason }]) => {
    const requirement = sampleRequirement({ ...asked, memoryMiB: memoryGiB * 1024 });
    const ranked = rankFlavors(
      requirement,
      flavors.filter((candidate) => candidate.cloud === cloud),
      { priceOf: listPriceOf },
    );
    return { cloud, requirement, flavor, reason, isExact: exact.includes(cloud), ranked };
  }),
);

describe('the ranking beside that of a person', () => {
  it('has pairs enough to be judged by, many of them without an exact fit on any cloud', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(50);
    expect((read('pairs.yaml') as readonly HandRanked[]).filter(({ exact }) => exact.length === 0).length).toBeGreaterThanOrEqual(15);
  });

  it('has the same first place for each', () => {
    const disagreements = pairs.flatMap(({ cloud, requirement, flavor, reason, ranked: [found] }) =>
      found?.flavor.id === flavor
        ? []
        : [
            `${JSON.stringify(requirement)} on ${cloud}: by hand ${flavor} (${reason}), found ${found?.flavor.id} (${found?.reasons.map(({ text }) => text).join(', ')})`,
          ],
    );
    expect(disagreements).toEqual([]);
  });

  it('finds an exact fit just where a person did', () => {
    const wrong = pairs.filter(({ ranked: [found], isExact }) => (found?.fit === 'exact') !== isExact);
    expect(wrong.map(({ cloud, requirement, ranked }) => ({ cloud, requirement, reasons: ranked[0]?.reasons }))).toEqual([]);
  });
});
