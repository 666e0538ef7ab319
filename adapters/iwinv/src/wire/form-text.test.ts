import { describe, expect, it } from 'vitest';

import { toFormText } from './form-text.ts';

describe('toFormText', () => {
  it.each([
    ['web 1', 'web+1'],
    ['서버', '%EC%84%9C%EB%B2%84'],
    ['a+b&c=d%', 'a%2Bb%26c%3Dd%25'],
    ['web-1_a.b', 'web-1_a.b'],
  ])('encodes %s once, with + for a space', (text, encoded) => {
    expect(toFormText(text)).toBe(encoded);
    expect(decodeURIComponent(encoded.replaceAll('+', ' '))).toBe(text);
  });
});
