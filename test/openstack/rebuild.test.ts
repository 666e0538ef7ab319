import type { Operation, Plan, Server } from '@isobar/core';
import { describe, expect, it, onTestFinished } from 'vitest';

import { commandLine } from './testing/command-line.ts';
import { labAccount } from './testing/lab-accounts.ts';
import { startLabProxy } from './testing/lab-proxy.ts';
import { act, actionNames, givenBroken, givenServer, imageId, instanceActions, showServer, uniqueName, untilStatus } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');
const imageB = await imageId(session, 'lab-linux-b');

const REBUILD = ['--image', 'lab-linux-b'];

describe('rebuild', () => {
  it('sends nothing without consent, names the loss and exits 6', async () => {
    const id = await givenServer(session);
    const before = await instanceActions(session, id);
    const { code, err } = await commandLine().run(['server', 'rebuild', `lab/${id}`, ...REBUILD]);
    expect({ code, err }).toMatchObject({ code: 6, err: expect.stringMatching(/root-disk-loss/) });
    expect(await instanceActions(session, id)).toEqual(before);
  });

  it('needs no more than --yes on Nova, keeps id and addresses, and gives the new image', async () => {
    const id = await givenServer(session, { networks: ['lab-net', 'lab2-net'], metadata: { team: 'blue', lab_delay: '1' }, keyName: 'lab-key' });
    const before = await showServer(session, id);
    const operation = await commandLine().operation([
      'server',
      'rebuild',
      `lab/${id}`,
      ...REBUILD,
      '--preserve',
      'identity,addresses',
      '--evidence',
      'real',
      '--yes',
    ]);
    expect(operation).toMatchObject({ state: 'succeeded', result: { ref: `lab/${id}`, changed: true, replaced: [], resourceState: 'changed' } });
    const after = await showServer(session, id);
    expect(after).toMatchObject({ status: 'ACTIVE', 'OS-EXT-STS:task_state': null, image: { id: imageB } });
    expect(after.addresses).toEqual(before.addresses);
    expect({ name: after.name, metadata: after.metadata, key: after.key_name }).toEqual({
      name: before.name,
      metadata: before.metadata,
      key: before.key_name,
    });
    expect(await actionNames(session, id)).toEqual(['create', 'rebuild']);
  });

  it('names the request by which an operator finds it in Nova', async () => {
    const id = await givenServer(session);
    const operation = await commandLine().operation(['server', 'rebuild', `lab/${id}`, ...REBUILD, '--yes']);
    const [newest] = await instanceActions(session, id);
    expect(operation.providerRefs.map((each) => each.id)).toContain(newest?.request_id);
  });

  it('ends with the server stopped where it was stopped', async () => {
    const id = await givenServer(session);
    await act(session, id, { 'os-stop': null });
    await untilStatus(session, id, 'SHUTOFF');
    const operation = await commandLine().operation(['server', 'rebuild', `lab/${id}`, ...REBUILD, '--yes']);
    expect(operation).toMatchObject({ state: 'succeeded' });
    expect(await showServer(session, id)).toMatchObject({ status: 'SHUTOFF', 'OS-EXT-STS:task_state': null, image: { id: imageB } });
  });

  it('heals a server in ERROR that had been built', async () => {
    const id = await givenBroken(session);
    expect(await commandLine().operation(['server', 'rebuild', `lab/${id}`, ...REBUILD, '--yes'])).toMatchObject({ state: 'succeeded' });
    expect(await showServer(session, id)).toMatchObject({ status: 'ACTIVE', image: { id: imageB } });
  });

  it('fails with the text of the fault where the hypervisor fails', async () => {
    const id = await givenServer(session);
    await session.call('compute', 'POST', `/servers/${id}/metadata`, { metadata: { lab_fail: 'spawn' } });
    const ran = await commandLine().run(['server', 'rebuild', `lab/${id}`, ...REBUILD, '--yes', '-o', 'json']);
    const operation = JSON.parse(ran.out) as Operation;
    const { status, fault } = await showServer(session, id);
    expect({ code: ran.code, state: operation.state, status }).toEqual({ code: 1, state: 'failed', status: 'ERROR' });
    expect(fault?.message).toBeTruthy();
    expect(operation.error?.message).toContain(fault?.message);
  });

  it('gives name, description and labels as asked, and warns of labels that go', async () => {
    const id = await givenServer(session, { metadata: { old: 'label' } });
    const name = uniqueName('rebuilt');
    const words = ['server', 'rebuild', `lab/${id}`, ...REBUILD, '--name', name, '--description', 'fresh', '--label', 'new=label'];
    const cli = commandLine();
    const plan = await cli.json<Plan>([...words, '--plan']);
    const operation = await cli.operation([...words, '--yes', '--accept', plan.accept.surprising.join(',') || 'root-disk-loss']);
    expect(operation).toMatchObject({ state: 'succeeded' });
    const after = await showServer(session, id);
    expect(after).toMatchObject({ name, description: 'fresh', metadata: { new: 'label' } });
    const labels = plan.effects.find((effect) => effect.facet === 'labels')?.values ?? [];
    const told = labels.some((value) => value !== 'kept');
    expect({ kept: 'old' in after.metadata, told }).toEqual({ kept: !told, told });
  });

  it('keeps the returned password out of output, journal and debug log', async () => {
    const proxy = await startLabProxy();
    onTestFinished(() => proxy.close());
    const id = await givenServer(session);
    const cli = commandLine({ lab: { authUrl: proxy.authUrl } });
    const ran = await cli.run(['--debug', 'server', 'rebuild', `lab/${id}`, ...REBUILD, '--yes', '-o', 'json']);
    expect(ran).toMatchObject({ code: 0 });
    const password = returnedPassword(proxy.passed.map((each) => each.reply));
    expect(cli.stateText()).toContain(id);
    for (const text of [ran.out, ran.err, cli.stateText()]) {
      expect(text).not.toContain(password);
      expect(text).not.toContain(labAccount('lab').password);
    }
  });

  it('hands the password over once where --password return asks for it, and stores it nowhere', async () => {
    const proxy = await startLabProxy();
    onTestFinished(() => proxy.close());
    const id = await givenServer(session);
    const cli = commandLine({ lab: { authUrl: proxy.authUrl } });
    const ran = await cli.run(['server', 'rebuild', `lab/${id}`, ...REBUILD, '--password', 'return', '--yes']);
    const password = returnedPassword(proxy.passed.map((each) => each.reply));
    expect(ran.code).toBe(0);
    expect(ran.err.split(password)).toHaveLength(2);
    expect(ran.out + cli.stateText()).not.toContain(password);
  });

  it('shows who is at work while Nova rebuilds', async () => {
    const id = await givenServer(session, { metadata: { lab_delay: '3' } });
    const cli = commandLine();
    const begun = await cli.operation(['server', 'rebuild', `lab/${id}`, ...REBUILD, '--yes', '--no-wait']);
    expect(begun).toMatchObject({ state: 'running' });
    expect(await cli.json<Server>(['server', 'show', `lab/${id}`])).toMatchObject({ activity: 'rebuilding', native: { status: 'REBUILD' } });
    expect(await cli.operation(['operation', 'wait', begun.id])).toMatchObject({ id: begun.id, state: 'succeeded' });
    expect(await actionNames(session, id)).toEqual(['create', 'rebuild']);
  });
});

/** The one adminPass among the lab's answers; its absence would make the test prove nothing. */
function returnedPassword(replies: readonly string[]): string {
  const found = replies.flatMap((reply) => /"adminPass": ?"([^"]+)"/.exec(reply)?.[1] ?? []);
  expect(found).toHaveLength(1);
  return found[0] ?? '';
}
