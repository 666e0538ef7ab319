import { describe, expect, it } from 'vitest';

import { parseJson, textOf } from './reply-text.ts';

describe('the text of a reply', () => {
  it.each(['', '{"a":1}', '{"이름":"서버 ü"}'])('is read as UTF-8: %s', (text) => {
    expect(textOf(Buffer.from(text))).toBe(text);
  });

  it('goes without a byte order mark', () => {
    expect(parseJson(textOf(Buffer.from('\uFEFF{"a":1}')))).toEqual({ a: 1 });
  });

  it('is no JSON where it is a page, or cut', () => {
    expect([parseJson('<html>'), parseJson('{"a":'), parseJson('')]).toEqual([undefined, undefined, undefined]);
  });
});
