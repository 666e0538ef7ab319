import type { Operation, Plan, Server } from '@isobar/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CliWorld } from './testing/cli-world.ts';
import { openCliWorld, writesOf } from './testing/cli-world.ts';

interface Listed {
  readonly items: readonly Server[];
  readonly failures: readonly { readonly cloud: string; readonly error: { readonly code: string } }[];
}

/** The words of design 7's rebuild, per cloud. */
const IMAGES = { lux: 'ubuntu-24.04-x64', north: 'ubuntu-24.04', seoul: 'Ubuntu 24.04 LTS' } as const;
const SERVERS = { lux: 'web-1', north: 'web-1', seoul: 'API test' } as const;

const rebuild = (cloud: keyof typeof IMAGES, ...more: readonly string[]): readonly string[] => [
  'server',
  'rebuild',
  `${cloud}/${SERVERS[cloud]}`,
  '--image',
  IMAGES[cloud],
  ...more,
];

describe('the main job on three clouds', () => {
  let world: CliWorld;

  beforeAll(async () => {
    world = await openCliWorld({ ownDatabase: true });
  });

  afterAll(() => world.close());

  it('lists servers of three clouds with the native state beside the neutral one', async () => {
    const { items, failures } = await world.json<Listed>(['server', 'list']);
    expect(failures).toEqual([]);
    expect(new Set(items.map((server) => server.cloud))).toEqual(new Set(['seoul', 'north', 'lux']));
    for (const server of items) expect(server.native.status, server.ref).toBeTruthy();
    expect(items.find((server) => server.ref.startsWith('north/') && server.name === 'worker-1')).toMatchObject({
      activity: 'awaitingResizeConfirmation',
      native: { status: 'VERIFY_RESIZE' },
    });
  });

  it('shows a Gcore rebuild as the recreation it is', async () => {
    const plan = await world.json<Plan>([...rebuild('lux'), '--plan']);
    expect(plan.effects.find((effect) => effect.facet === 'identity')?.values).toEqual(['changed']);
    expect(plan.strategy.support).toBe('emulated');
    expect(plan.steps.filter((step) => step.writes).length).toBeGreaterThan(2);
    expect(plan.pointOfNoReturn).not.toBeNull();
  });

  it('refuses a Gcore rebuild that must keep the identity, with the reason of each strategy', async () => {
    const { code, err } = await world.run([...rebuild('lux'), '--preserve', 'identity', '--plan']);
    expect(code).toBe(4);
    expect(err).toMatch(/identity would be changed/);
  });

  it('says that there is no way back where the boot volume dies with its server', async () => {
    const { code, out } = await world.run(['server', 'rebuild', 'lux/db-1', '--image', IMAGES.lux, '--plan']);
    expect(code).toBe(0);
    expect(out).toMatch(/no way back/i);
    expect(out).toMatch(/undo\s+impossible/);
  });

  it('sends no write for a Gcore rebuild with --yes alone, and names identity-change', async () => {
    world.forget();
    const { code, err } = await world.run([...rebuild('lux'), '--yes']);
    expect(code).toBe(6);
    expect(err).toMatch(/identity-change/);
    expect(writesOf(world.requests('lux'))).toEqual([]);
  });

  it('blocks an iwinv rebuild that must keep addresses on unproven:addresses', async () => {
    world.forget();
    const { code, err } = await world.run([...rebuild('seoul'), '--preserve', 'addresses', '--yes']);
    expect(code).toBe(6);
    expect(err).toMatch(/unproven:addresses/);
    expect(writesOf(world.requests('seoul'))).toEqual([]);
    expect((await world.run([...rebuild('seoul'), '--preserve', 'addresses', '--evidence', 'documented', '--yes'])).code).toBe(4);
  });

  it('rebuilds on Nova with --yes, keeps id and addresses, and leaves no password anywhere', async () => {
    const before = await world.json<Server>(['server', 'show', 'north/web-1']);
    const ran = await world.run([...rebuild('north'), '--yes']);
    expect(ran.code).toBe(0);
    const after = await world.json<Server>(['server', 'show', 'north/web-1']);
    expect(after.id).toBe(before.id);
    expect(after.addresses).toEqual(before.addresses);
    expect(after.image?.name ?? after.image?.id).not.toBe(before.image?.name ?? before.image?.id);
    expect(ran.out + ran.err + world.stateText()).not.toMatch(/adminPass|password:/);
  });

  it('hands over Nova’s password once, and only when it was asked for', async () => {
    const { code, err } = await world.run([...rebuild('north'), '--yes', '--password', 'return']);
    expect(code).toBe(0);
    const password = /^password: (\S+)$/m.exec(err)?.[1] ?? '';
    expect(password).not.toBe('');
    expect(world.stateText()).not.toContain(password);
  });

  it('rebuilds on Gcore on the kept ports: another id, the same addresses, nothing lost unsaid', async () => {
    const before = await world.json<Server>(['server', 'show', 'lux/web-1']);
    const operation = await world.json<Operation>([
      ...rebuild('lux'),
      '--preserve',
      'addresses',
      '--yes',
      '--accept',
      'identity-change,user-data-loss,unproven:addresses.mac',
    ]);
    expect(operation.state).toBe('succeeded');
    const after = await world.json<Server>(['server', 'show', operation.result.ref ?? '']);
    expect(after.id).not.toBe(before.id);
    const addresses = (server: Server): readonly string[] => server.addresses.map((address) => address.address).toSorted();
    expect(addresses(after)).toEqual(addresses(before));
    expect(operation.result.replaced).toContainEqual({ old: before.ref, new: after.ref });
    expect(operation.result.leftovers.length).toBeGreaterThan(0);
  });

  it('rebuilds on iwinv once what is unproven was accepted', async () => {
    const operation = await world.json<Operation>([...rebuild('seoul'), '--preserve', 'addresses', '--yes', '--accept', 'unproven:addresses']);
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
  });

  it('resizes on each cloud, and goes back where the operation keeps the window', async () => {
    for (const [ref, flavor] of [
      ['lux/web-2', 'g1-standard-2-4'],
      ['north/new-server-test', '2'],
    ] as const) {
      const before = await world.json<Server>(['server', 'show', ref]);
      const waiting = await world.json<Operation>(['server', 'resize', ref, '--flavor', flavor, '--confirm', 'manual', '--yes']);
      expect(waiting.state, ref).toBe('awaitingConfirmation');
      const plan = await world.json<Plan>(['server', 'revert-resize', ref, '--plan']);
      const reverted = await world.json<Operation>([
        'server',
        'revert-resize',
        ref,
        '--yes',
        '--accept',
        plan.accept.surprising.join(',') || 'identity-change',
      ]);
      expect(reverted.state, ref).toBe('succeeded');
      const after = await world.json<Server>(['server', 'show', ref]);
      expect(after.flavor.id, ref).toBe(before.flavor.id);
      expect((await world.json<Operation>(['operation', 'show', waiting.id])).state, ref).toBe('cancelled');
    }
  });

  it('keeps the new flavor after confirm-resize', async () => {
    const waiting = await world.json<Operation>(['server', 'resize', 'north/new-server-test', '--flavor', '2', '--confirm', 'manual', '--yes']);
    expect((await world.json<Server>(['server', 'show', 'north/new-server-test'])).activity).toBe('awaitingResizeConfirmation');
    expect((await world.run(['server', 'confirm-resize', 'north/new-server-test', '--yes'])).code).toBe(0);
    expect((await world.json<Server>(['server', 'show', 'north/new-server-test'])).flavor).toMatchObject({ memoryMiB: 2048 });
    expect((await world.json<Operation>(['operation', 'show', waiting.id])).state).toBe('succeeded');
  });

  it('does nothing, and says so, for a stop of a stopped server', async () => {
    world.forget();
    const operation = await world.json<Operation>(['server', 'stop', 'north/web-2', '--yes']);
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: false } });
    expect(writesOf(world.requests('north'))).toEqual([]);
  });

  it('creates and deletes a server on each cloud', async () => {
    const created = {
      north: ['--cloud', 'north', '--flavor', '2', '--image', 'ubuntu-24.04', '--network', 'private'],
      lux: ['--cloud', 'lux', '--flavor', 'g1-standard-1-2', '--image', 'ubuntu-24.04-x64', '--network', 'app-net'],
      seoul: ['--cloud', 'seoul', '--flavor', 'vgna_1_n', '--image', 'Ubuntu 24.04 LTS', '--zone', 'kr2-z01'],
    };
    for (const [cloud, words] of Object.entries(created)) {
      const operation = await world.json<Operation>(['server', 'create', '--name', 'made-here', ...words, '--yes']);
      expect(operation.state, cloud).toBe('succeeded');
      const ref = operation.result.ref ?? '';
      expect(await world.json<Server>(['server', 'show', ref])).toMatchObject({ name: 'made-here', phase: 'running' });
      expect((await world.run(['server', 'delete', ref, '--yes'])).code, cloud).toBe(0);
      expect((await world.run(['server', 'show', ref])).code, cloud).toBe(3);
    }
  });

  it('says unsupported, with the reason, for a verb that a cloud does not have', async () => {
    world.forget();
    const { code, err } = await world.run(['server', 'pause', 'seoul/API test', '--yes']);
    expect(code).toBe(4);
    expect(err).toMatch(/pause/);
    expect(world.requests('seoul').filter((request) => request.method !== 'GET')).toEqual([]);
  });

  it('asks on a terminal, and takes a wrong answer for a no', async () => {
    world.forget();
    expect((await world.run(rebuild('lux'), ['no'])).code).toBe(6);
    expect(writesOf(world.requests('lux'))).toEqual([]);
  });
});

describe('EdgeCenter, the other dialect', () => {
  let world: CliWorld;

  beforeAll(async () => {
    world = await openCliWorld({ clouds: ['gcore'], gcoreDialect: 'edgecenter' });
  });

  afterAll(() => world.close());

  it('cannot keep an automatic address over a rebuild, and says why', async () => {
    const { code, err } = await world.run([...rebuild('lux'), '--preserve', 'addresses', '--plan']);
    expect(code).toBe(4);
    expect(err).toMatch(/reserve|reservation/i);
  });

  it('stops and starts by direct calls', async () => {
    expect((await world.run(['server', 'stop', 'lux/web-2', '--yes'])).code).toBe(0);
    expect((await world.json<Server>(['server', 'show', 'lux/web-2'])).phase).toBe('stopped');
    expect((await world.run(['server', 'start', 'lux/web-2', '--yes'])).code).toBe(0);
  });
});
