import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Operation } from '@isobar/core';
import { describe, expect, it, onTestFinished } from 'vitest';

import type { CommandLine } from './testing/command-line.ts';
import { commandLine } from './testing/command-line.ts';
import type { Arrived, Fate, LabProxy } from './testing/lab-proxy.ts';
import { startLabProxy } from './testing/lab-proxy.ts';
import { actionNames, allPorts, deleteServer, givenServer, serversNamed, uniqueName } from './testing/lab-servers.ts';
import { signIn } from './testing/lab-session.ts';

const session = await signIn('lab');

async function behindProxy(): Promise<{ readonly proxy: LabProxy; readonly cli: CommandLine }> {
  const proxy = await startLabProxy();
  onTestFinished(() => proxy.close());
  return { proxy, cli: commandLine({ lab: { authUrl: proxy.authUrl } }) };
}

/** This fate for the first write that matches, none for all others. */
function onlyFirst(
  matches: (arrived: Arrived) => boolean,
  fate: Fate,
): { readonly decide: (arrived: Arrived) => Fate; readonly count: () => number } {
  let count = 0;
  return {
    decide: (arrived) => {
      if (!matches(arrived)) return 'pass';
      count += 1;
      return count === 1 ? fate : 'pass';
    },
    count: () => count,
  };
}

const isAction =
  (name: string) =>
  ({ method, path, body }: Arrived): boolean =>
    method === 'POST' && path.endsWith('/action') && body.includes(`"${name}"`);

const isPost =
  (end: string) =>
  ({ method, path }: Arrived): boolean =>
    method === 'POST' && path.endsWith(end);

const VERBS = [
  { verb: 'rebuild', words: ['--image', 'lab-linux-b'], native: 'rebuild', actions: ['create', 'rebuild'] },
  { verb: 'resize', words: ['--flavor', 'lab.wide'], native: 'resize', actions: ['create', 'resize', 'confirmResize'] },
  { verb: 'resize', words: ['--flavor', 'lab.wide'], native: 'confirmResize', actions: ['create', 'resize', 'confirmResize'] },
  { verb: 'stop', words: [], native: 'os-stop', actions: ['create', 'stop'] },
] as const;

const KILLS = [
  { native: 'rebuild', words: ['rebuild', '--image', 'lab-linux-b'], actions: ['create', 'rebuild'] },
  { native: 'resize', words: ['resize', '--flavor', 'lab.wide'], actions: ['create', 'resize', 'confirmResize'] },
] as const;

const CREATE = ['server', 'create', '--cloud', 'lab', '--flavor', 'lab.tiny', '--image', 'lab-linux-a', '--network', 'lab-net', '--yes'];

describe.each(['loseReply', 'loseRequest'] as const)('a connection that breaks: %s', (fate) => {
  it.each(VERBS)('$verb ends right and is carried out once: $native', async ({ verb, words, native, actions }) => {
    const id = await givenServer(session);
    const { proxy, cli } = await behindProxy();
    const lost = onlyFirst(isAction(native), fate);
    proxy.disturb(lost.decide);
    const operation = await cli.operation(['server', verb, `lab/${id}`, ...words, '--yes']);
    expect(operation).toMatchObject({ state: 'succeeded', result: { changed: true } });
    expect(await actionNames(session, id)).toEqual(actions);
    expect(lost.count()).toBe(fate === 'loseReply' ? 1 : 2);
  });

  it.each(['/servers', '/ports'])('create makes one server and one port: POST %s', async (end) => {
    const name = uniqueName('lost');
    const { proxy, cli } = await behindProxy();
    const lost = onlyFirst(isPost(end), fate);
    proxy.disturb(lost.decide);
    const operation = await cli.operation([...CREATE, '--name', name]);
    const servers = await serversNamed(session, name);
    deleteAfterwards(servers, operation.id);
    expect(operation).toMatchObject({ state: 'succeeded' });
    expect(servers.map((server) => `lab/${server.id}`)).toEqual([operation.result.ref]);
    expect((await allPorts(session)).filter((each) => each.name.includes(operation.id))).toHaveLength(1);
    expect(lost.count()).toBe(fate === 'loseReply' ? 1 : 2);
  });
});

describe('a process that is killed while Nova is being asked', () => {
  it.each(KILLS)('leaves a $native that another process ends, without asking Nova twice', async ({ native, words, actions }) => {
    const id = await givenServer(session);
    const { shared, proxy } = await killable();
    const child = isobarProcess([...shared, 'server', words[0], `lab/${id}`, ...words.slice(1), '--yes']);
    killAt(proxy, child, isAction(native));
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    expect(await endByAnother(shared)).toMatchObject({ kind: words[0], state: 'succeeded' });
    expect(await actionNames(session, id)).toEqual(actions);
  });

  it('leaves a create that another process ends, with one server', async () => {
    const name = uniqueName('killed');
    const { shared, proxy } = await killable();
    const child = isobarProcess([...shared, ...CREATE, '--name', name]);
    killAt(proxy, child, isPost('/servers'));
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    const ended = await endByAnother(shared);
    const servers = await serversNamed(session, name);
    deleteAfterwards(servers, ended.id);
    expect(ended).toMatchObject({ kind: 'create', state: 'succeeded' });
    expect(servers.map((server) => `lab/${server.id}`)).toEqual([ended.result.ref]);
  });
});

/** A configuration and a state folder that two processes share. */
async function killable(): Promise<{ readonly shared: readonly string[]; readonly proxy: LabProxy }> {
  const { proxy } = await behindProxy();
  const folder = mkdtempSync(join(tmpdir(), 'isobar-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'isobar.yaml');
  const cloud = { provider: 'openstack', cloud: 'lab', authUrl: proxy.authUrl, pollSeconds: 1 };
  writeFileSync(config, JSON.stringify({ clouds: { lab: cloud } }));
  return { shared: ['--config', config, '--state-dir', join(folder, 'state')], proxy };
}

/** The process dies when its bytes have left; the lab does what it was asked, and nobody hears of it. */
function killAt(proxy: LabProxy, child: ChildProcess, matches: (arrived: Arrived) => boolean): void {
  proxy.disturb((arrived) => {
    if (!matches(arrived)) return 'pass';
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    else return 'pass';
    return 'loseReply';
  });
}

async function endByAnother(shared: readonly string[]): Promise<Operation> {
  const next = commandLine();
  const [open] = (await next.json<{ readonly items: readonly { readonly id: string }[] }>([...shared, 'operation', 'list', '--active'])).items;
  return next.operation([...shared, 'operation', 'wait', open?.id ?? '']);
}

function deleteAfterwards(servers: readonly { readonly id: string }[], operationId: string): void {
  onTestFinished(async () => {
    for (const server of servers) await deleteServer(session, server.id);
    for (const port of (await allPorts(session)).filter((each) => each.name.includes(operationId)))
      await session.ask('network', 'DELETE', `/ports/${port.id}`);
  });
}

function isobarProcess(words: readonly string[]): ChildProcess {
  const ensureBundle = join(import.meta.dirname, '../../tooling/bundle/ensure-bundle.mjs');
  const program = execFileSync(process.execPath, [ensureBundle, '--print'], { encoding: 'utf8' }).trim();
  return spawn(process.execPath, [program, ...words], { stdio: 'ignore' });
}
