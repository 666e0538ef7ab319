import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import type { CommandLine } from './testing/command-line.ts';
import { commandLine } from './testing/command-line.ts';
import type { Arrived, Fate, LabProxy } from './testing/lab-proxy.ts';
import { startLabProxy } from './testing/lab-proxy.ts';
import { actionNames, allPorts, deleteServer, givenServer, imageId, serversNamed, showServer, uniqueName } from './testing/lab-servers.ts';
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
    onTestFinished(async () => {
      for (const server of servers) await deleteServer(session, server.id);
      for (const port of (await allPorts(session)).filter((each) => each.name.includes(operation.id)))
        await session.ask('network', 'DELETE', `/ports/${port.id}`);
    });
    expect(operation).toMatchObject({ state: 'succeeded' });
    expect(servers.map((server) => `lab/${server.id}`)).toEqual([operation.result.ref]);
    expect((await allPorts(session)).filter((each) => each.name.includes(operation.id))).toHaveLength(1);
    expect(lost.count()).toBe(fate === 'loseReply' ? 1 : 2);
  });
});

describe('a process that is killed while Nova is being asked', () => {
  it('leaves a rebuild that another process ends, without asking Nova twice', async () => {
    const id = await givenServer(session);
    const { proxy } = await behindProxy();
    const folder = mkdtempSync(join(tmpdir(), 'isobar-killed-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const config = join(folder, 'isobar.yaml');
    writeFileSync(config, JSON.stringify({ clouds: { lab: { provider: 'openstack', cloud: 'lab', authUrl: proxy.authUrl, pollSeconds: 0.25 } } }));
    const shared = ['--config', config, '--state-dir', join(folder, 'state')];
    const child = isobarProcess([...shared, 'server', 'rebuild', `lab/${id}`, '--image', 'lab-linux-b', '--yes']);
    proxy.disturb((arrived) => {
      if (!isAction('rebuild')(arrived)) return 'pass';
      child.kill('SIGKILL');
      return 'loseReply';
    });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
    const next = commandLine();
    const [open] = (await next.json<{ readonly items: readonly { readonly id: string }[] }>([...shared, 'operation', 'list', '--active'])).items;
    const ended = await next.operation([...shared, 'operation', 'wait', open?.id ?? '']);
    expect(ended).toMatchObject({ kind: 'rebuild', state: 'succeeded' });
    expect(await actionNames(session, id)).toEqual(['create', 'rebuild']);
    expect((await showServer(session, id)).image).toMatchObject({ id: await imageId(session, 'lab-linux-b') });
  });
});

function isobarProcess(words: readonly string[]) {
  const main = join(import.meta.dirname, '../../packages/cli/src/main.ts');
  return spawn(process.execPath, ['--conditions=@isobar/source', '--disable-warning=ExperimentalWarning', main, ...words], { stdio: 'ignore' });
}
