import { openstack } from '@isobar/adapter-openstack';
import type { Action, ActionRequest } from '@isobar/core';
import { canAct, parseRef } from '@isobar/core';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';

import { labAccount } from './testing/lab-accounts.ts';
import { cloudSettings } from './testing/lab-project.ts';
import { act, actionNames, givenServer, networkId, portsOf, showServer, uniqueName, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';
import type { ObservedRun } from './testing/observed-run.ts';
import { observedRun } from './testing/observed-run.ts';
import { until } from './testing/until.ts';

const session = await signIn('lab');
const adapter = openstack({ ...cloudSettings(labAccount('lab')), cloud: 'lab' });
afterAll(() => adapter.close());

/** Does it, and demands that everything seen was announced. */
async function did<A extends Action>(action: A, id: string, request: ActionRequest<A>): Promise<ObservedRun> {
  const run = await observedRun(adapter, action, id, request);
  expect(run.operation.error).toBeNull();
  expect({ action, state: run.operation.state, breaches: run.breaches }).toEqual({ action, state: 'succeeded', breaches: [] });
  return run;
}

const statusOf = async (id: string): Promise<string> => (await showServer(session, id)).status;

async function givenVolume(): Promise<string> {
  const created = await session.call('volumev3', 'POST', '/volumes', { volume: { size: 1, name: uniqueName('volume') } });
  const { id } = (created as { readonly volume: { readonly id: string } }).volume;
  const statusNow = async (): Promise<number> => (await session.ask('volumev3', 'GET', `/volumes/${id}`)).status;
  onTestFinished(async () => {
    await session.ask('volumev3', 'DELETE', `/volumes/${id}`);
    await until(`volume ${id} deleted`, statusNow, (status) => status === 404);
  });
  const show = async (): Promise<string> =>
    ((await session.call('volumev3', 'GET', `/volumes/${id}`)) as { volume: { status: string } }).volume.status;
  await until(`volume ${id} available`, show, (status) => status === 'available');
  return id;
}

async function givenFloatingIp(): Promise<{ readonly id: string; readonly address: string }> {
  const floatingip = { floating_network_id: await networkId(session, 'public') };
  const created = await session.call('network', 'POST', '/floatingips', { floatingip });
  const made = (created as { readonly floatingip: { readonly id: string; readonly floating_ip_address: string } }).floatingip;
  onTestFinished(async () => void (await session.ask('network', 'DELETE', `/floatingips/${made.id}`)));
  return { id: made.id, address: made.floating_ip_address };
}

describe('on the real Nova, what an action does was announced, and nothing beyond', () => {
  it('pause, unpause, suspend and resume', async () => {
    const id = await givenServer(session, { metadata: { lab_delay: '1' } });
    await did('pause', id, {});
    expect(await statusOf(id)).toBe('PAUSED');
    await did('unpause', id, {});
    await did('suspend', id, {});
    expect(await statusOf(id)).toBe('SUSPENDED');
    await did('resume', id, {});
    expect(await statusOf(id)).toBe('ACTIVE');
    expect(await actionNames(session, id)).toEqual(['create', 'pause', 'unpause', 'suspend', 'resume']);
  });

  it('shelve and unshelve', async () => {
    const id = await givenServer(session, { metadata: { lab_delay: '1' } });
    await did('shelve', id, {});
    expect(await statusOf(id)).toBe('SHELVED_OFFLOADED');
    await did('unshelve', id, { zone: 'nova' });
    expect(await statusOf(id)).toBe('ACTIVE');
  });

  it('rescue and unrescue', async () => {
    const id = await givenServer(session);
    const { secrets } = await did('rescue', id, { image: 'lab-rescue', password: 'return' });
    expect(secrets).toHaveLength(1);
    expect(await statusOf(id)).toBe('RESCUE');
    await did('unrescue', id, {});
    expect(await statusOf(id)).toBe('ACTIVE');
  });

  it('lock and unlock', async () => {
    const id = await givenServer(session);
    await did('lock', id, { reason: 'audit' });
    expect(await showServer(session, id)).toMatchObject({ locked: true, locked_reason: 'audit' });
    await did('unlock', id, {});
    expect(await showServer(session, id)).toMatchObject({ locked: false });
  });

  it('createImage and console', async () => {
    const id = await givenServer(session);
    const { operation } = await did('createImage', id, { name: uniqueName('image'), labels: { role: 'golden' } });
    const imageId = parseRef(operation.result.ref ?? '').id;
    onTestFinished(async () => void (await session.ask('image', 'DELETE', `/images/${imageId}`)));
    expect(await session.call('image', 'GET', `/images/${imageId}`)).toMatchObject({ status: 'active', role: 'golden', instance_uuid: id });
    const { secrets, operation: opened } = await did('console', id, {});
    expect(secrets).toEqual([expect.stringContaining('token')]);
    expect(JSON.stringify(opened)).not.toContain(secrets[0]);
  });

  it('attachVolume and detachVolume', async () => {
    const [id, volume] = [await givenServer(session), await givenVolume()];
    const attached = async (): Promise<readonly unknown[]> => (await showServer(session, id))['os-extended-volumes:volumes_attached'];
    await did('attachVolume', id, { volume, deleteOnTermination: true });
    expect(await attached()).toEqual([{ id: volume, delete_on_termination: true }]);
    await did('detachVolume', id, { volume });
    expect(await attached()).toEqual([]);
  });

  it('attachPort and detachPort, of a port that Nova makes and of one that was there', async () => {
    const id = await givenServer(session);
    const [first] = await portsOf(session, id);
    const { operation } = await did('attachPort', id, { network: 'lab2-net' });
    const made = (await portsOf(session, id)).find((port) => port.id !== first?.id)?.id ?? '';
    expect(operation.steps[0]?.output).toMatchObject({ portId: made });
    expect((await did('detachPort', id, { port: made })).operation.result.leftovers).toEqual([]);
    const port = { network_id: await networkId(session, 'lab2-net'), name: uniqueName('port') };
    const created = (await session.call('network', 'POST', '/ports', { port })) as { readonly port: { readonly id: string } };
    onTestFinished(async () => void (await session.ask('network', 'DELETE', `/ports/${created.port.id}`)));
    await did('attachPort', id, { port: port.name });
    const left = await did('detachPort', id, { port: created.port.id });
    expect(left.operation.result.leftovers).toMatchObject([{ what: 'port that was made beforehand' }]);
  });

  it('attachFloatingIp and detachFloatingIp, where a router leads', async () => {
    const [id, { address, id: floatingIp }] = [await givenServer(session), await givenFloatingIp()];
    await did('attachFloatingIp', id, { floatingIp: address });
    const shown = (await session.call('network', 'GET', `/floatingips/${floatingIp}`)) as { readonly floatingip: { readonly port_id: string } };
    expect(shown.floatingip.port_id).toBe((await portsOf(session, id))[0]?.id);
    await did('detachFloatingIp', id, { floatingIp: address });
    const apart = await givenServer(session, { networks: ['lab2-net'] });
    const verdict = await canAct(adapter, 'attachFloatingIp', apart, { floatingIp: address }, { now: Date.now });
    const [port] = await portsOf(session, apart);
    const answer = await session.ask('network', 'PUT', `/floatingips/${floatingIp}`, { floatingip: { port_id: port?.id } });
    expect([verdict.verdict, answer.status]).toEqual(['no', 404]);
  });

  it('attachSecurityGroup and detachSecurityGroup', async () => {
    const id = await givenServer(session);
    const groups = async (): Promise<readonly string[]> => (await showServer(session, id)).security_groups.map(({ name }) => name);
    await did('attachSecurityGroup', id, { securityGroup: 'lab-sg' });
    expect(await groups()).toContain('lab-sg');
    await did('detachSecurityGroup', id, { securityGroup: 'lab-sg' });
    expect(await groups()).not.toContain('lab-sg');
  });
});

describe('a failure on the hypervisor', () => {
  it.each([
    ['suspend', 'suspend'],
    ['rescue', 'rescue'],
  ] as const)('of %s is told with its request id', async (action, fails) => {
    const id = await givenServer(session, { metadata: { lab_fail: fails } });
    const { operation } = await observedRun(adapter, action, id, {});
    expect(operation).toMatchObject({ state: 'failed', error: { native: { requestId: expect.stringMatching(/^req-/) } } });
  });

  it('of an attachment leaves the volume as it was', async () => {
    const [id, volume] = [await givenServer(session, { metadata: { lab_fail: 'attach_volume' } }), await givenVolume()];
    const { operation } = await observedRun(adapter, 'attachVolume', id, { volume });
    expect(operation).toMatchObject({ state: 'failed', error: { outcome: 'not_applied' } });
  });
});

describe('a lock', () => {
  it('of an administrator is taken away by an administrator only, as its place in the instance actions says', async () => {
    const id = await givenServer(session);
    const admin = await signIn('lab-admin');
    await act(admin, id, { lock: null });
    expect((await canAct(adapter, 'unlock', id, {}, { now: Date.now })).verdict).toBe('no');
    expect((await session.ask('compute', 'POST', `/servers/${id}/action`, { unlock: null })).status).toBe(403);
    await act(admin, id, { unlock: null });
    await act(session, id, { lock: null });
    expect((await canAct(adapter, 'unlock', id, {}, { now: Date.now })).verdict).toBe('yes');
    await act(session, id, { unlock: null });
    await untilStatus(session, id, 'ACTIVE');
  });
});

describe('a token with the role reader', () => {
  it('may write where the legacy policy of Nova is in force, which one read tells', async () => {
    const id = await givenServer(session);
    const reader = openstack({ ...cloudSettings(labAccount('lab-reader')), cloud: 'lab' });
    onTestFinished(() => reader.close());
    expect((await canAct(reader, 'pause', id, {}, { now: Date.now })).verdict).toBe('yes');
    const asker = await signIn('lab-reader');
    expect((await asker.ask('compute', 'POST', `/servers/${id}/action`, { pause: null })).status).toBe(202);
  });
});
