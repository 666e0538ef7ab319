import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

const NOWHERE = '00000000-0000-4000-8000-000000000000';

const WRONG_STATE: readonly (readonly [string, string, object, string])[] = [
  ['os-stop', 'web-2', { 'os-stop': null }, "Cannot 'stop' instance ID while it is in vm_state stopped"],
  ['os-start', 'web-1', { 'os-start': null }, "Cannot 'start' instance ID while it is in vm_state active"],
  ['a soft reboot', 'web-2', { reboot: { type: 'SOFT' } }, "Cannot 'reboot' instance ID while it is in vm_state stopped"],
  ['os-stop', 'worker-1', { 'os-stop': null }, "Cannot 'stop' instance ID while it is in vm_state resized"],
  ['resize', 'worker-1', { resize: { flavorRef: '4' } }, "Cannot 'resize' instance ID while it is in vm_state resized"],
  ['a hard reboot', 'worker-1', { reboot: { type: 'HARD' } }, "Cannot 'reboot' instance ID while it is in vm_state resized"],
  ['confirmResize', 'web-1', { confirmResize: null }, "Cannot 'confirmResize' instance ID while it is in vm_state active"],
  ['unpause', 'web-1', { unpause: null }, "Cannot 'unpause' instance ID while it is in vm_state active"],
  ['os-start', 'batch-1', { 'os-start': null }, 'Instance ID is not ready'],
  [
    'a rebuild of what was never built',
    'batch-1',
    { rebuild: { imageRef: '70a599e0-31e7-49b7-b260-868f441e862b' } },
    "Instance ID is in an invalid state for 'rebuild'",
  ],
];

describe('a conflict', () => {
  it.each(WRONG_STATE)('of %s on %s is worded as Nova words it', async (_what, name, body, text) => {
    const id = await session.serverId(name);
    const answer = await session.nova('POST', `/servers/${id}/action`, { body });
    expect(answer.status).toBe(409);
    expect(answer.body).toEqual({ conflictingRequest: { code: 409, message: text.replace('ID', id) } });
    expect(answer.headers.get('content-type')).toBe('application/json; charset=UTF-8');
  });

  it('names the task that is under way', async () => {
    const id = await session.serverId('web-1');
    await session.act(id, { reboot: { type: 'HARD' } });
    const answer = await session.act(id, { 'os-stop': null });
    expect(errorMessage(answer)).toBe(`Cannot 'stop' instance ${id} while it is in task_state rebooting_hard`);
  });

  it('of a locked server hits actions and the delete, but not an administrator', async () => {
    const id = await session.serverId('web-1');
    await session.act(id, { lock: { locked_reason: 'mine' } });
    expect(await session.server(id)).toMatchObject({ locked: true, locked_reason: 'mine' });
    for (const answer of [await session.act(id, { 'os-stop': null }), await session.nova('DELETE', `/servers/${id}`)]) {
      expect([answer.status, errorMessage(answer)]).toEqual([409, `Instance ${id} is locked`]);
    }
    const token = await session.token(session.simulator.logins.admin);
    expect((await session.act(id, { 'os-stop': null }, 0, { token })).status).toBe(202);
  });

  it('keeps metadata as they are in ERROR', async () => {
    const id = await session.serverId('batch-1');
    const answer = await session.nova('PUT', `/servers/${id}/metadata`, { body: { metadata: { a: 'b' } } });
    expect(errorMessage(answer)).toBe(`Cannot 'update metadata' instance ${id} while it is in vm_state error`);
  });
});

describe('an absence', () => {
  it('is worded differently where Nova looks for a cell first', async () => {
    const show = await session.nova('GET', `/servers/${NOWHERE}`);
    expect([show.status, errorMessage(show)]).toEqual([404, `Instance ${NOWHERE} could not be found.`]);
    const stop = await session.act(NOWHERE, { 'os-stop': null });
    expect([stop.status, errorMessage(stop)]).toEqual([404, `Instance ${NOWHERE} has no mapping to a cell.`]);
  });

  it('is what a neighbour sees of a server', async () => {
    const id = await session.serverId('web-1');
    const token = await session.token(session.simulator.logins.neighbour);
    expect((await session.nova('GET', `/servers/${id}`, { token })).status).toBe(404);
  });

  it.each([
    ['GET', '/no-such-thing'],
    ['PATCH', '/servers/x'],
  ])('of %s %s has a text as code and HTML in its message', async (method, path) => {
    const answer = await session.nova(method, path);
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({
      message: 'The resource could not be found.<br /><br />\n\n\n',
      code: '404 Not Found',
      title: 'Not Found',
    });
    expect(answer.headers.get('openstack-api-version')).toBeNull();
  });
});

describe('a bad request', () => {
  it.each([
    ['two actions', { 'os-stop': null, pause: null }, 'Malformed request body'],
    ['no JSON', '{"os-stop": ', 'Malformed request body'],
    ['an unknown action', { dance: null }, 'There is no such action: dance'],
    [
      'an unknown reboot',
      { reboot: { type: 'WARM' } },
      "Invalid input for field/attribute type. Value: WARM. 'WARM' is not one of ['HARD', 'Hard', 'hard', 'SOFT', 'Soft', 'soft']",
    ],
    ['an unknown flavor', { resize: { flavorRef: 'no-such' } }, 'Flavor no-such could not be found.'],
    ['the same flavor', { resize: { flavorRef: '2' } }, 'When resizing, instances must change flavor!'],
  ])('says of %s what Nova says', async (_what, body, text) => {
    const id = await session.serverId('web-1');
    const answer = await session.nova('POST', `/servers/${id}/action`, { body });
    expect([answer.status, errorMessage(answer)]).toEqual([400, text]);
  });
});

describe('policy', () => {
  it('keeps migrations and all projects for administrators', async () => {
    const id = await session.serverId('web-1');
    const migrate = await session.act(id, { migrate: null });
    expect([migrate.status, errorMessage(migrate)]).toEqual([403, "Policy doesn't allow os_compute_api:os-migrate-server:migrate to be performed."]);
    const list = await session.nova('GET', '/servers?all_tenants=1');
    expect([list.status, errorMessage(list)]).toEqual([403, "Policy doesn't allow os_compute_api:servers:index:get_all_tenants to be performed."]);
  });

  it('lets a reader write, as the legacy policy does, until the switch says otherwise', async () => {
    const id = await session.serverId('web-1');
    const token = await session.token(session.simulator.logins.reader);
    const remove = () => session.nova('DELETE', `/servers/${id}`, { token });
    session.simulator.change({ switches: { readerMayWrite: false } });
    expect((await remove()).status).toBe(403);
    session.simulator.change({ switches: { readerMayWrite: true } });
    expect((await remove()).status).toBe(204);
  });
});
