import { createHash, createHmac } from 'node:crypto';

import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { hmacSha256Hex, sha256Hex } from './digest.ts';

it('digests are those of node:crypto', () => {
  assert(
    property(string({ unit: 'grapheme' }), string({ unit: 'grapheme', maxLength: 200 }), (key, text) => {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      expect(hmacSha256Hex(key, text)).toBe(createHmac('sha256', key).update(text, 'utf8').digest('hex'));
    }),
  );
});
