import type { Action, ActionRequest } from '@isobar/core';
import type { FaultAction } from '@isobar/simulator';
import { afterEach, describe, expect, it } from 'vitest';

import { SEED, startWorld } from '../testing/gcore-world.ts';
import type { GcoreWorld } from '../testing/gcore-world.ts';

let world: GcoreWorld;
afterEach(() => world.close());

interface Case<A extends Action = Action> {
  readonly action: A;
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** What must be there; gives the id of the target. */
  readonly prepare: () => Promise<string | null>;
  readonly request: ActionRequest<A>;
}

const RULE = { direction: 'ingress', family: 4, protocol: 'tcp', portFrom: 22, portTo: 22, remote: { kind: 'any' }, description: null } as const;

async function made<A extends Action>(action: A, request: ActionRequest<A>): Promise<string> {
  const operation = await world.run({ action, targetId: null, request });
  return operation.result.ref?.split('/')[1] ?? '';
}

const volume = (): Promise<string> => made('createVolume', { name: 'scratch', sizeGiB: 5 });
const nothing = async (): Promise<null> => null;
const web1 = async (): Promise<string> => SEED.web1;
const one = <A extends Action>(action: A, method: Case['method'], prepare: Case['prepare'], request: ActionRequest<A>): Case => ({
  action,
  method,
  prepare,
  request,
});

async function snapshotted(): Promise<string> {
  const id = await volume();
  await world.run({ action: 'snapshotVolume', targetId: id, request: { name: 'before' } });
  return id;
}

async function grouped(): Promise<string> {
  await world.run({
    action: 'attachServerGroup',
    targetId: SEED.web1,
    request: { serverGroup: await made('createServerGroup', { name: 'apart', policy: 'affinity' }) },
  });
  return SEED.web1;
}

const CASES: readonly Case[] = [
  one('createVolume', 'POST', nothing, { name: 'lost', sizeGiB: 5 }),
  one('extendVolume', 'POST', volume, { sizeGiB: 9 }),
  one('retypeVolume', 'POST', volume, { type: 'ssd_hiiops' }),
  one('snapshotVolume', 'POST', volume, { name: 'lost' }),
  one('revertVolume', 'POST', snapshotted, { snapshot: 'before' }),
  one('deleteVolume', 'DELETE', volume, {}),
  one('attachVolume', 'POST', async () => (await volume(), SEED.web1), { volume: 'scratch' }),
  one('detachVolume', 'POST', web1, { volume: SEED.web1Data }),
  one('attachPort', 'POST', web1, { network: 'lab-net' }),
  one('detachPort', 'POST', web1, { port: SEED.web1Port }),
  one('attachSecurityGroup', 'POST', async () => (await made('createSecurityGroup', { name: 'fresh', rules: [] }), SEED.web1), {
    securityGroup: 'fresh',
  }),
  one('detachSecurityGroup', 'POST', web1, { securityGroup: 'default' }),
  one('attachServerGroup', 'POST', async () => (await made('createServerGroup', { name: 'apart', policy: 'affinity' }), SEED.web1), {
    serverGroup: 'apart',
  }),
  one('detachServerGroup', 'POST', grouped, {}),
  one('createImage', 'POST', web1, { name: 'lost-image' }),
  one('importImage', 'POST', nothing, { name: 'lost-image', url: 'https://images.example.com/x.raw' }),
  one('createKeyPair', 'POST', nothing, { name: 'lost-key' }),
  one('createPort', 'POST', nothing, { network: 'lab-net' }),
  one('deletePort', 'DELETE', () => made('createPort', { network: 'lab-net' }), {}),
  one('createFloatingIp', 'POST', nothing, {}),
  one('deleteFloatingIp', 'DELETE', () => made('createFloatingIp', {}), {}),
  one('createSecurityGroup', 'POST', nothing, { name: 'lost-group', rules: [] }),
  one('createSecurityGroupRule', 'POST', () => made('createSecurityGroup', { name: 'fresh', rules: [] }), { rule: RULE }),
  one('deleteSecurityGroup', 'DELETE', () => made('createSecurityGroup', { name: 'fresh', rules: [] }), {}),
  one('createServerGroup', 'POST', nothing, { name: 'lost-group', policy: 'affinity' }),
  one('deleteServerGroup', 'DELETE', () => made('createServerGroup', { name: 'apart', policy: 'affinity' }), {}),
  one('suspend', 'POST', web1, {}),
];

/** Writes that were carried out, each by its method and path. */
const applied = (): readonly string[] =>
  world
    .writes()
    .filter((write) => write.applied && (write.status === null || write.status < 400))
    .map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body)}`);

async function lose({ action, method, prepare, request }: Case, how: FaultAction['type']): Promise<readonly string[]> {
  world = await startWorld();
  const targetId = await prepare();
  world.cloud.ledger.clear();
  world.cloud.faults.add({ match: { method }, action: { type: how } as FaultAction });
  const operation = await world.run({ action, targetId, request });
  expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
  return applied();
}

describe('a write whose reply is lost', () => {
  it.each(CASES)('is not sent twice: $action', async (row) => {
    const writes = await lose(row, 'dropReply');
    expect(new Set(writes).size).toBe(writes.length);
    expect(writes.length).toBeGreaterThan(0);
  });
});

describe('a write that never arrived', () => {
  it.each(CASES)('is sent again: $action', async (row) => {
    const writes = await lose(row, 'dropRequest');
    expect(new Set(writes).size).toBe(writes.length);
    expect(writes.length).toBeGreaterThan(0);
  });
});
