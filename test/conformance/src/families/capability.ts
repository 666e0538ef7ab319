import type { Action, Claim, Facet, ResourceReader } from '@isobar/core';
import { ACTIONS, canAct, collectItems, EVIDENCE_LEVELS, FACET_VALUES, isCloudError, OPTIONAL_READER_NAMES, REQUIRED_FACETS } from '@isobar/core';

import { check, checkRefused } from '../check.ts';
import type { ConformanceWorld } from '../harness.ts';
import { planFor } from '../scenario/act.ts';
import { SLICE_VERBS, jobFor } from '../scenario/job.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'capability';

async function declared({ harness, world }: Stage): Promise<void> {
  for (const action of ACTIONS) {
    const has = (world.adapter.strategies[action]?.length ?? 0) > 0;
    check(has !== harness.lacks.includes(action), 'a verb is either declared or listed as lacking', { action, has });
  }
}

async function refused({ harness, world }: Stage): Promise<void> {
  for (const action of harness.lacks) {
    const planned = planFor(world, { action, targetId: world.fixtures.runningServer, request: requestOf(action, world) });
    const error = await checkRefused(planned, ['unsupported'], 'a verb that the adapter lacks is unsupported');
    check((error.details.reasons?.length ?? 0) > 0, 'unsupported comes with a reason', error);
    const fit = await canAct(world.adapter, action, world.fixtures.runningServer, {}, { now: () => world.clock.now() });
    check(fit.verdict === 'no', 'can says no to a verb that the adapter lacks', { action, fit });
  }
  const writes = await world.writes();
  check(writes.length === 0, 'refusing a verb sends nothing', writes);
}

function requestOf(action: Action, world: ConformanceWorld): object {
  const verb = SLICE_VERBS.find((each) => each === action);
  return verb === undefined ? {} : jobFor(verb, world.fixtures).request;
}

async function declaredOnce({ world }: Stage): Promise<void> {
  const { adapter } = world;
  for (const action of ACTIONS) {
    const done = (adapter.strategies[action]?.length ?? 0) > 0;
    check(done !== (adapter.unsupported[action] !== undefined), 'a verb is either done or declared as unsupported', { action, done });
  }
  const optional = [...OPTIONAL_READER_NAMES, 'downloadImage'] as const;
  for (const name of optional) {
    const there = adapter[name] !== undefined;
    check(there !== (adapter.unsupported[name] !== undefined), 'a kind of resource is either read or declared as unsupported', { name, there });
  }
  for (const [name, row] of Object.entries(adapter.unsupported)) {
    const { level, source } = row.evidence;
    const told = row.reason !== '' && EVIDENCE_LEVELS.includes(level) && /\S#\S/.test(source);
    check(told, 'what is unsupported has a reason with evidence', { name, row });
  }
}

async function optionalReaders({ world }: Stage): Promise<void> {
  for (const name of OPTIONAL_READER_NAMES) {
    const reader: ResourceReader<{ readonly id: string; readonly ref: string }> | undefined = world.adapter[name];
    if (reader === undefined) continue;
    const items = await collectItems((cursor, options) => reader.listPage(cursor, options)).catch((error: unknown) => error);
    if (items instanceof Error) {
      check(isCloudError(items) && items.code === 'unsupported', 'a kind that the adapter reads can be listed', { name, items });
      continue;
    }
    const [first] = items as readonly { readonly id: string; readonly ref: string }[];
    if (first === undefined) continue;
    check((await reader.get(first.id, {})).ref === first.ref, 'an item of a list can be read by its id', { name, first });
  }
}

async function envelopes({ world }: Stage): Promise<void> {
  for (const action of ACTIONS)
    for (const strategy of world.adapter.strategies[action] ?? []) {
      const envelope = strategy.envelope as { readonly [F in Facet]?: Claim<F> };
      const missing = REQUIRED_FACETS[action].filter((facet) => envelope[facet] === undefined);
      check(missing.length === 0, 'an envelope states every facet that its verb must state', { strategy: strategy.id, missing });
      for (const [facet, claim] of Object.entries(envelope)) {
        const known: readonly string[] = FACET_VALUES[facet as Facet] ?? [];
        const words = claim.values.length > 0 && (claim.values as readonly string[]).every((value) => known.includes(value));
        check(words, 'an envelope uses the words of its facets', { strategy: strategy.id, facet, values: claim.values });
        const source = EVIDENCE_LEVELS.includes(claim.evidence.level) && /\S#\S/.test(claim.evidence.source);
        check(source, 'every claim of an envelope has its evidence', { strategy: strategy.id, facet, evidence: claim.evidence });
      }
    }
}

async function strategies({ world }: Stage): Promise<void> {
  const ids: string[] = [];
  for (const action of ACTIONS)
    for (const strategy of world.adapter.strategies[action] ?? []) {
      ids.push(strategy.id);
      check(strategy.action === action, 'a strategy stands under its own verb', { id: strategy.id, action });
      check(strategy.title !== '', 'a strategy says what it does', { id: strategy.id });
    }
  check(new Set(ids).size === ids.length, 'every strategy has an id of its own', ids);
}

async function checks({ world }: Stage): Promise<void> {
  const found = await world.adapter.check({});
  check(found.endpoint !== '', 'a checked cloud names its endpoint', found);
  const { initialMilliseconds, maximumMilliseconds, factor } = world.adapter.pacing;
  const sane = initialMilliseconds > 0 && maximumMilliseconds >= initialMilliseconds && factor >= 1;
  check(sane, 'an adapter says how often to look', world.adapter.pacing);
}

export const CAPABILITY_TESTS: readonly ConformanceTest[] = [
  { family, title: 'declares each verb or is known to lack it', run: declared },
  { family, title: 'does each verb or declares it as unsupported, and so with each kind of resource', run: declaredOnce },
  { family, title: 'lists and reads each kind of resource that it declares', run: optionalReaders },
  { family, title: 'refuses each verb that it lacks as unsupported', run: refused },
  { family, title: 'states the whole envelope of each strategy, with evidence', run: envelopes },
  { family, title: 'gives its strategies ids, titles and verbs', run: strategies },
  { family, title: 'proves its credentials and says how often to look', run: checks },
];
