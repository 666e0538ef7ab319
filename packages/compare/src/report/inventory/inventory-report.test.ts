import { expect, test } from 'vitest';

import { sampleInventory } from '../../testing/sample-inventory-comparison.ts';
import { renderReport } from '../render-report.ts';
import type { PageElement } from '../testing/parsed-page.ts';
import { attribute, elementsNamed, elementsOfClass, elementsWith, parsePage, percentOf, textOf } from '../testing/parsed-page.ts';
import { blockerCounts } from './blocker-bars.ts';

const inventory = sampleInventory(308);
const page = parsePage(renderReport(inventory));

function figureOf(id: string): PageElement {
  const found = elementsNamed(page, 'figure').find((figure) => attribute(figure, 'id') === id);
  if (found === undefined) throw new Error(`no figure is called ${id}`);
  return found;
}

test('what all servers cost now stands beside what they would cost on each cloud, in proportion', () => {
  const bars = elementsWith(figureOf('totals'), 'data-bar');
  expect(bars.map((bar) => attribute(bar, 'data-bar'))).toEqual(['now/seoul', 'there/lux', 'there/lab']);
  const lengths = bars.map((bar) => elementsOfClass(bar, 'segment').reduce((sum, segment) => sum + percentOf(segment, 'width'), 0));
  const amounts = [...inventory.now, ...inventory.there].map(({ money }) => Number(money?.amount));
  for (const [index, amount] of amounts.entries()) expect(lengths[index]).toBeCloseTo((amount / (amounts[0] ?? 1)) * (lengths[0] ?? 0), 2);
  expect(bars.map((bar) => elementsOfClass(bar, 'open-end').length)).toEqual([0, 1, 1]);
  expect(bars.map(textOf)[1]).toContain('28 blocked');
});

test('each cloud has the spread of its differences, with those that are only bounds veiled', () => {
  const counts = (id: string, className: string) => elementsOfClass(figureOf(id), className).filter(({ tagName }) => tagName === 'rect').length;
  expect(textOf(figureOf('spread-0'))).toContain('28 known by a bound only');
  expect(textOf(figureOf('spread-1'))).toContain('44 known by a bound only');
  expect(counts('spread-0', 'bin')).toBeGreaterThan(3);
  expect(counts('spread-1', 'veil')).toBeGreaterThan(1);
});

test('blockers are counted by kind and cloud, the commonest first', () => {
  const counts = blockerCounts(inventory);
  expect(counts.map(({ kind }) => kind).sort()).toEqual(['availability', 'gpu', 'memory']);
  expect(counts.reduce((sum, { servers }) => sum + servers, 0)).toBe(28);
  expect(elementsWith(figureOf('blockers'), 'data-bar')).toHaveLength(3);
});

test('each server stands once in the tables, which are folded where they are long', () => {
  const folds = elementsNamed(page, 'details');
  expect(folds.map((fold) => attribute(fold, 'open'))).toEqual([null, null]);
  const rows = folds.flatMap((fold) => elementsNamed(fold, 'tbody')).flatMap((body) => elementsNamed(body, 'tr').map(textOf));
  expect(rows).toHaveLength(308);
  for (const [index, { name }] of inventory.servers.entries()) expect(rows[index]).toContain(name);
  expect(rows[5]).toContain('blocked: 64 GiB too little memory');
});

test('each price stands once, with how many servers it was used for', () => {
  const rows = elementsNamed(page, 'tr').map(textOf);
  expect(rows.filter((row) => row.includes('50 GiB of standard') && row.endsWith('read 2026-11-21308'))).toHaveLength(1);
});

test('ten thousand servers add rows, and nothing to the plots', () => {
  const servers = Array.from({ length: 10_000 }, (_, index) => inventory.servers[index % inventory.servers.length] ?? []).flat();
  const html = renderReport({ ...inventory, servers });
  const plots = html.match(/<rect|<path|<line/g)?.length ?? 0;
  expect(plots).toBeLessThan(400);
  expect(html.match(/<details/g)).toHaveLength(40);
  expect(html.length).toBeLessThan(10_000_000);
});

test('clouds stand with their places', () => {
  const lux = { cloud: 'lux', region: 'Luxembourg-2', country: { value: 'LU', level: 'recorded', source: 'sample#country' } } as const;
  const placed = textOf(parsePage(renderReport({ ...inventory, places: [lux] })));
  expect(placed).toContain('308 servers of seoul on lux (Luxembourg-2, LU), lab');
});
