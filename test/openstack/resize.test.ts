import type { Operation, Plan, Server } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import { act, actionNames, flavorId, givenServer, instanceActions, showServer, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';
import { openstackCommand } from './testing/openstack-command.ts';

const session = await signIn('lab');
const tiny = await flavorId(session, 'lab.tiny');
const wide = await flavorId(session, 'lab.wide');

const resizeWords = (id: string, ...more: readonly string[]): readonly string[] => [
  'server',
  'resize',
  `lab/${id}`,
  '--flavor',
  'lab.wide',
  '--yes',
  ...more,
];

describe('resize', () => {
  it('with --confirm manual leaves openstack server show at VERIFY_RESIZE and our activity at awaitingResizeConfirmation', async () => {
    const id = await givenServer(session);
    const cli = commandLine();
    const operation = await cli.operation(resizeWords(id, '--confirm', 'manual'));
    expect(operation).toMatchObject({ state: 'awaitingConfirmation' });
    expect(await openstackCommand<{ readonly status: string }>(['server', 'show', id])).toMatchObject({ status: 'VERIFY_RESIZE' });
    const server = await cli.json<Server>(['server', 'show', `lab/${id}`]);
    expect(server).toMatchObject({
      phase: 'running',
      activity: 'awaitingResizeConfirmation',
      native: { status: 'VERIFY_RESIZE' },
      flavor: { name: 'lab.wide' },
    });
    expect(server.resizeConfirmation?.origin).toBe('resize');
    expect([null, tiny]).toContain(server.resizeConfirmation?.revertsTo);
  });

  it('is confirmed by confirm-resize, which ends the waiting operation too', async () => {
    const id = await givenServer(session);
    const cli = commandLine();
    const waiting = await cli.operation(resizeWords(id, '--confirm', 'manual'));
    expect(await cli.operation(['server', 'confirm-resize', `lab/${id}`, '--yes'])).toMatchObject({ state: 'succeeded', result: { changed: true } });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', flavor: { original_name: 'lab.wide' } });
    expect(await cli.operation(['operation', 'show', waiting.id])).toMatchObject({ state: 'succeeded' });
    expect(await actionNames(session, id)).toEqual(['create', 'resize', 'confirmResize']);
  });

  it('is taken back by revert-resize, once the writes since then are accepted as lost', async () => {
    const id = await givenServer(session);
    const cli = commandLine();
    const waiting = await cli.operation(resizeWords(id, '--confirm', 'manual'));
    const refused = await cli.run(['server', 'revert-resize', `lab/${id}`, '--yes']);
    expect(refused).toMatchObject({ code: 6, err: expect.stringMatching(/writes-since-resize-loss/) });
    expect((await showServer(session, id)).status).toBe('VERIFY_RESIZE');
    const reverted = await cli.operation(['server', 'revert-resize', `lab/${id}`, '--yes', '--accept', 'writes-since-resize-loss']);
    expect(reverted).toMatchObject({ state: 'succeeded', result: { changed: true } });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', flavor: { original_name: 'lab.tiny' } });
    expect(await cli.operation(['operation', 'show', waiting.id])).toMatchObject({ state: 'cancelled' });
  });

  it('confirms by itself where nobody asked to look first', async () => {
    const id = await givenServer(session, { metadata: { lab_delay: '1' } });
    const operation = await commandLine().operation(resizeWords(id));
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', flavor: { original_name: 'lab.wide' }, 'OS-EXT-STS:task_state': null });
    expect(await actionNames(session, id)).toEqual(['create', 'resize', 'confirmResize']);
  });

  it('ends with the server stopped where it was stopped', async () => {
    const id = await givenServer(session);
    await act(session, id, { 'os-stop': null });
    await untilStatus(session, id, 'SHUTOFF');
    expect(await commandLine().operation(resizeWords(id))).toMatchObject({ state: 'succeeded' });
    expect(await showServer(session, id)).toMatchObject({ status: 'SHUTOFF', flavor: { original_name: 'lab.wide' } });
  });

  it('survives a colleague who confirms first', async () => {
    const id = await givenServer(session);
    const cli = commandLine();
    const waiting = await cli.operation(resizeWords(id, '--confirm', 'manual'));
    await act(session, id, { confirmResize: null });
    await untilStatus(session, id, 'ACTIVE');
    const ended = await cli.operation(['operation', 'wait', waiting.id]);
    expect(['superseded', 'succeeded']).toContain(ended.state);
    expect((await showServer(session, id)).flavor.original_name).toBe('lab.wide');
  });

  it('survives a colleague who reverts first', async () => {
    const id = await givenServer(session);
    const cli = commandLine();
    const waiting = await cli.operation(resizeWords(id, '--confirm', 'manual'));
    await act(session, id, { revertResize: null });
    await untilStatus(session, id, 'ACTIVE');
    expect((await cli.operation(['operation', 'wait', waiting.id])).state).toBe('superseded');
  });

  it('fails where no host can take the new flavor, says that nothing changed and under which request an operator finds why', async () => {
    const id = await givenServer(session);
    const { code, out } = await commandLine().run(['server', 'resize', `lab/${id}`, '--flavor', 'lab.huge', '--yes', '-o', 'json']);
    const operation = JSON.parse(out) as Operation;
    expect({ code, state: operation.state }).toEqual({ code: 1, state: 'failed' });
    const [newest] = await instanceActions(session, id);
    expect(operation.error).toMatchObject({ message: expect.stringMatching(/not_visible_to_this_role/), native: { requestId: newest?.request_id } });
    expect(operation.result).toMatchObject({ changed: false, resourceState: 'unchanged' });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', flavor: { original_name: 'lab.tiny' } });
  });

  it('tells an administrator why no host was found, because Nova does', async () => {
    const id = await givenServer(session);
    const { out } = await commandLine().run(['server', 'resize', `lab-admin/${id}`, '--flavor', 'lab.huge', '--yes', '-o', 'json']);
    expect((JSON.parse(out) as Operation).error).toMatchObject({
      code: 'capacity_unavailable',
      message: expect.stringMatching(/No valid host was found/),
    });
  });

  it('fails with the text of the fault where the move fails', async () => {
    const id = await givenServer(session, { metadata: { lab_fail: 'migrate' } });
    const { code, out } = await commandLine().run([...resizeWords(id), '-o', 'json']);
    const { fault } = await showServer(session, id);
    expect(fault?.message).toBeTruthy();
    expect(code).toBe(1);
    expect((JSON.parse(out) as Operation).error?.message).toContain(fault?.message);
  });

  it('to the flavor that it has already changes nothing and asks nothing of Nova', async () => {
    const id = await givenServer(session);
    const operation = await commandLine().operation(['server', 'resize', `lab/${id}`, '--flavor', 'lab.tiny', '--yes']);
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: false } });
    expect(await actionNames(session, id)).toEqual(['create']);
  });

  it('shows an operator’s cold migration as waiting too, with its own origin', async () => {
    const admin = await signIn('lab-admin');
    const id = await givenServer(session);
    await act(admin, id, { migrate: null });
    await untilStatus(session, id, 'VERIFY_RESIZE');
    const server = await commandLine().json<Server>(['server', 'show', `lab/${id}`]);
    expect(server).toMatchObject({ activity: 'awaitingResizeConfirmation' });
    expect(['migration', 'unknown']).toContain(server.resizeConfirmation?.origin);
  });

  it('is refused while one waits, and so is all that Nova refuses then', async () => {
    const id = await givenServer(session);
    await act(session, id, { resize: { flavorRef: wide } });
    await untilStatus(session, id, 'VERIFY_RESIZE');
    const cli = commandLine();
    for (const words of [['stop'], ['reboot'], ['rebuild', '--image', 'lab-linux-b'], ['resize', '--flavor', 'lab.small']]) {
      const [verb = '', ...more] = words;
      const { code } = await cli.run(['server', verb, `lab/${id}`, ...more, '--yes']);
      expect({ verb, code }).toEqual({ verb, code: 4 });
    }
    for (const action of [{ 'os-stop': null }, { reboot: { type: 'SOFT' } }, { resize: { flavorRef: '2' } }])
      expect((await session.ask('compute', 'POST', `/servers/${id}/action`, action)).status).toBe(409);
  });

  it('says before it begins what a revert could not bring back', async () => {
    const id = await givenServer(session);
    const cli = commandLine();
    await cli.operation(resizeWords(id, '--confirm', 'manual'));
    const plan = await cli.json<Plan>(['server', 'revert-resize', `lab/${id}`, '--plan']);
    expect(plan.effects.find((effect) => effect.facet === 'rootDisk')?.values).toEqual(['rolledBack']);
    expect(plan.effects.find((effect) => effect.facet === 'writesSinceResize')?.values).toEqual(['lost']);
  });
});
