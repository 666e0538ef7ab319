import { expect, test } from 'vitest';

import type { Colour } from './palette.ts';
import { CLOUD_COLOURS, GROUNDS, LINES, PART_COLOURS, TEXTS } from './palette.ts';

const SCHEMES = ['light', 'dark'] as const;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(first: string, second: string): number {
  const [bright = 0, dim = 0] = [luminance(first), luminance(second)].sort((left, right) => right - left);
  return (bright + 0.05) / (dim + 0.05);
}

function lowestContrast(colours: readonly Colour[], grounds: readonly Colour[]): number {
  const pairs = colours.flatMap((colour) => grounds.flatMap((ground) => SCHEMES.map((scheme) => contrast(colour[scheme], ground[scheme]))));
  return Math.min(...pairs);
}

test('each text can be read on each ground, light and dark', () => {
  expect(lowestContrast(Object.values(TEXTS), Object.values(GROUNDS))).toBeGreaterThanOrEqual(4.5);
});

test('each colour of a plot stands out from the card, light and dark', () => {
  const colours = [...Object.values(PART_COLOURS), ...CLOUD_COLOURS, LINES.mark];
  expect(lowestContrast(colours, [GROUNDS.card])).toBeGreaterThanOrEqual(3);
});
