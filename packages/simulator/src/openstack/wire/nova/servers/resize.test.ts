import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row } from '../../../testing/openstack-session.ts';
import type { JsonObject } from '../../shared/exchange.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

function flavorOf(server: JsonObject): unknown {
  return (server['flavor'] as JsonObject)['original_name'];
}

async function resize(id: string, flavorRef: string): Promise<JsonObject> {
  const answer = await session.act(id, { resize: { flavorRef } }, 60);
  const requestId = answer.headers.get('x-compute-request-id') ?? '';
  const path = `/servers/${id}/os-instance-actions/${requestId}`;
  return row(await session.nova('GET', path), 'instanceAction');
}

describe('a resize', () => {
  it('shows the new flavor while it waits for its confirmation', async () => {
    const id = await session.serverId('web-1');
    expect(await resize(id, '3')).toMatchObject({ action: 'resize', message: null });
    const server = await session.server(id);
    expect([server['status'], flavorOf(server)]).toEqual(['VERIFY_RESIZE', 'm1.medium']);
  });

  it('keeps the new flavor when confirmed, and the old one when reverted', async () => {
    const id = await session.serverId('web-1');
    await resize(id, '3');
    await session.act(id, { confirmResize: null }, 10);
    expect(flavorOf(await session.server(id))).toBe('m1.medium');
    await resize(id, '4');
    await session.act(id, { revertResize: null }, 10);
    const server = await session.server(id);
    expect([server['status'], flavorOf(server)]).toEqual(['ACTIVE', 'm1.medium']);
  });

  it('of a stopped server ends stopped, confirmed or reverted', async () => {
    const id = await session.serverId('web-2');
    await resize(id, '3');
    await session.act(id, { confirmResize: null }, 10);
    expect(await session.server(id)).toMatchObject({ status: 'SHUTOFF', 'OS-EXT-STS:power_state': 4 });
    await resize(id, '4');
    await session.act(id, { revertResize: null }, 10);
    expect(await session.server(id)).toMatchObject({ status: 'SHUTOFF' });
  });

  it('can be confirmed once only', async () => {
    const id = await session.serverId('worker-1');
    expect((await session.act(id, { confirmResize: null })).status).toBe(204);
    const again = await session.act(id, { confirmResize: null });
    expect([again.status, errorMessage(again)]).toEqual([400, 'Instance has not been resized.']);
  });

  it('without a valid host comes back to the old status; only the action tells', async () => {
    const id = await session.serverId('web-1');
    session.simulator.change({ switches: { nextResize: 'noValidHost' } });
    expect(await resize(id, '3')).toMatchObject({ message: 'Error' });
    const server = await session.server(id);
    expect([server['status'], flavorOf(server)]).toEqual(['ACTIVE', 'm1.small']);
    expect(server).not.toHaveProperty('fault');
    // The switch is used up.
    await resize(id, '3');
    expect(await session.server(id)).toMatchObject({ status: 'VERIFY_RESIZE' });
  });

  it('to a smaller disk is refused by the hypervisor after the 202, unless the switch says otherwise', async () => {
    const id = await session.serverId('web-1');
    expect(await resize(id, '1')).toMatchObject({ message: 'Error' });
    expect(await session.server(id)).toMatchObject({ status: 'ACTIVE' });
    session.simulator.change({ switches: { smallerDisk: 'accepted' } });
    expect(await resize(id, '1')).toMatchObject({ message: null });
    expect(await session.server(id)).toMatchObject({ status: 'VERIFY_RESIZE' });
  });

  it('that the hypervisor breaks ends in ERROR with a fault', async () => {
    const id = await session.serverId('web-1');
    session.simulator.change({ switches: { nextResize: 'hypervisorFails' } });
    await resize(id, '3');
    expect(await session.server(id)).toMatchObject({ status: 'ERROR', fault: { code: 500 } });
  });

  it('over quota is 403', async () => {
    session.simulator.change({ quota: { cores: 12 } });
    const id = await session.serverId('web-1');
    const answer = await session.act(id, { resize: { flavorRef: '5' } });
    expect(answer.status).toBe(403);
    expect(errorMessage(answer)).toMatch(/^Quota exceeded for cores: Requested 7, but already used \d+ of 12 cores$/u);
  });

  it("may also be an operator's migration, which waits for a confirmation too", async () => {
    const id = await session.serverId('web-1');
    session.simulator.change({ server: id, action: 'migrate' });
    session.simulator.clock.advance(60);
    const server = await session.server(id);
    expect([server['status'], flavorOf(server)]).toEqual(['VERIFY_RESIZE', 'm1.small']);
  });
});
