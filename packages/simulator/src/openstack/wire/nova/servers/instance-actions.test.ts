import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';
import type { Answer } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

function requestIdOf(answer: Answer): string {
  return answer.headers.get('x-compute-request-id') ?? '';
}

describe('instance actions', () => {
  it('are found by the request id that the action answered with', async () => {
    const id = await session.serverId('web-1');
    const answer = await session.act(id, { 'os-stop': null }, 10);
    const requestId = requestIdOf(answer);
    expect(requestId).toMatch(/^req-[\da-f-]{36}$/u);
    expect(answer.headers.get('x-openstack-request-id')).toBe(requestId);
    const [action] = rows(await session.nova('GET', `/servers/${id}/os-instance-actions`), 'instanceActions');
    expect(action).toMatchObject({ action: 'stop', request_id: requestId, message: null, instance_uuid: id });
  });

  it('tell while they run: an event without an end', async () => {
    const id = await session.serverId('web-1');
    const path = `/servers/${id}/os-instance-actions/${requestIdOf(await session.act(id, { 'os-stop': null }))}`;
    const read = async () => row(await session.nova('GET', path), 'instanceAction')['events'];
    expect(await read()).toMatchObject([{ event: 'compute_stop_instance', finish_time: null, result: null }]);
    session.simulator.clock.advance(10);
    expect(await read()).toMatchObject([{ event: 'compute_stop_instance', result: 'Success' }]);
  });

  it('show members their events from 2.51, and the reason of a failure to administrators only', async () => {
    const id = await session.serverId('web-1');
    session.simulator.change({ switches: { nextResize: 'noValidHost' } });
    const path = `/servers/${id}/os-instance-actions/${requestIdOf(await session.act(id, { resize: { flavorRef: '3' } }, 10))}`;
    expect(row(await session.nova('GET', path, { version: '2.50' }), 'instanceAction')).not.toHaveProperty('events');
    const seen = row(await session.nova('GET', path), 'instanceAction');
    expect(seen).toMatchObject({ message: 'Error', events: [{ event: 'cold_migrate', result: 'Error' }] });
    expect(JSON.stringify(seen)).not.toContain('No valid host');
    const token = await session.token(session.simulator.logins.admin);
    const full = row(await session.nova('GET', path, { token }), 'instanceAction');
    expect(JSON.stringify(full)).toContain('No valid host was found');
  });

  it('come in pages, newest first', async () => {
    const id = await session.serverId('web-1');
    await session.act(id, { 'os-stop': null }, 10);
    await session.act(id, { 'os-start': null }, 10);
    const first = await session.nova('GET', `/servers/${id}/os-instance-actions?limit=1`);
    expect(rows(first, 'instanceActions')).toMatchObject([{ action: 'start' }]);
    const href = String(rows(first, 'links')[0]?.['href']);
    const second = await session.nova('GET', href.slice(href.indexOf('/servers/')));
    expect(rows(second, 'instanceActions')).toMatchObject([{ action: 'stop' }]);
  });

  it('are unknown for another request id', async () => {
    const id = await session.serverId('web-1');
    expect((await session.nova('GET', `/servers/${id}/os-instance-actions/req-none`)).status).toBe(404);
  });
});
