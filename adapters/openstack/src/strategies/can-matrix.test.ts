import type { Action, ActionRequest } from '@isobar/core';
import { canAct, isCloudError, makePlan } from '@isobar/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { OpenStackSession } from '../api/openstack-session.ts';
import { SimulatedOpenStack } from '../testing/simulated-openstack.ts';

/** Every settled status that a server rests in. */
const STATUSES = [
  'ACTIVE',
  'SHUTOFF',
  'PAUSED',
  'SUSPENDED',
  'SHELVED',
  'SHELVED_OFFLOADED',
  'RESCUE',
  'VERIFY_RESIZE',
  'ERROR',
  'SOFT_DELETED',
] as const;

interface Row {
  readonly action: Action;
  readonly request: object;
  readonly body: object;
}

const row = (action: Action, body: object, request: object = {}): Row => ({ action, request, body });

/** Actions by Nova's own `action` call, which takes or refuses them at once. */
const ROWS: readonly Row[] = [
  row('start', { 'os-start': null }),
  row('stop', { 'os-stop': null }),
  row('reboot', { reboot: { type: 'SOFT' } }),
  row('reboot', { reboot: { type: 'HARD' } }, { kind: 'hard' }),
  row('pause', { pause: null }),
  row('unpause', { unpause: null }),
  row('suspend', { suspend: null }),
  row('resume', { resume: null }),
  row('shelve', { shelve: null }),
  row('unshelve', { unshelve: null }),
  row('lock', { lock: null }),
  row('rescue', { rescue: null }),
  row('unrescue', { unrescue: null }),
  row('restore', { restore: null }),
  row('createImage', { createImage: { name: 'snap' } }, { name: 'snap' }),
];

let world: SimulatedOpenStack;
let session: OpenStackSession;
let web: string;

beforeEach(async () => {
  world = await SimulatedOpenStack.start({ servers: 2 });
  session = world.session();
  web = await world.idOf('web-1');
});
afterEach(() => world.close());

/** Whether the cloud takes it; the state is put back afterwards. */
async function isTaken({ body }: Row, asker = session): Promise<boolean> {
  try {
    await asker.send({ service: 'compute', method: 'POST', path: `/servers/${web}/action`, json: body, operation: 'act' });
    return true;
  } catch (error) {
    if (isCloudError(error) && (error.code === 'conflict' || error.code === 'permission_denied')) return false;
    throw error;
  }
}

const put = (status: string, locked: boolean): unknown => world.simulator.change({ server: web, set: { status, locked } });

async function cell(given: Row, adapter = world.adapter, asker = session): Promise<string> {
  const context = { now: () => world.clock.now() };
  const { action } = given;
  const request = given.request as ActionRequest<Action>;
  const { verdict } = await canAct(adapter, action, web, request, context);
  if (verdict === 'unknown') return 'unknown';
  // What is there already needs no request.
  if (verdict === 'yes' && !(await makePlan(adapter, { action, targetId: web, request }, context)).changes) return 'right';
  return (await isTaken(given, asker)) === (verdict === 'yes') ? 'right' : `false ${verdict}`;
}

describe('can on OpenStack agrees with what Nova answers', () => {
  it.each(STATUSES)('in status %s, locked and not', async (status) => {
    const wrong: string[] = [];
    for (const locked of [false, true]) {
      for (const given of ROWS) {
        put(status, locked);
        const found = await cell(given);
        if (found !== 'right') wrong.push(`${given.action}${locked ? ' locked' : ''}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('while a task runs', async () => {
    for (const given of ROWS) {
      put('ACTIVE', false);
      world.simulator.change({ server: web, set: { task_state: 'rebooting' } });
      expect(await cell(given)).toBe('right');
    }
  });

  it('for an administrator, who passes every lock', async () => {
    const { username, password } = world.simulator.logins.admin;
    const admin = { username, password, projectName: 'admin' };
    const [adapter, asker] = [world.connect(admin), world.session(admin)];
    for (const status of ['ACTIVE', 'SHUTOFF', 'VERIFY_RESIZE']) {
      for (const given of ROWS) {
        put(status, true);
        expect(`${given.action} ${await cell(given, adapter, asker)}`).toBe(`${given.action} right`);
      }
    }
  });
});

describe('a token that may only read', () => {
  const POLICY = '/flavors/[^/]*/os-flavor-access$';
  const reader = () => {
    const { username, password } = world.simulator.logins.reader;
    return world.connect({ username, password });
  };
  const can = async (adapter = reader()) => (await canAct(adapter, 'pause', web, {}, { now: () => world.clock.now() })).verdict;
  const answer = (status: number, name: string, message: string): void => {
    const body = { [name]: { code: status, message } };
    world.simulator.faults.add({ match: { method: 'GET', path: POLICY }, action: { type: 'reply', status, body } });
  };

  it('may write where the legacy policy of Nova is in force', async () => {
    answer(404, 'itemNotFound', 'Flavor isobar-asks-for-no-flavor could not be found.');
    expect(await can()).toBe('yes');
  });

  it('may not write where the new policy is in force', async () => {
    answer(403, 'forbidden', "Policy doesn't allow os_compute_api:os-flavor-access to be performed.");
    expect(await can()).toBe('no');
  });

  it('is asked about once', async () => {
    answer(404, 'itemNotFound', 'Flavor isobar-asks-for-no-flavor could not be found.');
    const adapter = reader();
    await can(adapter);
    await can(adapter);
    expect(world.requests().filter((line) => line.endsWith('os-flavor-access'))).toHaveLength(1);
  });

  it('may or may not change ports, which only the policy of Neutron knows', async () => {
    answer(404, 'itemNotFound', 'Flavor isobar-asks-for-no-flavor could not be found.');
    const server = await world.idOf('new-server-test');
    const { verdict } = await canAct(reader(), 'attachSecurityGroup', server, { securityGroup: 'web' }, { now: () => world.clock.now() });
    expect(verdict).toBe('unknown');
  });
});
