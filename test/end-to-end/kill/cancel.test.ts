import type { Operation, Port, Server } from '@isobar/core';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { CliWorld } from '../testing/cli-world.ts';
import { openCliWorld, writesOf } from '../testing/cli-world.ts';
import { runAndKill } from './killed-run.ts';
import type { KillPoint } from './scenarios.ts';

let world: CliWorld;

beforeEach(async () => {
  world = await openCliWorld({ clouds: ['openstack'] });
});

afterEach(() => world.close());

const PORT = '^/network/v2\\.0/ports$';
const SERVER = '^/compute/v2\\.1/servers$';

/** Kills a create around the write that makes the port of the server, or the server itself. */
async function killedCreate(path: string, point: KillPoint): Promise<Operation> {
  const killed = await runAndKill(world, {
    cloud: 'north',
    provider: 'openstack',
    verb: 'create',
    words: ['create', '--cloud', 'north', '--name', 'fresh', '--flavor', '2', '--image', 'ubuntu-24.04', '--network', 'private', '--yes'],
    write: { method: 'POST', path },
    server: 'fresh',
    point,
  });
  expect(killed.signal, killed.stderr).toBe('SIGKILL');
  const { items } = await world.json<{ readonly items: readonly Operation[] }>(['operation', 'list', '--active']);
  const [open] = items;
  if (open === undefined) throw new Error('the killed process left no operation');
  return open;
}

async function idsOf(kind: 'server' | 'port'): Promise<readonly string[]> {
  const { items } = await world.json<{ readonly items: readonly (Server | Port)[] }>([kind, 'list', '--clouds', 'north']);
  return items.map(({ id }) => id);
}

it('cancels what a killed process left between two writes: the second is never sent, and the first is undone', async () => {
  const [servers, ports] = [await idsOf('server'), await idsOf('port')];
  const { id } = await killedCreate(PORT, 'polling');
  expect(await idsOf('port')).toHaveLength(ports.length + 1);
  const ran = await world.run(['operation', 'cancel', id]);
  expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('cancelled (nothing changed)') });
  expect(ran.err).toContain('cancelled: nothing more is sent');
  expect(writesOf(world.requests('north')).map(({ method, path }) => `${method} ${path.split('/').slice(1, 4).join('/')}`)).toEqual([
    'POST network/v2.0/ports',
    'DELETE network/v2.0/ports',
  ]);
  expect([await idsOf('server'), await idsOf('port')]).toEqual([servers, ports]);
  expect((await world.run(['operation', 'cancel', id])).code).toBe(0);
});

it('refuses to cancel past the point of no return, and the operation can still be ended', async () => {
  const servers = await idsOf('server');
  const { id } = await killedCreate(SERVER, 'polling');
  const refused = await world.run(['operation', 'cancel', id]);
  expect(refused).toMatchObject({ code: 6, err: expect.stringContaining('past the point of no return') });
  expect((await world.run(['operation', 'wait', id])).code).toBe(0);
  expect(await idsOf('server')).toHaveLength(servers.length + 1);
  expect(await world.run(['operation', 'cancel', id])).toMatchObject({ code: 6, err: expect.stringContaining('it is succeeded') });
});

it('ends what came too late as it would have ended, and says so', async () => {
  const { id } = await killedCreate(SERVER, 'reply-not-journaled');
  const late = await world.run(['operation', 'cancel', id]);
  expect(late).toMatchObject({ code: 6, out: expect.stringContaining('succeeded'), err: expect.stringContaining('cancel: asked for too late') });
});

it('says what to do instead with a resize that waits, and what is not there', async () => {
  const { id } = await world.json<Operation>(['server', 'resize', 'north/web-1', '--flavor', '3', '--confirm', 'manual', '--yes']);
  const waiting = await world.run(['operation', 'cancel', id]);
  expect(waiting).toMatchObject({ code: 6, err: expect.stringContaining('confirm or revert it') });
  expect((await world.run(['operation', 'cancel', 'nope'])).code).toBe(3);
});
