import { expect, test } from 'vitest';

import { barText, wantsAscii } from './bar-text.ts';
import { displayWidth } from './text-table.ts';

test.each([
  [1, 4, '████'],
  [0.5, 4, '██'],
  [0.53, 4, '██▏'],
  [0.0001, 4, '▏'],
  [0, 4, ''],
  [7, 4, '████'],
  [null, 4, '?'],
])('%d of a width of %d is %s', (share, width, bar) => {
  expect(barText(share, width)).toBe(bar);
});

test('plain ASCII has whole characters only, and shows a little as one', () => {
  expect([1, 0.5, 0.01, 0, null].map((share) => barText(share, 4, { ascii: true }))).toEqual(['####', '##', '#', '', '?']);
});

test('a bound has an open end within the width', () => {
  expect(barText(1, 4, { atLeast: true })).toBe('███…');
  expect(barText(0.5, 5, { ascii: true, atLeast: true })).toBe('##+');
});

test('no bar is wider than asked, and a larger share is never shorter', () => {
  const shares = Array.from({ length: 101 }, (_, index) => index / 100);
  for (const options of [{}, { ascii: true }, { atLeast: true }]) {
    const widths = shares.map((share) => displayWidth(barText(share, 10, options)));
    expect(Math.max(...widths)).toBe(10);
    expect(widths.toSorted((left, right) => left - right)).toEqual(widths);
  }
});

test.each([
  [{ LANG: 'en_GB.UTF-8' }, false],
  [{ LANG: 'C' }, true],
  [{ LC_ALL: 'C.UTF-8', LANG: 'C' }, false],
  [{ LC_ALL: '', LANG: 'ko_KR.utf8' }, false],
  [{ TERM: 'dumb', LANG: 'en_GB.UTF-8' }, true],
  [{}, false],
])('in %j ASCII is wanted: %s', (environment, ascii) => {
  expect(wantsAscii(environment)).toBe(ascii);
});
