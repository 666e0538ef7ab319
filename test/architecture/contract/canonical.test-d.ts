// Shows that the comparison of types can fail; it is compiled, not run.
import type { JsonObject } from '@isobar/core';

import type { Expect, Refute, SameJson } from './canonical.ts';

export type SameThings = [
  Expect<SameJson<{ readonly a: readonly string[] }, { a: string[] }>>,
  Expect<SameJson<{ a: 1 } & { b?: 2 }, { a: 1; b?: 2 }>>,
  Expect<SameJson<JsonObject, { [name: string]: unknown }>>,
  Expect<SameJson<readonly [least: number, most: number], [number, number]>>,
  Expect<SameJson<{ kind: 'a' } | { kind: 'b'; text: string }, { kind: 'b'; text: string } | { kind: 'a' }>>,
];

export type DifferentThings = [
  Refute<SameJson<{ a: string }, { a: string; b: string }>>,
  Refute<SameJson<{ a: string }, { a: string; b?: string }>>,
  Refute<SameJson<{ a?: string }, { a: string }>>,
  Refute<SameJson<{ a: string }, { a: string | null }>>,
  Refute<SameJson<{ a: 'x' | 'y' }, { a: 'x' }>>,
  Refute<SameJson<{ a: { b: { c: 1 }[] } }, { a: { b: { c: 2 }[] } }>>,
  Refute<SameJson<[number, number], number[]>>,
  Refute<SameJson<Record<string, string>, JsonObject>>,
  Refute<SameJson<{ kind: 'a' } | { kind: 'b' }, { kind: 'a' }>>,
];
