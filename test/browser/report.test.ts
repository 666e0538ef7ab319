import { renderReport } from '@isobar/compare/report';
import { SAMPLE_COMPARISON, sampleInventory } from '@isobar/compare/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { baselineProblem } from './testing/baseline.ts';
import type { OpenedPage, Screen } from './testing/offline-page.ts';
import { OfflineBrowser } from './testing/offline-page.ts';
import { distance, Picture, pixelOf } from './testing/picture.ts';
import { contrast, seenTexts } from './testing/seen-texts.ts';

const REPORTS = { flavors: renderReport(SAMPLE_COMPARISON), inventory: renderReport(sampleInventory(40)) };

const SCREENS: Readonly<Record<string, Screen>> = {
  light: { width: 1100, colorScheme: 'light' },
  dark: { width: 1100, colorScheme: 'dark' },
  narrow: { width: 390, colorScheme: 'light' },
};

const CASES = Object.entries(REPORTS).flatMap(([report, html]) =>
  Object.entries(SCREENS).map(([screen, shown]) => ({ report, html, screen, shown })),
);

let browser: OfflineBrowser;

beforeAll(async () => {
  browser = await OfflineBrowser.start();
});

afterAll(async () => {
  await browser.close();
});

describe.each(CASES)('the report of $report, $screen, without a network', ({ report, html, screen, shown }) => {
  let opened: OpenedPage;
  let screenshot: Buffer;

  beforeAll(async () => {
    opened = await browser.open(html, shown);
    screenshot = await opened.page.screenshot({ fullPage: true });
  });

  afterAll(async () => {
    await opened.page.context().close();
  });

  test('asks for nothing and complains of nothing', () => {
    expect(opened.requests).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  test('shows each plot: it has a size, and something other than its ground is painted in it', async () => {
    const picture = new Picture(screenshot);
    const drawings = await opened.page.locator('figure svg[role=img]').all();
    expect(drawings.length).toBeGreaterThan(5);
    for (const drawing of drawings) {
      const box = await drawing.boundingBox();
      const ground = await drawing.evaluate((element) => getComputedStyle(element.closest('figure') ?? element).backgroundColor);
      expect(box?.width).toBeGreaterThan(200);
      expect(box?.height).toBeGreaterThan(20);
      expect(box === null ? 0 : picture.paintedShare(box, pixelOf(ground))).toBeGreaterThan(0.01);
    }
  });

  test('paints each segment in the colour of what it stands for', async () => {
    const picture = new Picture(screenshot);
    const segments = await opened.page.locator('.segment').evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 + scrollY, width, colour: getComputedStyle(element).fill };
      }),
    );
    const wide = segments.filter(({ width }) => width > 4);
    expect(wide.length).toBeGreaterThan(5);
    expect(wide.filter(({ x, y, colour }) => distance(picture.at(x, y), pixelOf(colour)) > 8)).toEqual([]);
    expect(new Set(wide.map(({ colour }) => colour)).size).toBeGreaterThan(2);
  });

  test('can be read: each text stands out from its ground', async () => {
    const texts = await seenTexts(opened.page);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(({ colour, ground }) => contrast(pixelOf(colour), pixelOf(ground)) < 4.5)).toEqual([]);
  });

  test('fits the window: only tables scroll sideways, each by itself', async () => {
    const [page, window] = await opened.page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(page).toBe(window);
  });

  test('looks as it did, down to where the tables begin', async () => {
    const { y = 0 } = (await opened.page.locator('h2').nth(1).boundingBox()) ?? {};
    const top = await opened.page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: shown.width, height: Math.floor(y) } });
    expect(baselineProblem(`${report}-${screen}`, top)).toBeNull();
  });
});
