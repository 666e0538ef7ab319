import { renderReport } from '@isobar/compare/report';
import { SAMPLE_COMPARISON, sampleInventory } from '@isobar/compare/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { difference } from './testing/baseline.ts';
import type { Screen } from './testing/offline-page.ts';
import { OfflineBrowser } from './testing/offline-page.ts';
import { Picture } from './testing/picture.ts';

const SCREEN: Screen = { width: 1100, colorScheme: 'light' };
/** Of A4 within its margins, in CSS pixels. */
const WIDTH_OF_A_SHEET = 703;
const ORDINARY = renderReport(SAMPLE_COMPARISON);

let browser: OfflineBrowser;

beforeAll(async () => {
  browser = await OfflineBrowser.start();
});

afterAll(async () => {
  await browser.close();
});

test('names that are code are shown, not run', async () => {
  const names = [
    `<script>document.title = 'run'</script>`,
    `</svg></style><img src=x onerror="document.title = 'run'">`,
    `" onmouseover="document.title = 'run'`,
  ];
  const offers = SAMPLE_COMPARISON.offers.map((offer, index) => {
    const name = names[index % names.length] ?? '';
    return { ...offer, cloud: name, match: { ...offer.match, flavor: { ...offer.match.flavor, name, id: `${name}${index}` } } };
  });
  const { page, requests, complaints } = await browser.open(renderReport({ ...SAMPLE_COMPARISON, offers, warnings: names }), SCREEN);
  await page.locator('.segment').first().hover();
  expect(await page.title()).toBe('Which flavor where, at what price');
  expect(await page.locator('header').innerText()).toContain(names[0]);
  expect([...requests, ...complaints]).toEqual([]);
});

test('what somebody adds to the file is neither run nor loaded: the page forbids it', async () => {
  const planted = `<script>document.title = 'run'</script><img src="http://127.0.0.1:9/planted.png"><style>body { display: none }</style>`;
  const { page, complaints } = await browser.open(ORDINARY.replace('</main>', `${planted}</main>`), SCREEN);
  expect(await page.title()).toBe('Which flavor where, at what price');
  expect(await page.locator('header').isVisible()).toBe(true);
  expect(complaints.filter((complaint) => complaint.includes('Content Security Policy'))).toHaveLength(3);
});

test('a request would be seen: a page that forbids none makes one, and gets no answer', async () => {
  const { requests, complaints } = await browser.open('<!doctype html><img src="http://127.0.0.1:9/planted.png">', SCREEN);
  expect(requests).toEqual(['http://127.0.0.1:9/planted.png']);
  expect(complaints).not.toEqual([]);
});

test('a page that lost a plot would not look as it did', async () => {
  const pictures = [];
  for (const html of [ORDINARY, ORDINARY, ORDINARY.replaceAll('class="segment ', 'visibility="hidden" class="segment ')]) {
    const { page } = await browser.open(html, SCREEN);
    pictures.push(new Picture(await page.screenshot()));
  }
  const [first, again, without] = pictures;
  if (first === undefined || again === undefined || without === undefined) throw new Error('a screenshot is missing');
  expect(difference(first, again)).toBeNull();
  expect(difference(first, without)).toContain('of the picture differ');
});

test('on paper nothing is folded or cut off, and the colours are the light ones', async () => {
  const { page } = await browser.open(renderReport(sampleInventory(300)), { width: 1100, colorScheme: 'dark' });
  const table = page.locator('details table').first();
  expect(await table.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const isOpen = await table.evaluate((element) => element.getBoundingClientRect().height > 1000 && element.checkVisibility());
  expect(isOpen).toBe(true);
  expect(await page.locator('h1').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(27, 32, 40)');
  expect(new Picture(await page.screenshot()).at(2, 2)).toEqual([255, 255, 255]);
  await page.setViewportSize({ width: WIDTH_OF_A_SHEET, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(WIDTH_OF_A_SHEET);
});

test('ten thousand servers open, and a fold of them shows its table', async () => {
  const some = sampleInventory(250);
  const servers = Array.from({ length: 40 }, () => some.servers).flat();
  const { page } = await browser.open(renderReport({ ...some, servers }), SCREEN);
  const folds = page.locator('details');
  expect(await folds.count()).toBe(40);
  await folds.last().locator('summary').click();
  expect(await folds.last().locator('tbody tr').last().isVisible()).toBe(true);
  expect(await folds.first().locator('table').isVisible()).toBe(false);
});
