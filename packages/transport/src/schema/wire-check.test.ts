import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { z } from 'zod';

import { isAccepted, wireCheck } from './wire-check.ts';

const text = z.string().nullish();
const inner = z.looseObject({ size: z.number().optional(), kind: z.enum(['a', 'b']).nullable() });

/** One of everything that a check is written for. */
const everything = z
  .looseObject({
    id: z.string().min(1),
    'a "quoted" name': text,
    flag: z.boolean().nullish(),
    any: z.unknown(),
    list: z.array(inner).min(1).nullish(),
    map: z.record(z.string(), z.array(z.string())).nullish(),
    either: z.union([inner, z.literal(['', 'none', 7])]).nullish(),
  })
  .refine(({ id }) => id !== 'refused', { path: ['id'], error: 'is refused' });

const scalar = fc.oneof(fc.constantFrom('', 'a', 'b', 'none', 'refused', null, undefined, 0, 7, true, Number.POSITIVE_INFINITY), fc.string());
const member = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('value'), { maxLength: 2 }), tie('object')),
  object: fc.record({ size: tie('value'), kind: tie('value') }, { requiredKeys: [] }),
})).value;
const right = fc.record({ size: fc.integer(), kind: fc.constantFrom('a', 'b', null) }, { requiredKeys: ['kind'] });
const or = (part: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ arbitrary: part, weight: 6 }, member);
const bodies = fc.record(
  {
    id: or(fc.string({ minLength: 1 })),
    'a "quoted" name': or(fc.string()),
    flag: or(fc.boolean()),
    any: member,
    list: or(fc.array(right, { maxLength: 2 })),
    map: or(
      fc.dictionary(
        fc.string({ minLength: 1, maxLength: 3 }).filter((key) => key !== '__proto__'),
        fc.array(fc.string()),
      ),
    ),
    either: or(right),
    more: member,
  },
  { requiredKeys: ['id'] },
);

describe('a compiled check', () => {
  it('accepts exactly what zod accepts, and zod would have changed none of it', () => {
    const check = wireCheck(everything);
    let accepted = 0;
    fc.assert(
      fc.property(bodies, (body) => {
        const parsed = everything.safeParse(body);
        expect(check?.(body)).toBe(parsed.success);
        if (parsed.success) expect(parsed.data).toEqual(body);
        accepted += parsed.success ? 1 : 0;
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it.each([null, undefined, [], 'text', 7])('refuses %j as an object', (body) => {
    expect(wireCheck(everything)?.(body)).toBe(false);
  });

  it.each([
    ['strips unknown members', z.object({ id: z.string() }), { id: 'a' }, { id: 'a', more: 1 }],
    ['refuses them', z.strictObject({ id: z.string(), more: z.string().optional() }), { id: 'a', more: 'b' }, { id: 'a', other: 'b' }],
    ['has a default', z.looseObject({ id: z.string().default('x') }), { id: 'a' }, {}],
    ['catches', z.looseObject({ id: z.string().catch('x') }), { id: 'a' }, { id: 7 }],
    ['coerces', z.looseObject({ id: z.coerce.number() }), { id: 7 }, { id: '7' }],
    ['asks for a whole number', z.number().int(), 2 ** 53 - 1, 1.5],
    ['has limits', z.number().min(1).max(7), 7, 0],
    ['has a limit that is none of it', z.number().positive(), 0.1, 0],
    ['asks for a form', z.string().regex(/^2\.\d+$/), '2.90', '3.0'],
    ['restricts its keys', z.record(z.string().regex(/^[a-z]+$/), z.unknown()), { a: null }, { A: null }],
    ['asks for an address', z.url({ protocol: /^https?$/ }), 'https://host.example:5000/v3', 'ftp://host.example'],
    ['trims an address', z.url({ protocol: /^https?$/ }), 'http://127.0.0.1', ' http://127.0.0.1'],
    ['asks for one that can be read', z.url({ protocol: /^https?$/ }), 'http://[::1]:80/', 'http://host.example:port'],
    ['asks for a whole address', z.url({ protocol: /^https?$/ }), 'https://a', 'https:a'],
  ])('lets what stays as it is through a schema that %s, and leaves the other to zod', (_what, schema, same, other) => {
    expect(schema.safeParse(same).data).toEqual(same);
    expect(isAccepted(schema, same)).toBe(true);
    expect(isAccepted(schema, other)).toBe(false);
  });

  it.each([
    ['transforms', z.looseObject({ id: z.string().transform(Number) })],
    ['asks for a format', z.looseObject({ id: z.uuid() })],
    ['asks for an integer', z.looseObject({ id: z.int() })],
    ['asks for another length', z.looseObject({ id: z.string().min(2) })],
    ['restricts its keys to some of another length', z.record(z.string().min(2), z.string())],
    ['asks for each key', z.record(z.enum(['a', 'b']), z.string())],
    ['remembers where a pattern ended', z.string().regex(/a/g)],
    ['writes addresses anew', z.url({ protocol: /^https?$/, normalize: true })],
  ])('leaves a schema to zod that %s', (_what, schema) => {
    expect(wireCheck(schema)).toBeNull();
  });

  it('is made once for a schema', () => {
    expect(wireCheck(everything)).toBe(wireCheck(everything));
  });
});
