import type { Consent, Plan } from '@isobar/core';

import { check, checkRefused } from '../check.ts';
import type { ConformanceWorld } from '../harness.ts';
import { everything, planFor, start } from '../scenario/act.ts';
import { jobFor, manualResize } from '../scenario/job.ts';
import { perform } from '../scenario/act.ts';
import type { ConformanceTest, Stage } from '../test-case.ts';

const family = 'consent';

async function startRefused(world: ConformanceWorld, plan: Plan, consent: Consent): Promise<readonly string[]> {
  const error = await checkRefused(start(world, plan, consent), ['consent_required'], 'a loss that nobody accepted stops the operation');
  return error.details.accept ?? [];
}

async function nothingWithoutConsent({ world }: Stage): Promise<void> {
  for (const verb of ['rebuild', 'delete'] as const) {
    const plan = await planFor<typeof verb>(world, jobFor(verb, world.fixtures));
    const asked = await startRefused(world, plan, {});
    const missing = [...plan.accept.inherent, ...plan.accept.surprising].filter((name) => !asked.includes(name));
    check(missing.length === 0, 'the refusal names everything that must be accepted', { verb, missing });
  }
  check((await world.store.list()).length === 0, 'without consent there is no operation', await world.store.list());
  const writes = await world.writes();
  check(writes.length === 0, 'without consent nothing is sent', writes);
}

async function yesIsNotEverything({ world }: Stage): Promise<void> {
  for (const verb of ['rebuild', 'delete'] as const) {
    const plan = await planFor<typeof verb>(world, jobFor(verb, world.fixtures));
    if (plan.accept.surprising.length === 0) continue;
    const asked = await startRefused(world, plan, { yes: true });
    check(asked.toSorted().join() === plan.accept.surprising.toSorted().join(), 'yes covers what is inherent and nothing else', { verb, asked });
  }
}

async function rootDisk({ world }: Stage): Promise<void> {
  const plan = await planFor(world, jobFor('rebuild', world.fixtures));
  const named = plan.accept.inherent.includes('root-disk-loss');
  check(named, 'a rebuild with another image asks to accept the loss of the root disk', plan.accept);
}

async function server({ world }: Stage): Promise<void> {
  const plan = await planFor(world, jobFor('delete', world.fixtures));
  check(plan.accept.inherent.includes('server-loss'), 'a delete asks to accept the loss of the server', plan.accept);
}

async function changedIdentity({ world }: Stage): Promise<void> {
  const plan = await planFor(world, jobFor('rebuild', world.fixtures));
  const before = await world.adapter.servers.get(world.fixtures.runningServer, {});
  await start(world, plan);
  const effect = plan.effects.find((each) => each.facet === 'identity');
  const changes = effect?.values.some((value) => value !== 'kept') === true && effect.evidence.level !== 'assumed';
  check(!changes || plan.accept.surprising.includes('identity-change'), 'a new identity is accepted by name', plan.accept);
  check(before.id === plan.targetId, 'a plan names the server that it changes', { id: before.id, plan: plan.targetId });
}

async function revert({ world }: Stage): Promise<void> {
  const { runningServer } = world.fixtures;
  const { operation } = await perform(world, manualResize(world.fixtures));
  check(operation.state === 'awaitingConfirmation', 'a resize with confirm manual waits for its user', operation.error ?? operation.state);
  const plan = await planFor(world, { action: 'revertResize', targetId: runningServer, request: {} });
  const losing = plan.effects.some((each) => each.facet === 'rootDisk' && (each.values as readonly string[]).includes('rolledBack'));
  const named = plan.accept.surprising.includes('writes-since-resize-loss');
  check(losing === named, 'a revert that rolls the disk back asks to accept the loss of what was written since', plan.effects);
}

async function names({ world }: Stage): Promise<void> {
  const plan = await planFor(world, jobFor('stop', world.fixtures));
  const unknown = start(world, plan, { yes: true, accept: [...plan.accept.surprising, 'no-such-loss'] });
  await checkRefused(unknown, ['invalid_argument'], 'an accept name that does not exist is refused');
  const consent = everything(plan);
  const operation = await start(world, plan, { ...consent, accept: [...(consent.accept ?? []), 'volume-loss'] });
  check(
    operation.warnings.some((warning) => warning.subject === 'accept'),
    'an accept name that nothing needed is a warning',
    operation.warnings,
  );
}

export const CONSENT_TESTS: readonly ConformanceTest[] = [
  { family, title: 'sends nothing while a loss is not accepted', run: nothingWithoutConsent },
  { family, title: 'takes yes for what the verb means and for nothing else', run: yesIsNotEverything },
  { family, title: 'names the root disk as a loss of a rebuild', run: rootDisk },
  { family, title: 'names the server as a loss of a delete', run: server },
  { family, title: 'has a new identity accepted by name', run: changedIdentity },
  { family, title: 'has the writes since a resize accepted where a revert loses them', run: revert },
  { family, title: 'refuses an unknown accept name and warns of an unneeded one', run: names },
];
