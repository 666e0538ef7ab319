import type { Action, ActionRequest } from '@isobar/core';
import { canAct, isCloudError } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenStackSession } from '../../api/openstack-session.ts';
import { SimulatedOpenStack } from '../../testing/simulated-openstack.ts';

/** Every status that an administrator can put a volume into. */
const STATUSES = [
  'available',
  'in-use',
  'creating',
  'error',
  'error_deleting',
  'error_extending',
  'error_restoring',
  'attaching',
  'maintenance',
  'extending',
] as const;

interface Row {
  readonly action: Action;
  readonly request: object;
  readonly call: (id: string) => { readonly method: 'POST' | 'DELETE'; readonly path: string; readonly json?: object; readonly wants?: string };
}

const act = (body: object, wants: string) => (id: string) => ({ method: 'POST', path: `/volumes/${id}/action`, json: body, wants }) as const;

const ROWS: readonly Row[] = [
  { action: 'deleteVolume', request: {}, call: (id) => ({ method: 'DELETE', path: `/volumes/${id}` }) },
  { action: 'extendVolume', request: { sizeGiB: 15 }, call: act({ 'os-extend': { new_size: 15 } }, '3.42') },
  { action: 'retypeVolume', request: { type: 'fast' }, call: act({ 'os-retype': { new_type: 'fast', migration_policy: 'never' } }, '3.0') },
  {
    action: 'snapshotVolume',
    request: { name: 's' },
    call: (id) => ({ method: 'POST', path: '/snapshots', json: { snapshot: { volume_id: id, name: 's' } }, wants: '3.66' }),
  },
];

let world: SimulatedOpenStack;
let session: OpenStackSession;
let administrator: OpenStackSession;

beforeEach(async () => {
  world = await SimulatedOpenStack.start({ servers: 1 });
  session = world.session();
  administrator = world.session({ ...world.simulator.logins.admin });
});
afterEach(() => world.close());

async function makeVolume(status: string): Promise<string> {
  const json = { volume: { size: 10, name: 'subject', volume_type: 'standard' } };
  const reply = await session.send({ service: 'volume', method: 'POST', path: '/volumes', json, operation: 'make' });
  const { id } = (reply.body as { readonly volume: { readonly id: string } }).volume;
  world.clock.advanceSeconds(60);
  await administrator.send({
    service: 'volume',
    method: 'POST',
    path: `/volumes/${id}/action`,
    json: { 'os-reset_status': { status } },
    operation: 'reset',
  });
  return id;
}

/** What the cloud itself answers. */
async function answers({ call }: Row, id: string): Promise<'yes' | 'no'> {
  try {
    await session.send({ service: 'volume', ...call(id), operation: 'try' });
    return 'yes';
  } catch (error) {
    if (isCloudError(error) && error.outcome === 'not_applied') return 'no';
    throw error;
  }
}

describe.each(ROWS)('whether $action is possible', (row) => {
  it.each(STATUSES)('agrees with what the cloud answers for a volume that is %s', async (status) => {
    const id = await makeVolume(status);
    const request = row.request as ActionRequest<Action>;
    const said = await canAct(world.adapter, row.action, id, request, { now: () => world.clock.now() });
    expect([status, said.verdict]).toEqual([status, await answers(row, id)]);
  });
});
