import { describe, expect, it } from 'vitest';

import { fromKoreanTime } from './korean-time.ts';

describe('fromKoreanTime', () => {
  it('reads a time without a zone as Korean time', () => {
    expect(fromKoreanTime('2024-11-18 17:09:35')).toBe('2024-11-18T08:09:35Z');
  });

  it('says what a date says, around midnight and at the ends of months', () => {
    for (const day of ['2024-03-01', '2024-03-02', '2023-02-28', '2024-02-29', '2024-12-31', '2025-01-01', '2024-07-10'])
      for (const time of ['00:00:00', '08:59:59', '09:00:00', '18:05:01', '23:59:59'])
        expect(fromKoreanTime(`${day} ${time}`)).toBe(new Date(`${day}T${time}+09:00`).toISOString().replace('.000Z', 'Z'));
  });

  it.each([null, undefined, '', '2024-11-18', '2024-13-18 17:09:35', '2024-11-18 24:09:35', '2024-11-18T17:09:35Z'])(
    'has no instant for %s',
    (text) => {
      expect(fromKoreanTime(text)).toBeNull();
    },
  );
});
