import type { Json } from '@isobar/core';

/** Stands for any JSON value, whichever way it is written. */
interface AnyJson {
  readonly json: 'any';
}

/** Stands for "may be left out", so that an optional member and an absent one differ. */
interface LeftOut {
  readonly leftOut: true;
}

type IsAnyJson<T> = unknown extends T ? true : [Json] extends [T] ? true : false;
type IsTuple<T extends readonly unknown[]> = number extends T['length'] ? false : true;
type MayBeLeftOut<T, K extends keyof T> = {} extends Pick<T, K> ? true : false;

type CanonicalMember<T, K extends keyof T> = MayBeLeftOut<T, K> extends true ? Canonical<Exclude<T[K], undefined>> | LeftOut : Canonical<T[K]>;

type CanonicalList<T extends readonly unknown[]> = IsTuple<T> extends true ? { -readonly [K in keyof T]: Canonical<T[K]> } : Canonical<T[number]>[];

/** The JSON shape of a type: `readonly` goes, intersections become one, a member that may be left out says so. */
export type Canonical<T> =
  IsAnyJson<T> extends true
    ? AnyJson
    : T extends readonly unknown[]
      ? CanonicalList<T>
      : T extends object
        ? { -readonly [K in keyof T]-?: CanonicalMember<T, K> }
        : T;

/** Whether two types have the same JSON: each is assignable to the other, member by member. */
export type SameJson<A, B> = [Canonical<A>] extends [Canonical<B>] ? ([Canonical<B>] extends [Canonical<A>] ? true : false) : false;

/** Does not compile unless the answer is yes. */
export type Expect<T extends true> = T;

/** Does not compile unless the answer is no. */
export type Refute<T extends false> = T;
