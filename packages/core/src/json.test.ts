import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { changedFacts, digestOf } from './plan/digest.ts';

const json = (): fc.Arbitrary<Json> => fc.jsonValue();
/** Some are names of members that every object inherits. */
const names = (): fc.Arbitrary<string> => fc.oneof(fc.string(), fc.constantFrom('toString', 'constructor', '__proto__', 'flavor'));
const facts = (): fc.Arbitrary<JsonObject> => fc.dictionary(names(), json()) as fc.Arbitrary<JsonObject>;

/** The same object with its keys in another order. */
function turned(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).toReversed());
}

describe('canonicalJson', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(json(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(facts(), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('has another text for another value', () => {
    fc.assert(
      fc.property(json(), json(), (left, right) => {
        const same = JSON.stringify(JSON.parse(canonicalJson(left))) === JSON.stringify(JSON.parse(canonicalJson(right)));
        expect(canonicalJson(left) === canonicalJson(right)).toBe(same);
      }),
    );
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: [1, { z: null }] })).toBe('{"a":[1,{"z":null}]}');
  });
});

describe('the digest of facts', () => {
  it('survives a journal', () => {
    fc.assert(
      fc.property(facts(), (value) => {
        expect(digestOf(JSON.parse(JSON.stringify(value)) as JsonObject)).toBe(digestOf(value));
      }),
    );
  });

  it('changes exactly where a fact changes', () => {
    fc.assert(
      fc.property(facts(), facts(), (before, now) => {
        const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
        // A fact that is null and a fact that is absent say the same: nothing is known.
        const known = (value: JsonObject): JsonObject => Object.fromEntries(Object.entries(value).filter(([, fact]) => fact !== null));
        const same = digestOf(known(before)) === digestOf(known(now));
        expect(changedFacts(before, now, names).length === 0).toBe(same);
      }),
    );
  });

  it('does not take what every object inherits for a fact', () => {
    expect(changedFacts({}, { toString: null }, ['toString', 'constructor'])).toEqual([]);
  });

  it('names a changed fact with both values', () => {
    expect(changedFacts({ flavor: 'small' }, { flavor: 'large' }, ['flavor', 'image'])).toEqual([{ fact: 'flavor', before: 'small', now: 'large' }]);
  });
});
