import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkName, requireName } from './name-rule.ts';
import type { NameRule } from './name-rule.ts';
import { romanize } from './romanize.ts';
import { slugName } from './slug-name.ts';

const documented = { level: 'documented', source: 'sources#ascii' } as const;
const ASCII: NameRule = {
  minimumLength: 3,
  maximumLength: 63,
  pattern: /^[a-zA-Z0-9][a-zA-Z 0-9._-]*[a-zA-Z0-9._]$/,
  allowed: '3 to 63 ASCII characters',
  evidence: documented,
};
const SHORT_TEXT: NameRule = { minimumLength: 1, maximumLength: 25, pattern: null, allowed: '1 to 25 characters', evidence: documented };
const GUESSED: NameRule = { ...ASCII, evidence: { level: 'assumed', source: 'sources#guess' } };

const anyName = fc.string({ unit: 'grapheme', maxLength: 90 });
const hangul = fc.string({ unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCodePoint(code)), minLength: 1, maxLength: 80 });

describe('a name', () => {
  it('is refused with the rule and its source before anything is sent', () => {
    expect(checkName('서버', ASCII)).toEqual({ verdict: 'refused', rule: '3 to 63 ASCII characters', source: 'sources#ascii' });
    expect(() => requireName('name', '서버', ASCII)).toThrow('name: got "서버", allowed is 3 to 63 ASCII characters');
  });

  it('is sent with a warning where the rule is only assumed', () => {
    expect(requireName('name', '서버', GUESSED)).toMatchObject([{ type: 'assumed', subject: 'name', source: 'sources#guess' }]);
    expect(slugName('서버', GUESSED)).toMatchObject({ name: '서버', original: null, warnings: [{ type: 'assumed' }] });
  });

  it('counts characters, not bytes', () => {
    expect(checkName('🖥'.repeat(25), SHORT_TEXT)).toEqual({ verdict: 'ok' });
    expect(checkName('🖥'.repeat(26), SHORT_TEXT)).toMatchObject({ verdict: 'refused' });
  });
});

describe('romanization', () => {
  it.each([
    ['서버', 'seobeo'],
    ['웹 서버 1', 'wep-seobeo-1'],
    ['한글', 'hangeul'],
    ['부산', 'busan'],
    ['데이터베이스', 'deiteobeiseu'],
    ['Café', 'Cafe'],
    ['日本', ''],
  ])('writes %j as %j', (text, expected) => {
    expect(romanize(text)).toBe(expected);
  });

  it('is the same for composed and decomposed Hangul', () => {
    fc.assert(
      fc.property(hangul, (text) => {
        expect(romanize(text.normalize('NFD'))).toBe(romanize(text));
      }),
    );
  });
});

describe('a slug', () => {
  it('keeps the original for a label and says what became of the name', () => {
    const slug = slugName('서버', ASCII);
    expect(slug.name).toMatch(/^seobeo-[0-9a-f]{8}$/);
    expect(slug).toMatchObject({ original: '서버', warnings: [{ type: 'lossy', subject: 'name', source: 'sources#ascii' }] });
  });

  it('keeps the letters of a name that is only too long', () => {
    expect(slugName('데'.repeat(30), SHORT_TEXT).name).toMatch(/^데{16}-[0-9a-f]{8}$/);
  });

  it.each([ASCII, SHORT_TEXT])('always fits the rule, is made once and for all, and leaves a legal name alone ($allowed)', (rule) => {
    fc.assert(
      fc.property(fc.oneof(anyName, hangul), (name) => {
        const { name: slug, original } = slugName(name, rule);
        expect(checkName(slug, rule)).toEqual({ verdict: 'ok' });
        expect(slugName(name, rule).name).toBe(slug);
        expect(slugName(slug, rule)).toMatchObject({ name: slug, original: null });
        expect(original).toBe(slug === name ? null : name);
      }),
    );
  });

  it('keeps distinct names distinct, also where they sound alike', () => {
    expect(slugName('세오', ASCII).name).not.toBe(slugName('서', ASCII).name);
    fc.assert(
      fc.property(fc.uniqueArray(hangul, { maxLength: 20 }), (names) => {
        expect(new Set(names.map((name) => slugName(name, ASCII).name)).size).toBe(names.length);
      }),
    );
  });
});
