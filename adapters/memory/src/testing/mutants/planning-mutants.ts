import type { Effect } from '@isobar/core';

import { ACCESS_KEY } from '../memory-harness.ts';
import type { Mutant } from './mutant.ts';
import { stating, withDigest, withEffects, withFacts, withStrategy } from './mutate.ts';

const family = 'planning';

const without =
  (facet: Effect['facet']): ((effect: Effect) => readonly Effect[]) =>
  (effect) =>
    effect.facet === facet ? [] : [effect];

let looks = 0;

export const PLANNING_MUTANTS: readonly Mutant[] = [
  {
    name: 'writes while planning',
    family,
    test: 'sends no write while planning',
    assertion: 'planning sends no write',
    wrap: (adapter, cloud) =>
      withFacts(adapter, async (read, query) => {
        if (query.action === 'resize') await cloud.connection.write('reserve capacity', () => undefined, { accessKey: ACCESS_KEY });
        return read;
      }),
  },
  {
    name: 'computes an effect that its envelope does not have',
    family,
    test: 'computes effects inside the envelope of the strategy',
    assertion: 'computed effects stay inside the envelope',
    wrap: (adapter) => withEffects(adapter, 'rebuild', stating('placement', 'kept', 'moved')),
  },
  {
    name: 'says nothing of the labels in a rebuild',
    family,
    test: 'states every required facet in the words of the facet',
    assertion: 'a plan states every facet that its verb must state',
    wrap: (adapter) => withEffects(adapter, 'rebuild', without('labels')),
  },
  {
    name: 'invents words for an effect',
    family,
    test: 'states every required facet in the words of the facet',
    assertion: 'an effect uses the words of its facet',
    wrap: (adapter) => withEffects(adapter, 'stop', stating('downtime', 'a while')),
  },
  {
    name: 'claims without a source',
    family,
    test: 'gives each effect an evidence level and a source',
    assertion: 'evidence names its source by an anchor',
    wrap: (adapter) => withEffects(adapter, 'reboot', (effect) => [{ ...effect, evidence: { ...effect.evidence, source: '' } }]),
  },
  {
    name: 'puts what changes by itself into the digest',
    family,
    test: 'makes the same digest of the same facts and another of others',
    assertion: 'the digest of an unchanged server is stable',
    wrap: (adapter) =>
      withDigest(adapter, (digest) => {
        looks += 1;
        return { ...digest, looks };
      }),
  },
  {
    name: 'leaves the flavor out of the digest',
    family,
    test: 'makes the same digest of the same facts and another of others',
    assertion: 'the digest shows that the flavor changed',
    wrap: (adapter) => withDigest(adapter, (digest) => ({ ...digest, flavor: 'some flavor' })),
  },
  {
    name: 'plans a step that it cannot run',
    family,
    test: 'plans steps that can be run, checked and journaled',
    assertion: 'every step has a driver',
    wrap: (adapter) => {
      const { 'memory.stop': _, ...steps } = adapter.steps;
      return { ...adapter, steps };
    },
  },
  {
    name: 'checks a fact that it never read',
    family,
    test: 'plans steps that can be run, checked and journaled',
    assertion: 'a step checks only facts of the digest',
    wrap: (adapter) =>
      withStrategy(adapter, 'stop', (strategy) => ({
        steps: (facts, request) => strategy.steps(facts, request).map((step) => Object.assign({}, step, { checks: ['id', 'weather'] })),
      })),
  },
  {
    name: 'keeps the name in the request instead of the id',
    family,
    test: 'resolves a name to its id',
    assertion: 'a name in the request is resolved to its id',
    wrap: (adapter) => withFacts(adapter, (read, query) => ({ ...read, request: query.request })),
  },
  {
    name: 'calls a stop graceful that may not be',
    family,
    test: 'promises a graceful stop only where it is one',
    assertion: 'a required graceful stop is graceful and nothing else',
    wrap: (adapter) => withEffects(adapter, 'stop', stating('guestShutdown', 'graceful', 'abrupt')),
  },
  {
    name: 'does not wait where a resize is to be reverted after a time',
    family,
    test: 'refuses a timed revert that nobody would carry out, and plans one that somebody does',
    assertion: 'with somebody who does, one step waits and carries the time',
    wrap: (adapter) =>
      withStrategy(adapter, 'resize', (strategy) => ({
        steps: (facts, request) => strategy.steps(facts, request).filter((step) => step.awaitsConfirmation === undefined),
      })),
  },
];
