import type { Operation } from '@isobar/core';
import { describe, expect, it, onTestFinished } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import { act, actionNames, allPorts, deleteServer, givenServer, imageId, showServer, uniqueName, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');

describe('what Nova refuses or cannot do', () => {
  it('says quota_exceeded with Nova’s own words, and leaves no port behind', async () => {
    const tiny = await signIn('lab-tiny');
    await givenServer(tiny, { networks: ['tiny-net'] });
    const before = (await allPorts(tiny)).length;
    const words = ['server', 'create', '--cloud', 'lab-tiny', '--name', uniqueName('too-many'), '--flavor', 'lab.tiny', '--image', 'lab-linux-a'];
    const ran = await commandLine().run([...words, '--network', 'tiny-net', '--yes', '-o', 'json']);
    const { state, error } = JSON.parse(ran.out) as Operation;
    expect({ code: ran.code, state }).toEqual({ code: 1, state: 'failed' });
    expect(error).toMatchObject({
      code: 'quota_exceeded',
      outcome: 'not_applied',
      native: { status: 403, text: expect.stringMatching(/Quota exceeded for instances/) },
    });
    expect(error?.native?.requestId).toMatch(/^req-/);
    expect((await allPorts(tiny)).length).toBe(before);
  });

  it('ends a create that never gets built as failed, with the fault, and does not wait for its deadline', async () => {
    const words = [
      'server',
      'create',
      '--cloud',
      'lab',
      '--name',
      uniqueName('unbuilt'),
      '--flavor',
      'lab.tiny',
      '--image',
      'lab-linux-a',
      '--network',
      'lab-net',
    ];
    const ran = await commandLine().run([...words, '--label', 'lab_fail=spawn', '--yes', '-o', 'json']);
    const { error, state, result } = JSON.parse(ran.out) as Operation;
    const id = result.ref?.split('/')[1] ?? '';
    expect({ code: ran.code, state }).toEqual({ code: 1, state: 'failed' });
    expect(error?.message).toMatch(/No valid host|Build of instance|Exceeded max/);
    const left = (await session.ask('compute', 'GET', `/servers/${id}`)).status;
    onTestFinished(() => deleteServer(session, id));
    expect({ left, leftovers: result.leftovers.length > 0 }).toEqual(left === 200 ? { left, leftovers: true } : { left: 404, leftovers: false });
  });

  it('shows a server in ERROR with the text of its fault', async () => {
    const id = await givenServer(session, { metadata: { lab_fail: 'spawn' }, until: 'ERROR' });
    const { fault } = await showServer(session, id);
    expect(fault?.message).toBeTruthy();
    const server = await commandLine().json(['server', 'show', `lab/${id}`]);
    expect(server).toMatchObject({ phase: 'error', native: { status: 'ERROR' }, fault: { message: fault?.message } });
  });

  it('does not offer a rebuild of a server that was never built', async () => {
    const id = await givenServer(session, { metadata: { lab_fail: 'spawn' }, until: 'ERROR' });
    const { code } = await commandLine().run(['server', 'rebuild', `lab/${id}`, '--image', 'lab-linux-b', '--yes']);
    expect(code).toBe(4);
    expect(
      (await session.ask('compute', 'POST', `/servers/${id}/action`, { rebuild: { imageRef: await imageId(session, 'lab-linux-b') } })).status,
    ).toBe(409);
  });

  it('says which task keeps a server busy, and that waiting helps', async () => {
    const id = await givenServer(session, { metadata: { lab_delay: '4' } });
    await act(session, id, { reboot: { type: 'HARD' } });
    const { code, err } = await commandLine().run(['server', 'stop', `lab/${id}`, '--yes']);
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringMatching(/task_state is reboot.*\n.*wait/) });
    expect(await actionNames(session, id)).toEqual(['create', 'reboot']);
  });

  it('refuses an image that is too big for the flavor before Nova does', async () => {
    const id = await givenServer(session);
    const { code, err } = await commandLine().run(['server', 'rebuild', `lab/${id}`, '--image', 'lab-needs-much', '--yes']);
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringMatching(/40 GiB|8192 MiB|disk|memory/i) });
    expect(await actionNames(session, id)).toEqual(['create']);
  });
});

/** A lock would outlive the test: Nova deletes no locked server. */
async function givenLocked(): Promise<string> {
  const id = await givenServer(session);
  await act(session, id, { lock: null });
  onTestFinished(() => act(session, id, { unlock: null }));
  return id;
}

describe('a locked server', () => {
  it('is left alone by a member, and can says why', async () => {
    const id = await givenLocked();
    const cli = commandLine();
    expect(await cli.run(['server', 'stop', `lab/${id}`, '--yes'])).toMatchObject({ code: 4, err: expect.stringMatching(/locked/) });
    expect((await cli.run(['server', 'can', `lab/${id}`, 'stop'])).out).toMatch(/stop\s+no\s.*locked/);
    expect((await session.ask('compute', 'POST', `/servers/${id}/action`, { 'os-stop': null })).status).toBe(409);
    expect(await actionNames(session, id)).not.toContain('stop');
  });

  it('is changed by an administrator only when override-lock is accepted', async () => {
    const id = await givenLocked();
    const cli = commandLine();
    expect(await cli.run(['server', 'stop', `lab-admin/${id}`, '--yes'])).toMatchObject({ code: 6, err: expect.stringMatching(/override-lock/) });
    expect((await showServer(session, id)).status).toBe('ACTIVE');
    expect(await cli.operation(['server', 'stop', `lab-admin/${id}`, '--yes', '--accept', 'override-lock'])).toMatchObject({ state: 'succeeded' });
    await untilStatus(session, id, 'SHUTOFF');
  });
});
