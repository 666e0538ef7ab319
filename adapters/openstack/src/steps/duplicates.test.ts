import type { Action, ActionRequest, Operation } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

let world: SimulatedOpenStack;
beforeEach(async () => {
  world = await SimulatedOpenStack.start();
});
afterEach(() => world.close());

interface Case<A extends Action = Action> {
  readonly action: A;
  /** What is sent: method and end of the path. */
  readonly write: readonly [method: string, path: string];
  readonly target: () => Promise<string | null>;
  readonly request: () => Promise<ActionRequest<A>>;
}

const of = <A extends Action>(
  action: A,
  write: Case['write'],
  target: Case['target'],
  request: () => ActionRequest<A> | Promise<ActionRequest<A>>,
): Case => ({ action, write, target, request: async () => request() });

const nothing = async (): Promise<null> => null;
const web = (): Promise<string> => world.idOf('web-1');

async function made<A extends Action>(action: A, request: ActionRequest<A>, target: string | null = null): Promise<string> {
  const operation = await world.run(action, target, request);
  return operation.result.ref?.split('/')[1] ?? '';
}

const volume = (): Promise<string> => made('createVolume', { name: 'scratch', sizeGiB: 5 });

async function attached(): Promise<{ readonly volume: string }> {
  const request = { volume: await volume() };
  await world.run('attachVolume', await web(), request);
  return request;
}

/** The cloud refuses the second copy, or has nothing more to do. */
const ONCE: readonly Case[] = [
  of('stop', ['POST', '/action$'], web, () => ({})),
  of('rebuild', ['POST', '/action$'], web, () => ({ image: 'debian-12' })),
  of('resize', ['POST', '/action$'], web, () => ({ flavor: '4', confirm: 'auto' })),
  of('createImage', ['POST', '/action$'], web, () => ({ name: 'twice' })),
  of('attachVolume', ['POST', '/os-volume_attachments$'], web, async () => ({ volume: await volume() })),
  of('detachVolume', ['DELETE', '/os-volume_attachments/'], web, attached),
  of('extendVolume', ['POST', '/action$'], volume, () => ({ sizeGiB: 9 })),
  of('deleteVolume', ['DELETE', '/volumes/'], volume, () => ({})),
  of('createKeyPair', ['POST', '/os-keypairs$'], nothing, () => ({
    name: 'twice',
    publicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEmFRCc8bkZ6bqXwEfUkGQVQPHZ6GxYbpQ3FhDDdoIwj twice',
  })),
  of('importImage', ['POST', '/images$'], nothing, () => ({ name: 'twice', url: 'https://images.example.org/twice.qcow2', diskFormat: 'qcow2' })),
  of('importImage', ['POST', '/import$'], nothing, () => ({ name: 'twice', url: 'https://images.example.org/twice.qcow2', diskFormat: 'qcow2' })),
];

/** The cloud makes a second one. */
const TWINS: readonly Case[] = [
  of('createVolume', ['POST', '/volumes$'], nothing, () => ({ name: 'twice', sizeGiB: 5 })),
  of('snapshotVolume', ['POST', '/snapshots$'], volume, () => ({ name: 'twice' })),
  of('createPort', ['POST', '/ports$'], nothing, () => ({ network: 'private', name: 'twice' })),
  of('createFloatingIp', ['POST', '/floatingips$'], nothing, () => ({ network: 'public' })),
  of('createSecurityGroup', ['POST', '/security-groups$'], nothing, () => ({ name: 'twice', description: 'made twice', rules: [] })),
  // The ports hold one server: the other one ends in ERROR.
  of('create', ['POST', '/servers$'], nothing, () => ({ name: 'twice', image: 'debian-12', flavor: 'm1.small', networks: ['private'] })),
  of('create', ['POST', '/ports$'], nothing, () => ({ name: 'twice', image: 'debian-12', flavor: 'm1.small', networks: ['private'] })),
];

async function deliverTwice({ action, write: [method, path], target, request }: Case, answer: 'first' | 'second'): Promise<Operation> {
  const [targetId, wanted] = [await target(), await request()];
  world.simulator.faults.add({ match: { method, path }, action: { type: 'duplicate', answer } });
  return world.run(action, targetId, wanted);
}

describe.each(['first', 'second'] as const)('a request that arrives twice, answered with the %s reply', (answer) => {
  it.each(ONCE)('is done once, and succeeds: $action $write', async (row) => {
    const { state, error, result } = await deliverTwice(row, answer);
    expect({ state, error }).toEqual({ state: 'succeeded', error: null });
    expect(result).toMatchObject({ changed: true, leftovers: [] });
  });

  it.each(TWINS)('names the twin that it has left: $action $write', async (row) => {
    const { state, error, result } = await deliverTwice(row, answer);
    expect({ state, error }).toEqual({ state: 'succeeded', error: null });
    expect(result.leftovers.map(({ what }) => what)).toEqual([expect.stringMatching(/^second /)]);
    expect(result.leftovers[0]?.ref).not.toBe(result.ref);
  });
});

it('tells that the password of the first copy is lost', async () => {
  world.simulator.faults.add({ match: { method: 'POST', path: '/action$' }, action: { type: 'duplicate', answer: 'second' } });
  const { state, warnings } = await world.run('rebuild', await web(), { image: 'debian-12', password: 'return' });
  expect(state).toBe('succeeded');
  expect(warnings).toContainEqual(expect.objectContaining({ subject: 'secretLost' }));
});
