import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { z } from 'zod';

import { wireCheck } from './wire-check.ts';

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
    ['strips unknown members', z.object({ id: z.string() })],
    ['transforms', z.looseObject({ id: z.string().transform(Number) })],
    ['has a default', z.looseObject({ id: z.string().default('x') })],
    ['catches', z.looseObject({ id: z.string().catch('x') })],
    ['coerces', z.looseObject({ id: z.coerce.number() })],
    ['asks for a format', z.looseObject({ id: z.uuid() })],
    ['asks for an integer', z.looseObject({ id: z.int() })],
    ['asks for another length', z.looseObject({ id: z.string().min(2) })],
    ['restricts its keys', z.record(z.string().min(2), z.string())],
  ])('leaves a schema to zod that %s', (_what, schema) => {
    expect(wireCheck(schema)).toBeNull();
  });

  it('is made once for a schema', () => {
    expect(wireCheck(everything)).toBe(wireCheck(everything));
  });
});
