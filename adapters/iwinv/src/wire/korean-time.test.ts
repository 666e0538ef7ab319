import { describe, expect, it } from 'vitest';

import { fromKoreanTime } from './korean-time.ts';

describe('fromKoreanTime', () => {
  it('reads a time without a zone as Korean time', () => {
    expect(fromKoreanTime('2024-11-18 17:09:35')).toBe('2024-11-18T08:09:35.000Z');
  });

  it.each([null, undefined, '', '2024-11-18', '2024-13-18 17:09:35', '2024-11-18T17:09:35Z'])('has no instant for %s', (text) => {
    expect(fromKoreanTime(text)).toBeNull();
  });
});
