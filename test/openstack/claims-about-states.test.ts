import { describe, expect, it } from 'vitest';

import { notCalledReal } from './testing/claims.ts';
import { act, flavorId, givenServer, showServer, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');

/** Status and words of Nova's refusal. */
async function refusal(id: string, action: object): Promise<string> {
  const { status, body } = await session.ask('compute', 'POST', `/servers/${id}/action`, action);
  return `${status} ${JSON.stringify(body)}`;
}

const resizeTo = async (name: string): Promise<object> => ({ resize: { flavorRef: await flavorId(session, name) } });

describe('what the documents say of states, seen again', () => {
  it('what a running, a busy and a locked server refuses', async () => {
    const anchors = ['nova-start-active-409', 'nova-confirm-resize-active-409', 'nova-lock-409', 'nova-busy-409'];
    expect(notCalledReal('nova', anchors)).toEqual([]);
    const id = await givenServer(session);
    expect(await refusal(id, { 'os-start': null })).toMatch(/^409 .*vm_state active/);
    expect(await refusal(id, { confirmResize: null })).toMatch(/^409 /);
    await act(session, id, { lock: null });
    expect(await refusal(id, { 'os-stop': null })).toMatch(/^409 .*is locked/);
    await act(session, id, { unlock: null });
    await session.call('compute', 'POST', `/servers/${id}/metadata`, { metadata: { lab_delay: '2' } });
    await act(session, id, { reboot: { type: 'HARD' } });
    for (const action of [{ 'os-stop': null }, await resizeTo('lab.wide')]) expect(await refusal(id, action)).toMatch(/^409 .*task_state/);
  });

  it('what a stopped server refuses, and how a hard reboot starts it', async () => {
    const anchors = ['nova-stop-states', 'nova-stop-stopped-409', 'nova-soft-reboot-stopped-409', 'nova-hard-reboot-powers-on'];
    expect(notCalledReal('nova', anchors)).toEqual([]);
    const id = await givenServer(session);
    await act(session, id, { 'os-stop': null });
    await untilStatus(session, id, 'SHUTOFF');
    expect(await refusal(id, { 'os-stop': null })).toMatch(/^409 .*vm_state stopped/);
    expect(await refusal(id, { reboot: { type: 'SOFT' } })).toMatch(/^409 .*vm_state stopped/);
    await act(session, id, { reboot: { type: 'HARD' } });
    expect((await untilStatus(session, id, 'ACTIVE')).status).toBe('ACTIVE');
  });

  it('how a resize waits, what it blocks, and how it is taken back and confirmed', async () => {
    const refused = [
      'nova-resize-same-flavor-400',
      'nova-resize-unknown-flavor-400',
      'nova-verify-resize-blocks-409',
      'nova-hard-reboot-verify-resize-409',
    ];
    const done = [
      'nova-resize-two-phase',
      'nova-resize-new-flavor-in-view',
      'nova-resize-changes-host',
      'nova-revert-resize-restores-flavor',
      'nova-confirm-resize-204',
    ];
    expect(notCalledReal('nova', [...refused, ...done])).toEqual([]);
    const id = await givenServer(session);
    const { hostId } = await showServer(session, id);
    expect(await refusal(id, await resizeTo('lab.tiny'))).toMatch(/^400 /);
    expect(await refusal(id, { resize: { flavorRef: 'no-such-flavor' } })).toMatch(/^400 /);
    await act(session, id, await resizeTo('lab.wide'));
    const waiting = await untilStatus(session, id, 'VERIFY_RESIZE');
    expect(waiting.flavor.original_name).toBe('lab.wide');
    expect(waiting.hostId).not.toBe(hostId);
    const blocked = [{ 'os-stop': null }, { reboot: { type: 'SOFT' } }, { reboot: { type: 'HARD' } }, await resizeTo('lab.small')];
    for (const action of blocked) expect(await refusal(id, action)).toMatch(/^409 /);
    await act(session, id, { revertResize: null });
    expect(await untilStatus(session, id, 'ACTIVE')).toMatchObject({ hostId, flavor: { original_name: 'lab.tiny' } });
    await act(session, id, await resizeTo('lab.wide'));
    await untilStatus(session, id, 'VERIFY_RESIZE');
    expect((await session.ask('compute', 'POST', `/servers/${id}/action`, { confirmResize: null })).status).toBe(204);
    expect((await untilStatus(session, id, 'ACTIVE')).flavor.original_name).toBe('lab.wide');
  });

  it('that an operator’s migration waits like a resize, and a member may confirm it', async () => {
    expect(notCalledReal('nova', ['nova-migrate-verify-resize'])).toEqual([]);
    const admin = await signIn('lab-admin');
    const id = await givenServer(session);
    await act(admin, id, { migrate: null });
    await untilStatus(session, id, 'VERIFY_RESIZE');
    await act(session, id, { confirmResize: null });
    expect((await untilStatus(session, id, 'ACTIVE')).flavor.original_name).toBe('lab.tiny');
  });
});
