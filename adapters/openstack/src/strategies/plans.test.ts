import type { Action, ActionRequest, CloudError, Effect, Plan } from '@isobar/core';
import { isCloudError, makePlan } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let web: string;
let database: string;
let waiting: string;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  [web, database, waiting] = [await world.idOf('web-1'), await world.idOf('db-1'), await world.idOf('worker-1')];
});
afterEach(() => world.close());

/** A plan by an adapter for an older cloud. */
function planOn<A extends Action>(computeApiVersion: string, action: A, targetId: string | null, request: ActionRequest<A>): Promise<Plan> {
  return makePlan(world.connect({ computeApiVersion }), { action, targetId, request }, { now: () => world.clock.now() });
}

async function refusalOf(promise: Promise<unknown>): Promise<CloudError> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isCloudError(thrown)) throw new Error('the plan was made');
  return thrown;
}

const effectOf = (plan: Plan, facet: string, item?: string): Effect | undefined =>
  plan.effects.find((effect) => effect.facet === facet && (item === undefined || effect.item === item));
const warned = (plan: Plan, type: string): readonly string[] =>
  plan.warnings.filter((warning) => warning.type === type).map((warning) => warning.subject);
const UBUNTU_24 = 'ubuntu-24.04';

describe('a rebuild on OpenStack', () => {
  it('keeps the id as it was seen to, loses the root disk, and needs no more than yes', async () => {
    const plan = await world.plan('rebuild', web, { image: UBUNTU_24 });
    expect(effectOf(plan, 'identity')).toMatchObject({ values: ['kept'], evidence: { level: 'real' } });
    expect(effectOf(plan, 'addresses.private')).toMatchObject({ values: ['kept'], evidence: { level: 'real' } });
    expect(plan.accept).toEqual({ inherent: ['root-disk-loss'], surprising: [] });
    expect(plan.pointOfNoReturn).toBe('rebuild');
  });

  it('ends as the server was: running, stopped, and running where it was in ERROR', async () => {
    expect(effectOf(await world.plan('rebuild', await world.idOf('web-2'), { image: UBUNTU_24 }), 'powerState')?.values).toEqual(['kept']);
    await world.run('stop', web, {});
    world.simulator.change({ server: web, set: { fault: 'disk broke' } });
    expect(effectOf(await world.plan('rebuild', web, { image: UBUNTU_24 }), 'powerState')?.values).toEqual(['running']);
  });

  it('asks for consent where given labels would drop others', async () => {
    expect((await world.plan('rebuild', web, { labels: { role: 'x' } })).accept.surprising).toEqual([]);
    const plan = await world.plan('rebuild', web, { labels: { other: 'x' } });
    expect(plan.accept.surprising).toEqual(['label-loss']);
    expect(effectOf(plan, 'labels')?.detail).toContain('role');
  });

  it('warns of each option for which the cloud is too old, and does not send it', async () => {
    const request = { description: 'd', keyPair: null, userData: null } as const;
    const plan = await planOn('2.18', 'rebuild', web, request);
    expect(warned(plan, 'unsupported').toSorted()).toEqual(['request.description', 'request.keyPair', 'request.userData']);
    expect(Object.keys(plan.steps[0]?.input ?? {})).not.toEqual(expect.arrayContaining(['description']));
    expect(plan.steps[0]?.input['microversion']).toBeUndefined();
    const newer = await world.plan('rebuild', web, request);
    expect(newer.warnings).toEqual([]);
    expect(newer.steps[0]?.input).toMatchObject({ description: 'd', keyPair: null, userData: 'remove', microversion: '2.57' });
  });

  it('of a root volume needs 2.93: below it does nothing, or is refused', async () => {
    const plan = await world.plan('rebuild', database, { image: UBUNTU_24 });
    expect(plan.strategy.id).toBe('openstack.rebuild.volume');
    expect(plan.steps[0]?.input).toMatchObject({ microversion: '2.93' });
    expect((await refusalOf(planOn('2.92', 'rebuild', database, {}))).message).toContain('from its own image changes nothing');
    expect((await refusalOf(planOn('2.92', 'rebuild', database, { image: UBUNTU_24 }))).message).toContain('refuses another image');
  });

  it('is refused with an image that the flavor cannot hold, in VERIFY_RESIZE, and where nothing was ever built', async () => {
    const small = await world.idOf('new-server-test');
    expect((await refusalOf(world.plan('rebuild', small, { image: UBUNTU_24 }))).message).toContain('needs a disk of 10 GiB');
    const refusal = await refusalOf(world.plan('rebuild', waiting, {}));
    expect(refusal.message).toContain('vm_state is resized');
    expect(refusal.details.alternative).toBe('confirm or revert the resize first');
  });

  it('is refused while a task runs and while the server is locked, except for an administrator', async () => {
    world.simulator.change({ server: web, set: { task_state: 'powering-off' } });
    expect((await refusalOf(world.plan('rebuild', web, {}))).message).toContain('task_state is powering-off');
    world.simulator.change({ server: web, set: { task_state: null, locked: true } });
    expect((await refusalOf(world.plan('rebuild', web, {}))).message).toContain('locked');
  });
});

describe('stop, start and reboot on OpenStack', () => {
  it('say that a stop is graceful and then forced, and cannot promise more', async () => {
    const plan = await world.plan('stop', web, {});
    expect(effectOf(plan, 'guestShutdown')).toMatchObject({ values: ['gracefulThenForced'], evidence: { level: 'documented' } });
    expect((await refusalOf(world.plan('stop', web, { require: 'graceful' }))).message).toContain('cannot promise a clean shutdown');
  });

  it('reboot gently where no kind is asked for, and hard also from SHUTOFF, which powers on', async () => {
    expect((await world.plan('reboot', web, {})).strategy.id).toBe('openstack.reboot.soft');
    const stopped = await world.idOf('web-2');
    expect((await refusalOf(world.plan('reboot', stopped, {}))).details.alternative).toContain('reboot hard');
    const hard = await world.plan('reboot', stopped, { kind: 'hard' });
    expect(effectOf(hard, 'powerState')).toMatchObject({ values: ['running'], evidence: { level: 'real' } });
  });
});

describe('a resize on OpenStack', () => {
  it('confirms by itself, or rests in a window of the cloud', async () => {
    const automatic = await world.plan('resize', web, { flavor: 'm1.medium' });
    expect(automatic.steps.map(({ kind }) => kind)).toEqual(['resize', 'confirm-resize']);
    expect(automatic.pointOfNoReturn).toBe('confirm');
    const manual = await world.plan('resize', web, { flavor: 'm1.medium', confirm: 'manual' });
    expect(manual.steps[1]?.awaitsConfirmation).toEqual({ fromFlavor: '2', toFlavor: '3', window: 'cloud' });
    expect(effectOf(manual, 'undo')?.values).toEqual(['untilConfirmed']);
  });

  it('warns of a smaller root disk, and refuses a flavor without one', async () => {
    const warnings = (await world.plan('resize', web, { flavor: 'm1.tiny' })).warnings;
    expect(warnings).toContainEqual(expect.objectContaining({ type: 'compatibility', subject: 'rootDisk' }));
    expect((await refusalOf(world.plan('resize', web, { flavor: 'v1.medium' }))).message).toContain('has no root disk');
    expect((await world.plan('resize', database, { flavor: 'v1.large' })).warnings).toEqual([]);
  });

  it('is nothing to do where the flavor is there, and refused with a timed revert', async () => {
    expect(await world.plan('resize', web, { flavor: 'm1.small' })).toMatchObject({ changes: false });
    const timed = world.plan('resize', web, { flavor: 'm1.medium', confirm: { revertAfterSeconds: 60 } });
    expect((await refusalOf(timed)).message).toContain('needs a gateway');
  });

  it('that waits may be confirmed or reverted by anyone; a revert loses what was written to a local disk', async () => {
    expect((await world.plan('confirmResize', waiting, {})).steps).toHaveLength(1);
    const revert = await world.plan('revertResize', waiting, {});
    expect(revert.accept.surprising).toEqual(['writes-since-resize-loss']);
    expect(effectOf(revert, 'rootDisk')?.values).toEqual(['rolledBack']);
    expect((await refusalOf(world.plan('confirmResize', web, {}))).message).toContain('vm_state is active');
  });

  it('keeps writes to a root volume through a revert', async () => {
    await world.run('resize', database, { flavor: 'v1.large', confirm: 'manual' });
    const revert = await world.plan('revertResize', database, {});
    expect(revert.accept.surprising).toEqual([]);
    expect(effectOf(revert, 'writesSinceResize')?.values).toEqual(['kept']);
  });

  it('tells the migration of an operator from a resize', async () => {
    world.simulator.change({ server: web, action: 'migrate' });
    world.clock.advanceSeconds(600);
    const plan = await world.plan('confirmResize', web, {});
    expect(plan.warnings).toContainEqual(expect.objectContaining({ subject: 'confirmation', detail: expect.stringContaining('operator') }));
  });
});

describe('a delete on OpenStack', () => {
  it('tells volume by volume what goes and what stays', async () => {
    const { volumes } = await world.adapter.servers.get(web, {});
    const item = `volumes/${volumes[0]?.id}`;
    expect(effectOf(await world.plan('delete', web, {}), 'dataVolumes', item)?.values).toEqual(['detached']);
    const plan = await world.plan('delete', web, { volumes: [volumes[0]?.id ?? ''] });
    expect(effectOf(plan, 'dataVolumes', item)?.values).toEqual(['lost']);
    expect(plan.accept).toEqual({ inherent: ['server-loss', 'root-disk-loss'], surprising: ['data-volume-loss'] });
    expect(effectOf(plan, 'addresses.floating')?.values).toEqual(['detached']);
  });

  it('does not delete volumes of other servers', async () => {
    expect((await refusalOf(world.plan('delete', web, { volumes: ['other'] }))).message).toContain('not volumes of this server');
  });
});

describe('a create on OpenStack', () => {
  const request = { name: 'new-1', flavor: 'm1.small', image: UBUNTU_24, networks: ['private', 'backend'] } as const;

  it('makes a port on each network first, and takes it back where the create fails', async () => {
    const plan = await world.plan('create', null, request);
    expect(plan.steps.map(({ id }) => id)).toEqual(['port-1', 'port-2', 'create']);
    expect(plan.steps[0]?.compensation?.kind).toBe('delete-port');
    expect(plan.steps[2]?.input).toMatchObject({ portSteps: ['port-1', 'port-2'], mark: 'tag' });
  });

  it('says what it cannot do, and what it does in another way', async () => {
    const asked = { ...request, publicAddress: 'auto', volumes: [{ sizeGiB: 1, name: 'n', type: 't' }], rootDiskGiB: 20, description: 'd' } as const;
    const plan = await planOn('2.18', 'create', null, asked);
    expect(warned(plan, 'unsupported').toSorted()).toEqual(['request.description', 'request.volumes.name', 'request.volumes.type']);
    expect(warned(plan, 'compatibility').toSorted()).toEqual(['labels', 'request.publicAddress', 'request.rootDiskGiB']);
  });

  it('is refused on a flavor without a disk, unless the root disk is to be a volume', async () => {
    const refusal = await refusalOf(world.plan('create', null, { ...request, flavor: 'v1.medium' }));
    expect(refusal.details.alternative).toContain('rootDiskGiB');
    const plan = await world.plan('create', null, { ...request, flavor: 'v1.medium', rootDiskGiB: 20 });
    expect(effectOf(plan, 'billing.storage')?.values).toEqual(['starts']);
  });

  it('without a network that can be seen says that Nova will have to find one', async () => {
    const { networks: _networks, ...bare } = request;
    world.simulator.faults.add({ match: { method: 'GET', path: '/networks' }, action: { type: 'reply', status: 200, body: { networks: [] } } });
    const plan = await world.plan('create', null, bare);
    expect(plan.steps[0]?.input).toMatchObject({ networkIds: 'auto' });
    expect(warned(plan, 'assumed')).toEqual(['openstack.create']);
  });
});
