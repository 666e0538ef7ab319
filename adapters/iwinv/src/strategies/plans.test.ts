import { canAct, isCloudError, makePlan } from '@isobar/core';
import type { CloudError, Plan } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedIwinv } from '../testing/simulated-iwinv.ts';

const UBUNTU_24 = 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix';

let world: SimulatedIwinv;
let web: string;
let database: string;
let batch: string;

beforeEach(async () => {
  world = await SimulatedIwinv.start();
  web = await world.idOf('API test');
  database = await world.idOf('db-1');
  batch = await world.idOf('batch-1');
});
afterEach(() => world.close());

async function refusalOf(promise: Promise<Plan>): Promise<CloudError> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!isCloudError(thrown)) throw new Error('the plan was made');
  return thrown;
}

const effectOf = (plan: Plan, facet: string, item?: string) => plan.effects.find((effect) => effect.facet === facet && effect.item === item);
const subjects = (plan: Plan, type: string) => plan.warnings.filter((warning) => warning.type === type).map((warning) => warning.subject);

describe('a rebuild on iwinv', () => {
  it('keeps the id by the page, loses the root disk, and needs no more than yes', async () => {
    const plan = await world.plan('rebuild', web, { image: UBUNTU_24 });
    expect(effectOf(plan, 'identity')).toMatchObject({ values: ['kept'], evidence: { level: 'documented' } });
    expect(plan.accept).toEqual({ inherent: ['root-disk-loss'], surprising: [] });
    expect(plan.pointOfNoReturn).toBe('rebuild');
  });

  it('has unproven addresses accepted where they must survive', async () => {
    const context = { now: () => world.clock.now() };
    const intent = { action: 'rebuild', targetId: web, request: { image: UBUNTU_24 }, preserve: ['addresses'] } as const;
    const plan = await makePlan(world.adapter, intent, context);
    expect(plan.accept.surprising).toEqual(['unproven:addresses']);
    await expect(makePlan(world.adapter, { ...intent, evidence: 'documented' }, context)).rejects.toMatchObject({ code: 'unsupported' });
  });

  it('tells addresses and volumes one by one', async () => {
    const plan = await world.plan('rebuild', database, { image: UBUNTU_24 });
    const items = plan.effects.flatMap((effect) =>
      effect.item === undefined ? [] : [`${effect.facet} ${effect.item.split('/')[0]} ${effect.values.join()}`],
    );
    expect(items).toEqual([
      'addresses.private addresses kept',
      'addresses.public addresses kept',
      'dataVolumes volumes kept',
      'dataVolumes volumes kept',
    ]);
    expect(effectOf(await world.plan('rebuild', web, { image: UBUNTU_24 }), 'dataVolumes')).toMatchObject({ values: ['none'] });
  });

  it('always names an image, its own where none was given', async () => {
    const plan = await world.plan('rebuild', web, {});
    expect(plan.steps[0]?.input).toMatchObject({ imageId: 'PIMAGE-1Pos3S8VaJXq3wgC8c4BMi' });
  });

  it('warns of each option that has no place', async () => {
    const request = { name: 'n', description: 'd', keyPair: 'k', labels: { a: 'b' }, userData: null, password: 'set' } as const;
    const plan = await world.plan('rebuild', web, request);
    expect(subjects(plan, 'unsupported').toSorted()).toEqual(
      Object.keys(request)
        .map((option) => `request.${option}`)
        .toSorted(),
    );
  });

  it('is refused with an image type that the flavor does not support', async () => {
    const error = await refusalOf(world.plan('rebuild', web, { image: 'Windows Server 2022' }));
    expect(error).toMatchObject({ code: 'unsupported' });
    expect(error.message).toContain('has the type os_windows, flavor soi_2.8_s supports os_linux');
  });

  it('ends with a running server, also from off', async () => {
    expect(effectOf(await world.plan('rebuild', batch, {}), 'powerState')).toMatchObject({ values: ['running'] });
    expect(effectOf(await world.plan('rebuild', web, {}), 'powerState')).toMatchObject({ values: ['kept'] });
  });
});

describe('a stop on iwinv', () => {
  it('has the unclean shutdown accepted, and says that the fee goes on', async () => {
    const plan = await world.plan('stop', web, {});
    expect(plan.accept.surprising).toEqual(['unclean-shutdown']);
    expect(effectOf(plan, 'billing.compute')).toMatchObject({ values: ['continues'], evidence: { level: 'documented' } });
  });

  it('cannot be required to be graceful', async () => {
    expect((await refusalOf(world.plan('stop', web, { require: 'graceful' }))).message).toContain('cannot promise a clean shutdown');
  });

  it('of a stopped server is nothing to do, however it is required', async () => {
    expect(await world.plan('stop', batch, { require: 'graceful' })).toMatchObject({
      changes: false,
      steps: [],
      accept: { inherent: [], surprising: [] },
    });
  });
});

describe('what iwinv may do in a status', () => {
  const can = (serverId: string, action: 'start' | 'reboot' | 'delete') =>
    canAct(world.adapter, action, serverId, {}, { now: () => world.clock.now() });

  it('is refused while an operation runs', async () => {
    world.simulator.change({ server: 'batch-1', set: { status: 'work' } });
    expect(await can(batch, 'start')).toMatchObject({ verdict: 'no' });
  });

  it('is unknown where no source tells', async () => {
    expect(await can(batch, 'reboot')).toMatchObject({ verdict: 'unknown' });
    expect(await can(await world.idOf('broken-1'), 'delete')).toMatchObject({ verdict: 'unknown' });
  });

  it('is known for ordinary cases', async () => {
    expect(await can(batch, 'start')).toEqual({ verdict: 'yes' });
    expect(await can(web, 'reboot')).toEqual({ verdict: 'yes' });
  });
});

describe('a resize on iwinv', () => {
  it('shows monthly prices before and after', async () => {
    const { cost } = await world.plan('resize', database, { flavor: 'sga_4.8_s' });
    expect(cost).toMatchObject({ before: { money: { amount: '82000', currency: 'KRW' }, per: 'month' }, after: { money: { amount: '110000' } } });
  });

  it('only warns of a smaller disk, because the rule is assumed', async () => {
    const plan = await world.plan('resize', web, { flavor: 'sga_2.4_s' });
    expect(plan.warnings).toContainEqual(expect.objectContaining({ type: 'assumed', subject: 'rootDisk' }));
  });

  it('is refused to a flavor that is sold out, and with a timed revert', async () => {
    expect((await refusalOf(world.plan('resize', web, { flavor: 'soi_32.128_s' }))).message).toContain('flavor soi_32.128_s is soldout');
    const timed = world.plan('resize', web, { flavor: 'soi_4.16_s', confirm: { revertAfterSeconds: 60 } });
    expect((await refusalOf(timed)).message).toContain('needs a gateway');
  });

  it('to the flavor that it has is nothing to do', async () => {
    expect(await world.plan('resize', web, { flavor: 'soi_2.8_s' })).toMatchObject({ changes: false });
  });

  it('with manual confirmation ends in a window of the operation', async () => {
    const plan = await world.plan('resize', database, { flavor: 'sga_4.8_s', confirm: 'manual' });
    expect(plan.steps.map((step) => [step.kind, step.writes])).toEqual([
      ['resize', true],
      ['revert-window', false],
    ]);
    expect(plan.steps[1]?.awaitsConfirmation).toEqual({ fromFlavor: 'sga_2.8_s', toFlavor: 'sga_4.8_s', window: 'operation' });
  });

  it('cannot be confirmed or reverted where none of ours waits', async () => {
    expect((await refusalOf(world.plan('confirmResize', web, {}))).message).toContain('no resize of ours waits');
    expect((await refusalOf(world.plan('revertResize', web, {}))).message).toContain('no resize of ours waits');
  });
});

describe('a delete on iwinv', () => {
  it('leaves the block storages, and loses those that are named only with consent', async () => {
    const [kept, lost] = (await world.adapter.servers.get(database, {})).volumes.map((volume) => volume.id);
    const plan = await world.plan('delete', database, { volumes: [lost ?? ''] });
    expect(effectOf(plan, 'dataVolumes', `volumes/${kept}`)).toMatchObject({ values: ['detached'] });
    expect(effectOf(plan, 'dataVolumes', `volumes/${lost}`)).toMatchObject({ values: ['lost'] });
    expect(plan.accept).toEqual({ inherent: ['server-loss', 'root-disk-loss'], surprising: ['data-volume-loss'] });
    expect((await world.plan('delete', database, {})).accept.surprising).toEqual([]);
  });

  it('does not delete volumes of other servers', async () => {
    expect((await refusalOf(world.plan('delete', web, { volumes: ['BLOCKSTORAGE-x'] }))).message).toContain('not volumes of this server');
  });
});

describe('a reboot on iwinv', () => {
  it('warns that its kind cannot be chosen', async () => {
    expect(subjects(await world.plan('reboot', web, { kind: 'hard' }), 'compatibility')).toEqual(['request.kind']);
    expect(subjects(await world.plan('reboot', web, {}), 'compatibility')).toEqual([]);
  });
});

describe('a create on iwinv', () => {
  const request = { name: 'new-1', flavor: 'vgna_1_n', image: 'Ubuntu 24.04 LTS' } as const;

  it('finds the only zone, the image by name, the key and the group', async () => {
    const plan = await world.plan('create', null, { ...request, keyPair: 'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA', securityGroups: ['database'] });
    expect(plan.steps[0]?.input).toEqual({
      name: 'new-1',
      imageId: UBUNTU_24,
      flavorId: 'vgna_1_n',
      zoneId: 'kr2-z01',
      keyPairId: 'SSHKEY-5WbJ0k2mXc7RqTz1Lp8VnA',
      groupId: 'FIREWALL-9uYtRe1WqA3sDfGh5JkLzC',
    });
    expect(subjects(plan, 'deprecated')).toEqual(['request.securityGroups']);
  });

  it('refuses an ambiguous key name, an unknown zone and an unknown group', async () => {
    expect(await refusalOf(world.plan('create', null, { ...request, keyPair: 'my-key' }))).toMatchObject({
      code: 'invalid_argument',
      details: { field: 'keyPair' },
    });
    expect(await refusalOf(world.plan('create', null, { ...request, zone: 'kr9-z99' }))).toMatchObject({
      code: 'not_found',
      details: { field: 'zone' },
    });
    const unknown = world.plan('create', null, { ...request, securityGroups: ['none such'] });
    expect(await refusalOf(unknown)).toMatchObject({ code: 'not_found', details: { field: 'securityGroups[0]' } });
  });

  it('warns of each option that has no place', async () => {
    const ignored = {
      networks: ['n'],
      labels: { a: 'b' },
      rootDiskGiB: 50,
      serverGroup: 'g',
      hostname: 'h',
      userData: { sha256: 'x', sizeBytes: 1 },
    };
    const plan = await world.plan('create', null, { ...request, ...ignored, password: 'set', publicAddress: 'none' });
    const expected = [...Object.keys(ignored), 'password'].map((option) => `request.${option}`);
    expect(subjects(plan, 'unsupported').toSorted()).toEqual(expected.toSorted());
    expect(subjects(plan, 'deprecated')).toEqual(['request.publicAddress']);
  });

  it('warns of each wish for an address, and names a script that it cannot look up', async () => {
    const addressing = [{ family: 6, public: 'none' }] as const;
    const plan = await world.plan('create', null, { ...request, addressing, userScript: 'SCRIPT-1' });
    expect(subjects(plan, 'lossy')).toEqual(['request.addressing[0].family', 'request.addressing[0].public']);
    expect(subjects(plan, 'assumed')).toContain('request.userScript');
    expect(plan.steps[0]?.input).toMatchObject({ scriptId: 'SCRIPT-1' });
  });

  it('looks a script up by its name where iwinv serves the list', async () => {
    world.simulator.change({ switches: { scripts: 'served' } });
    const plan = await world.plan('create', null, { ...request, userScript: 'install-agent' });
    expect(plan.steps[0]?.input).toMatchObject({ scriptId: 'SCRIPT-2gMtKs4hVw6XbNy8Qd0RjD' });
    expect(subjects(plan, 'assumed')).not.toContain('request.userScript');
  });

  it('takes one group only, so that no rules are dropped', async () => {
    const two = { ...request, securityGroups: ['database', '웹 서버 기본'] };
    expect((await refusalOf(world.plan('create', null, two))).message).toContain('takes one security group');
  });
});
