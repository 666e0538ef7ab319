import { describe, expect, it } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import { act, actionNames, givenBroken, givenServer, showServer, uniqueName, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');

describe('rename, start, stop and reboot', () => {
  it('renames', async () => {
    const id = await givenServer(session);
    const name = uniqueName('renamed');
    expect(await commandLine().operation(['server', 'rename', `lab/${id}`, name, '--yes'])).toMatchObject({
      state: 'succeeded',
      result: { changed: true },
    });
    expect((await showServer(session, id)).name).toBe(name);
  });

  it('stops and starts, and waits until it is so', async () => {
    const id = await givenServer(session, { metadata: { lab_delay: '1' } });
    const cli = commandLine();
    expect(await cli.operation(['server', 'stop', `lab/${id}`, '--yes'])).toMatchObject({
      state: 'succeeded',
      result: { changed: true, ref: `lab/${id}` },
    });
    expect(await showServer(session, id)).toMatchObject({ status: 'SHUTOFF', 'OS-EXT-STS:task_state': null });
    expect(await cli.operation(['server', 'start', `lab/${id}`, '--yes'])).toMatchObject({ state: 'succeeded', result: { changed: true } });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', 'OS-EXT-STS:task_state': null });
    expect(await actionNames(session, id)).toEqual(['create', 'stop', 'start']);
  });

  it('succeeds without a write where the server already is as asked', async () => {
    const id = await givenServer(session);
    const cli = commandLine();
    expect(await cli.operation(['server', 'start', `lab/${id}`, '--yes'])).toMatchObject({ state: 'succeeded', result: { changed: false } });
    await act(session, id, { 'os-stop': null });
    await untilStatus(session, id, 'SHUTOFF');
    expect(await cli.operation(['server', 'stop', `lab/${id}`, '--yes'])).toMatchObject({ state: 'succeeded', result: { changed: false } });
    expect(await actionNames(session, id)).toEqual(['create', 'stop']);
  });

  it.each(['soft', 'hard'] as const)('reboots %s', async (kind) => {
    const id = await givenServer(session, { metadata: { lab_delay: '1' } });
    const operation = await commandLine().operation(['server', 'reboot', `lab/${id}`, '--yes', ...(kind === 'hard' ? ['--hard'] : [])]);
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', 'OS-EXT-STS:task_state': null });
    expect(await actionNames(session, id)).toEqual(['create', 'reboot']);
  });

  it('says before a hard reboot that it powers a stopped server on, and does', async () => {
    const id = await givenServer(session);
    await act(session, id, { 'os-stop': null });
    await untilStatus(session, id, 'SHUTOFF');
    const cli = commandLine();
    const plan = await cli.json<{ effects: readonly { facet: string; values: readonly string[] }[] }>([
      'server',
      'reboot',
      `lab/${id}`,
      '--hard',
      '--plan',
    ]);
    expect(plan.effects.find((effect) => effect.facet === 'powerState')?.values).toEqual(['running']);
    expect(await cli.operation(['server', 'reboot', `lab/${id}`, '--hard', '--yes'])).toMatchObject({
      state: 'succeeded',
      result: { changed: true },
    });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', 'OS-EXT-STS:task_state': null });
  });

  it('refuses a soft reboot of a stopped server as Nova does, without asking Nova to do it', async () => {
    const id = await givenServer(session);
    await act(session, id, { 'os-stop': null });
    await untilStatus(session, id, 'SHUTOFF');
    const { code, err } = await commandLine().run(['server', 'reboot', `lab/${id}`, '--yes']);
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringMatching(/unsupported/) });
    expect((await session.ask('compute', 'POST', `/servers/${id}/action`, { reboot: { type: 'SOFT' } })).status).toBe(409);
  });

  it('refuses a stop that must be graceful, because Nova forces it in the end', async () => {
    const id = await givenServer(session);
    const { code, err } = await commandLine().run(['server', 'stop', `lab/${id}`, '--require', 'graceful', '--yes']);
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringMatching(/clean shutdown/) });
    expect(await actionNames(session, id)).toEqual(['create']);
  });

  it('takes a server out of ERROR by stop and start', async () => {
    const id = await givenBroken(session);
    const cli = commandLine();
    expect(await cli.operation(['server', 'stop', `lab/${id}`, '--yes'])).toMatchObject({ state: 'succeeded' });
    expect(await cli.operation(['server', 'start', `lab/${id}`, '--yes'])).toMatchObject({ state: 'succeeded' });
    expect((await showServer(session, id)).status).toBe('ACTIVE');
  });
});
