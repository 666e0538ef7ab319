import { generateKeyPairSync } from 'node:crypto';

import type { Operation } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenStackAdapter } from '../../openstack-adapter.ts';
import { SimulatedOpenStack } from '../../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
let adapter: OpenStackAdapter;

beforeEach(async () => {
  world = await SimulatedOpenStack.start();
  adapter = world.adapter as OpenStackAdapter;
});
afterEach(() => world.close());

const idIn = (operation: Operation): string => operation.result.ref?.split('/')[1] ?? '';
const PUBLIC_KEY = openSshLine();
const LOSSES = ['none', 'dropReply', 'dropRequest'] as const;

function lose(type: (typeof LOSSES)[number], method: string, path: string): void {
  if (type !== 'none') world.simulator.faults.add({ match: { method, path }, action: { type } });
}

/** The way OpenSSH writes it: length and bytes of the algorithm, then of the key. */
function openSshLine(): string {
  const key = Buffer.from(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const field = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  return `ssh-ed25519 ${Buffer.concat([field(Buffer.from('ssh-ed25519')), field(key)]).toString('base64')} tester`;
}

describe('a key pair on OpenStack', () => {
  it.each(LOSSES)('is imported once, has nothing to do a second time, and is deleted (%s)', async (type) => {
    lose(type, 'POST', '/os-keypairs$');
    const operation = await world.run('createKeyPair', null, { name: 'laptop', publicKey: PUBLIC_KEY });
    expect(operation).toMatchObject({ state: 'succeeded', result: { ref: 'north/laptop', changed: true } });
    expect(await adapter.keyPairs?.get('laptop', {})).toMatchObject({ publicKey: PUBLIC_KEY, type: 'ssh', scope: 'user' });
    expect(await world.plan('createKeyPair', null, { name: 'laptop', publicKey: PUBLIC_KEY })).toMatchObject({ changes: false });
    lose(type, 'DELETE', '/os-keypairs/');
    expect(await world.run('deleteKeyPair', 'laptop', {})).toMatchObject({ state: 'succeeded', result: { resourceState: 'destroyed' } });
  });

  it('that Nova makes is asked in the older form, and its private half handed over once and kept nowhere', async () => {
    const secrets: string[] = [];
    const operation = await world.run('createKeyPair', null, { name: 'made' }, { onSecret: (secret) => secrets.push(secret) });
    expect([operation.state, secrets.length]).toEqual(['succeeded', 1]);
    expect(secrets[0]).toContain('PRIVATE KEY');
    expect(JSON.stringify([operation, await world.store.events(operation.id)])).not.toContain('PRIVATE KEY');
    expect(operation.plan.warnings).toContainEqual(expect.objectContaining({ type: 'deprecated' }));
  });

  it('whose private half went away with the reply is told so', async () => {
    lose('dropReply', 'POST', '/os-keypairs$');
    const operation = await world.run('createKeyPair', null, { name: 'made' });
    expect(operation.warnings).toContainEqual(expect.objectContaining({ subject: 'secretLost' }));
  });

  it('is refused for a name that is taken, or that only versions know that make no pairs', async () => {
    await world.run('createKeyPair', null, { name: 'made' });
    await expect(world.plan('createKeyPair', null, { name: 'made' })).rejects.toMatchObject({
      code: 'unsupported',
      message: /another key pair called made/,
    });
    await expect(world.plan('createKeyPair', null, { name: 'me@home' })).rejects.toMatchObject({ code: 'unsupported' });
    const plan = await world.plan('createKeyPair', null, { name: 'me@home', publicKey: PUBLIC_KEY });
    expect(plan.steps[0]?.input).toMatchObject({ microversion: '2.92' });
  });
});

describe('a server group on OpenStack', () => {
  it.each(LOSSES)('is made once and deleted (%s)', async (type) => {
    lose(type, 'POST', '/os-server-groups$');
    const operation = await world.run('createServerGroup', null, { name: 'apart', policy: 'soft-anti-affinity' });
    expect(operation.state).toBe('succeeded');
    const groups = (await adapter.serverGroups?.listPage(undefined, {}))?.items ?? [];
    expect(groups.filter(({ name }) => name === 'apart')).toMatchObject([{ id: idIn(operation), policy: 'soft-anti-affinity', serverIds: [] }]);
    expect(await world.run('deleteServerGroup', idIn(operation), {})).toMatchObject({ state: 'succeeded', result: { resourceState: 'destroyed' } });
  });

  it('of a soft policy needs 2.15, and older clouds are asked in their own form', async () => {
    const old = world.connect({ computeApiVersion: '2.14' });
    const read = (policy: 'affinity' | 'soft-affinity') =>
      old.readFacts({ action: 'createServerGroup', targetId: null, request: { name: 'g', policy }, awaitingResize: null });
    const strategies = old.strategies.createServerGroup;
    const { facts } = await read('soft-affinity');
    expect(strategies.map((strategy) => strategy.fit(facts, { name: 'g', policy: 'soft-affinity' }).verdict)).toEqual(['no']);
    const steps = strategies.flatMap((strategy) => strategy.steps(facts, { name: 'g', policy: 'affinity' }));
    expect(steps.map(({ input }) => input)).toMatchObject([{ body: { policies: ['affinity'] } }]);
  });
});
