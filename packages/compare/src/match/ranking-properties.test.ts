import type { Flavor } from '@isobar/core';
import { array, assert, constantFrom, double, integer, property, shuffledSubarray, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { someFlavor, someRequirement } from '../testing/arbitraries.ts';
import { sampleFlavor } from '../testing/sample-flavor.ts';
import { sampleRequirement } from '../testing/sample-requirement.ts';
import { createMatcher } from './create-matcher.ts';
import { FACETS } from './facets.ts';
import type { FlavorMatch } from './flavor-match.ts';
import { matchFlavor } from './match-flavor.ts';
import { byPreference } from './preference.ts';
import { rankFlavors } from './rank-flavors.ts';

const someFlavors = uniqueArray(someFlavor, { selector: ({ id }) => id, maxLength: 12 });
const manyFlavors = uniqueArray(someFlavor, { selector: ({ id }) => id, maxLength: 60, size: 'max' });
const price = (flavor: Flavor): number | null => (Number(flavor.id) % 3 === 0 ? null : Number(flavor.id) % 5);

const FIT_ORDER = ['exact', 'fits', 'unproven', 'lacking'] as const;
const isSoldOut = ({ flavor }: FlavorMatch): boolean => flavor.available === false;
const orderOfFit = (match: FlavorMatch): number => (isSoldOut(match) ? FIT_ORDER.length : FIT_ORDER.indexOf(match.fit));
const idsOf = (ranked: readonly FlavorMatch[]): readonly string[] => ranked.map(({ flavor }) => flavor.id);

/** Each value is at least as large as the one before. */
function expectRising(values: readonly number[]): void {
  expect(values).toEqual(values.toSorted((left, right) => left - right));
}

describe('a ranking', () => {
  it('is that of judging every flavor by itself', () => {
    assert(
      property(someRequirement, manyFlavors, (requirement, flavors) => {
        const judged = byPreference(flavors, price)
          .map((flavor) => matchFlavor(requirement, flavor))
          .toSorted((left, right) => left.rank - right.rank)
          .map(({ match }) => match);
        const matcher = createMatcher(flavors, { priceOf: price });
        expect(matcher.rank(requirement)).toEqual(judged);
        expect(matcher.first(requirement)).toEqual(judged[0] ?? null);
      }),
      { numRuns: 150 },
    );
  });

  it('is that of judging every flavor by itself for sizes of any magnitude', () => {
    const size = double({ min: 0.001, max: 1e7, noNaN: true });
    const sized = array(size, { minLength: 3, maxLength: 3 });
    assert(
      property(sized, uniqueArray(sized, { maxLength: 8 }), ([vcpus = 1, memoryMiB = 1, diskGiB = 1], sizes) => {
        const flavors = sizes.map(([cpus = 1, memory = 1, disk = 1], index) =>
          sampleFlavor({ id: String(index), vcpus: cpus, memoryMiB: memory, diskGiB: disk }),
        );
        const requirement = sampleRequirement({ vcpus, memoryMiB, diskGiB });
        const ranks = createMatcher(flavors)
          .rank(requirement)
          .map(({ flavor }) => matchFlavor(requirement, flavor).rank);
        expectRising(ranks);
      }),
    );
  });

  it('does not depend on the order in which the flavors came', () => {
    assert(
      property(
        someRequirement,
        someFlavors.chain((flavors) => shuffledSubarray([...flavors], { minLength: flavors.length }).map((shuffled) => [flavors, shuffled] as const)),
        (requirement, [flavors, shuffled]) => {
          expect(idsOf(rankFlavors(requirement, shuffled, { priceOf: price }))).toEqual(idsOf(rankFlavors(requirement, flavors, { priceOf: price })));
        },
      ),
    );
  });

  it('never has a flavor that fits behind one that is not known to, none of them behind one that lacks something, and sold-out ones last', () => {
    assert(
      property(someRequirement, someFlavors, (requirement, flavors) => {
        const ranked = rankFlavors(requirement, flavors);
        expectRising(ranked.map(orderOfFit));
        expectRising(ranked.map(({ score }) => -score));
        for (const { score, fit } of ranked) expect(score === 100).toBe(fit === 'exact');
      }),
    );
  });

  it('ends where it is told to, without being another one', () => {
    assert(
      property(someRequirement, someFlavors, integer({ min: 0, max: 5 }), (requirement, flavors, limit) => {
        expect(rankFlavors(requirement, flavors, { limit })).toEqual(rankFlavors(requirement, flavors).slice(0, limit));
      }),
    );
  });
});

describe('a match', () => {
  it('does not lack more with more of something', () => {
    const more = constantFrom('vcpus', 'memoryMiB', 'diskGiB', 'networkGbps');
    assert(
      property(someRequirement, someFlavor, more, integer({ min: 1, max: 100 }), (requirement, flavor, size, added) => {
        const had = flavor[size];
        if (had === null) return;
        const before = matchFlavor(requirement, flavor).match;
        const after = matchFlavor(requirement, { ...flavor, [size]: had + added }).match;
        const lacks = (match: FlavorMatch): readonly string[] => match.blockers.map(({ facet }) => facet);
        expect(lacks(before)).toEqual(expect.arrayContaining([...lacks(after)]));
        expect(orderOfFit(after)).toBeLessThanOrEqual(Math.max(orderOfFit(before), FIT_ORDER.indexOf('fits')));
      }),
      { numRuns: 300 },
    );
  });

  it('ranks nearer with more of what it lacks, up to what was asked', () => {
    const short = constantFrom('vcpus', 'memoryMiB');
    assert(
      property(someRequirement, someFlavor, short, (requirement, flavor, size) => {
        const had = flavor[size];
        if (had === null || had >= requirement[size]) return;
        const enough = { ...flavor, [size]: requirement[size] };
        expect(matchFlavor(requirement, enough).rank).toBeLessThan(matchFlavor(requirement, flavor).rank);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a reason for each facet that differs and for no other, and one for all where none does', () => {
    assert(
      property(someRequirement, someFlavor, (requirement, flavor) => {
        const { fit, reasons, blockers } = matchFlavor(requirement, flavor).match;
        const differing = FACETS.filter(([, rule]) => rule.judge(requirement, flavor) !== null).map(([facet]) => facet);
        if (fit === 'exact') expect(reasons.map(({ verdict }) => verdict)).toEqual(['exact']);
        else expect(reasons.map(({ facet }) => facet).toSorted()).toEqual(differing.toSorted());
        expect(fit === 'lacking').toBe(blockers.length > 0);
        for (const { text } of reasons) expect(text).not.toMatch(/null|NaN|undefined/);
      }),
      { numRuns: 300 },
    );
  });

  it('is exact for what is as asked, volumes for its disk aside', () => {
    assert(
      property(someRequirement, (requirement) => {
        const { osType, ...asked } = requirement;
        const flavor = sampleFlavor({ ...asked, gpu: asked.gpu, osTypes: osType === null ? null : [osType], available: true });
        expect(matchFlavor(requirement, flavor).match).toMatchObject({ fit: 'exact', score: 100, bootVolumeGiB: null, dataVolumeGiB: null });
        const bootVolumeGiB = requirement.diskGiB === null ? null : Math.ceil(requirement.diskGiB);
        expect(matchFlavor(requirement, { ...flavor, diskGiB: null }).match).toMatchObject({ fit: 'exact', score: 100, bootVolumeGiB });
      }),
    );
  });
});
