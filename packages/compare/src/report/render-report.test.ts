import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

import { SAMPLE_COMPARISON, sampleComparison, sampleOffer } from '../testing/sample-flavor-comparison.ts';
import { sampleInventory } from '../testing/sample-inventory-comparison.ts';
import { renderReport } from './render-report.ts';
import { attribute, elementsNamed, elementsOf, parsePage, textOf } from './testing/parsed-page.ts';

const REPORTS = [
  ['flavors', renderReport(SAMPLE_COMPARISON)],
  ['an inventory', renderReport(sampleInventory(30))],
] as const;

const LOADING = new Set(['src', 'href', 'srcset', 'action', 'data', 'poster', 'xlink:href', 'style']);

test.each(REPORTS)('the report of %s loads nothing, runs nothing and forbids both', (_, html) => {
  const page = parsePage(html);
  expect(elementsOf(page).filter(({ tagName }) => ['script', 'link', 'iframe', 'object', 'img', 'form', 'a'].includes(tagName))).toEqual([]);
  const attributes = elementsOf(page).flatMap(({ attrs }) => attrs.map(({ name }) => name));
  expect(attributes.filter((name) => LOADING.has(name) || name.startsWith('on'))).toEqual([]);
  expect(html).not.toMatch(/@import|url\((?!#)/);
  const [style] = elementsNamed(page, 'style');
  const text = style?.childNodes.map((child) => ('value' in child ? child.value : '')).join('') ?? '';
  const policy = elementsNamed(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
  const digest = createHash('sha256').update(text).digest('base64');
  expect(policy === undefined ? null : attribute(policy, 'content')).toBe(
    `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
  );
});

test.each(REPORTS)('the report of %s names each plot, and each id in it once', (_, html) => {
  const page = parsePage(html);
  const ids = elementsOf(page).flatMap((found) => attribute(found, 'id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  const figures = elementsNamed(page, 'figure');
  expect(figures.length).toBeGreaterThanOrEqual(3);
  for (const figure of figures) {
    expect(ids).toContain(attribute(figure, 'aria-labelledby'));
    const drawings = elementsNamed(figure, 'svg').filter((svg) => attribute(svg, 'role') === 'img');
    expect(drawings.length).toBeGreaterThan(0);
    expect(drawings.every((svg) => elementsNamed(svg, 'title').length > 0)).toBe(true);
  }
});

test('the head says the question, the day, the rates with their source, what failed and what to be careful of', () => {
  const [head] = elementsNamed(parsePage(REPORTS[0][1]), 'header');
  const text = head === undefined ? '' : textOf(head);
  expect(text).toContain('2 vCPU, 8 GiB of memory, 100 GiB of disk; with 1 public address; prices a month in EUR');
  expect(text).toContain('2026-11-21 10:15 UTC');
  expect(text).toContain('Rates of sample bank, 2026-11-20: 1 KRW = about 0.000620194 EUR');
  expect(text).toContain('tokyo: the key is not known there (unauthenticated)');
  expect(text).toContain('seoul: a price, or what it is for, is only assumed');
});

test('stale rates are marked', () => {
  const stale = SAMPLE_COMPARISON.offers.map((offer) => ({
    ...offer,
    cost: { ...offer.cost, parts: offer.cost.parts.map((part) => ({ ...part, rate: part.rate === null ? null : { ...part.rate, stale: true } })) },
  }));
  const page = parsePage(renderReport({ ...SAMPLE_COMPARISON, offers: stale }));
  expect(elementsNamed(page, 'header').map(textOf).join('\n')).toContain('STALE: these rates are too old');
  expect(REPORTS[0][1]).not.toContain('STALE');
});

const HOSTILE = [
  `<script>alert(1)</script>`,
  `</svg></style><img src=x onerror=alert(1)>`,
  `"><b onclick='x'>`,
  `]]>&lt;`,
  'a\u202Egnp.exe',
  '김-서버',
];

test.each(HOSTILE)('a name stays a name: %s', (name) => {
  const offer = sampleOffer({
    cloud: name,
    flavor: { id: name, name, vcpus: 2, memoryMiB: 8192 },
    match: { fit: 'fits', score: 90, reasons: [{ facet: 'memory', verdict: 'more', text: name }] },
    parts: [{ part: 'compute', what: name, amount: '1' }],
  });
  const server = sampleInventory(1).servers.map((found) => ({ ...found, ref: name, name, flavor: name }));
  const hostile = { failures: [{ cloud: name, code: 'internal' as const, message: name }], warnings: [name] };
  const flavors = parsePage(renderReport({ ...sampleComparison([offer]), ...hostile }));
  const inventory = parsePage(renderReport({ ...sampleInventory(1), ...hostile, servers: server, from: [name] }));
  for (const page of [flavors, inventory]) {
    expect(elementsOf(page).filter(({ tagName }) => ['script', 'img'].includes(tagName))).toEqual([]);
    expect(elementsOf(page).filter((found) => attribute(found, 'onclick') !== null || attribute(found, 'onerror') !== null)).toEqual([]);
    expect(textOf(page)).toContain(name.replace('\u202E', '\uFFFD'));
  }
});

test('a comparison without an answer is a page that says so', () => {
  expect(textOf(parsePage(renderReport(sampleComparison([]))))).toContain('No cloud offers a flavor for this.');
  expect(textOf(parsePage(renderReport(sampleInventory(0))))).toContain('There are no servers to compare.');
});
