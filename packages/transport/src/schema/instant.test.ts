import { assert, date, property } from 'fast-check';
import { expect, it } from 'vitest';

import { instantOf, isUsualInstant } from './instant.ts';

it('writes an instant that is the same one when it is read', () => {
  assert(
    property(date({ noInvalidDate: true }), (time) => {
      expect(Date.parse(instantOf(time.getTime()) ?? '')).toBe(time.getTime());
    }),
  );
});

it('writes the fraction of a second that there is', () => {
  expect(instantOf(Date.UTC(2026, 0, 16, 10, 11, 36, 250))).toBe('2026-01-16T10:11:36.250Z');
  expect(instantOf(Date.UTC(2026, 0, 16, 10, 11, 36))).toBe('2026-01-16T10:11:36Z');
  expect(instantOf(Number.NaN)).toBeNull();
});

it('takes for usual only what would be written the same', () => {
  const upTo = (most: number): string[] => Array.from({ length: most + 1 }, (_, number) => String(number).padStart(2, '0'));
  const texts = upTo(19).flatMap((month) => upTo(39).flatMap((day) => upTo(29).map((hour) => `2026-${month}-${day}T${hour}:59:00Z`)));
  const usual = texts.filter(isUsualInstant);
  expect(usual).toHaveLength(12 * 28 * 24);
  for (const text of usual) expect(instantOf(Date.parse(text))).toBe(text);
});

it.each(['2026-02-29T00:00:00Z', '2026-01-16T10:11:36+00:00', '2026-01-16T10:11:36.000Z', '2026-01-16 10:11:36Z', 'soon'])(
  'does not take %s for usual',
  (text) => {
    expect(isUsualInstant(text)).toBe(false);
  },
);
