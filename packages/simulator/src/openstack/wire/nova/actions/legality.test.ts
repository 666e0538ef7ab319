import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let id: string;
beforeAll(async () => {
  session = await OpenStackSession.start();
  id = await session.serverId('web-1');
});
afterAll(() => session.close());

const UBUNTU = '70a599e0-31e7-49b7-b260-868f441e862b';

/** Every state that a server rests in, by the word of the API and the one in refusals. */
const STATES = {
  ACTIVE: 'active',
  BUILD: 'building',
  SHUTOFF: 'stopped',
  PAUSED: 'paused',
  SUSPENDED: 'suspended',
  RESCUE: 'rescued',
  VERIFY_RESIZE: 'resized',
  ERROR: 'error',
  SOFT_DELETED: 'soft-delete',
  SHELVED: 'shelved',
  SHELVED_OFFLOADED: 'shelved_offloaded',
} as const;

type Status = keyof typeof STATES;

interface Action {
  readonly verb: string;
  readonly body: object;
  readonly from: readonly Status[];
  readonly needsHost?: boolean;
  readonly byAdministrator?: boolean;
}

const SNAPSHOT: readonly Status[] = ['ACTIVE', 'SHUTOFF', 'PAUSED', 'SUSPENDED'];

/** Which action Nova accepts in which state: `check_instance_state` of Zed's compute API. */
const ACTIONS: readonly Action[] = [
  { verb: 'start', body: { 'os-start': null }, from: ['SHUTOFF'], needsHost: true },
  { verb: 'stop', body: { 'os-stop': null }, from: ['ACTIVE', 'ERROR'], needsHost: true },
  { verb: 'reboot', body: { reboot: { type: 'SOFT' } }, from: ['ACTIVE'] },
  { verb: 'reboot', body: { reboot: { type: 'HARD' } }, from: ['ACTIVE', 'SHUTOFF', 'PAUSED', 'SUSPENDED', 'ERROR'] },
  { verb: 'pause', body: { pause: null }, from: ['ACTIVE'] },
  { verb: 'unpause', body: { unpause: null }, from: ['PAUSED'] },
  { verb: 'suspend', body: { suspend: null }, from: ['ACTIVE'] },
  { verb: 'resume', body: { resume: null }, from: ['SUSPENDED'] },
  { verb: 'rescue', body: { rescue: null }, from: ['ACTIVE', 'SHUTOFF', 'ERROR'] },
  { verb: 'unrescue', body: { unrescue: null }, from: ['RESCUE'] },
  { verb: 'shelve', body: { shelve: null }, from: SNAPSHOT },
  { verb: 'shelveOffload', body: { shelveOffload: null }, from: ['SHELVED'], byAdministrator: true },
  { verb: 'unshelve', body: { unshelve: null }, from: ['SHELVED', 'SHELVED_OFFLOADED'] },
  { verb: 'rebuild', body: { rebuild: { imageRef: UBUNTU } }, from: ['ACTIVE', 'SHUTOFF', 'ERROR'] },
  { verb: 'resize', body: { resize: { flavorRef: '3' } }, from: ['ACTIVE', 'SHUTOFF'] },
  { verb: 'migrate', body: { migrate: null }, from: ['ACTIVE', 'SHUTOFF'], byAdministrator: true },
  { verb: 'confirmResize', body: { confirmResize: null }, from: ['VERIFY_RESIZE'] },
  { verb: 'revertResize', body: { revertResize: null }, from: ['VERIFY_RESIZE'] },
  { verb: 'os-migrateLive', body: { 'os-migrateLive': { host: null, block_migration: 'auto' } }, from: ['ACTIVE', 'PAUSED'], byAdministrator: true },
  { verb: 'createImage', body: { createImage: { name: 'picture' } }, from: SNAPSHOT },
  { verb: 'createBackup', body: { createBackup: { name: 'b', backup_type: 'daily', rotation: 1 } }, from: SNAPSHOT },
  { verb: 'changePassword', body: { changePassword: { adminPass: 'chosen' } }, from: ['ACTIVE'] },
  { verb: 'trigger_crash_dump', body: { trigger_crash_dump: null }, from: ['ACTIVE', 'PAUSED', 'RESCUE', 'VERIFY_RESIZE', 'ERROR'], needsHost: true },
  { verb: 'restore', body: { restore: null }, from: ['SOFT_DELETED'] },
];

const ROWS = ACTIONS.flatMap((action) => (Object.keys(STATES) as Status[]).map((status) => [JSON.stringify(action.body), status, action] as const));

describe('an action in a state', () => {
  it.each(ROWS)('%s in %s', async (_name, status, { verb, body, from, needsHost, byAdministrator }) => {
    session.simulator.change({ server: id, set: { status } });
    const token = await session.token(byAdministrator === true ? session.simulator.logins.admin : session.simulator.logins.member);
    const answer = await session.nova('POST', `/servers/${id}/action`, { body, token });
    if (from.includes(status)) {
      expect([200, 202, 204]).toContain(answer.status);
      return;
    }
    const isAway = needsHost === true && status === 'SHELVED_OFFLOADED';
    const text = isAway ? `Instance ${id} is not ready` : `Cannot '${verb}' instance ${id} while it is in vm_state ${STATES[status]}`;
    expect([answer.status, errorMessage(answer)]).toEqual([409, text]);
  });

  it.each(ACTIONS.filter(({ verb }) => verb !== 'reboot'))('$verb waits for no other task', async ({ verb, body, from, byAdministrator }) => {
    session.simulator.change({ server: id, set: { status: from[0], task_state: 'image_uploading' } });
    const token = await session.token(byAdministrator === true ? session.simulator.logins.admin : session.simulator.logins.member);
    const answer = await session.nova('POST', `/servers/${id}/action`, { body, token });
    expect([answer.status, errorMessage(answer)]).toEqual([409, `Cannot '${verb}' instance ${id} while it is in task_state image_uploading`]);
  });

  it.each(ACTIONS.filter(({ byAdministrator }) => byAdministrator === true))('$verb is for administrators', async ({ body }) => {
    session.simulator.change({ server: id, set: { status: 'ACTIVE' } });
    const answer = await session.act(id, body as Readonly<Record<string, unknown>>);
    expect([answer.status, errorMessage(answer)]).toEqual([403, expect.stringMatching(/^Policy doesn't allow os_compute_api:/u) as unknown]);
  });
});

describe('a lock', () => {
  const OPEN = new Set(['createImage', 'createBackup']);
  const WORDED = new Set(['changePassword', 'restore']);
  const members = ACTIONS.filter(({ byAdministrator }) => byAdministrator !== true);

  it.each(members)('of the project meets $verb', async ({ verb, body, from }) => {
    session.simulator.change({ server: id, set: { status: from[0], locked: true } });
    const answer = await session.act(id, body as Readonly<Record<string, unknown>>);
    session.simulator.change({ server: id, set: { locked: false } });
    if (OPEN.has(verb)) {
      expect(answer.status).toBe(202);
      return;
    }
    const text = WORDED.has(verb) ? `Instance ${id} is in an invalid state for '${verb}'` : `Instance ${id} is locked`;
    expect([answer.status, errorMessage(answer)]).toEqual([409, text]);
  });
});
