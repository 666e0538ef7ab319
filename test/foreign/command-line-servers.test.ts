import { afterAll, beforeAll, expect, it } from 'vitest';

import type { CommandLine } from './testing/command-line.ts';
import { commandLine } from './testing/command-line.ts';
import { startForeignCloud } from './testing/foreign-cloud.ts';
import type { ForeignCloud } from './testing/foreign-cloud.ts';

interface Server {
  readonly id: string;
  readonly status: string;
  readonly flavor: string;
  readonly image: string;
}

let cloud: ForeignCloud;
let openstack: CommandLine;

beforeAll(async () => {
  cloud = await startForeignCloud();
  openstack = commandLine(cloud);
});
afterAll(() => cloud.close());

const show = (name: string): Promise<Server> => openstack.json<Server>('server', 'show', name);

/** The client has no wait for some actions. */
async function until(name: string, status: string): Promise<Server> {
  for (let look = 0; look < 20; look += 1) {
    const server = await show(name);
    if (server.status === status) return server;
  }
  throw new Error(`${name} never became ${status}`);
}

it('openstack server list shows names instead of ids', async () => {
  const servers = await openstack.json<readonly Readonly<Record<string, unknown>>[]>('server', 'list', '--name', 'db-1');
  expect(servers).toEqual([
    {
      ID: expect.any(String),
      Name: 'db-1',
      Status: 'ACTIVE',
      Networks: { private: [expect.any(String)], backend: [expect.any(String)] },
      Image: 'N/A (booted from volume)',
      Flavor: 'v1.medium',
    },
  ]);
});

// One server lives through these tests, in their order.
const NAME = 'cli-1';

it('openstack server create --wait ends when the server is active', async () => {
  const order = ['--image', 'ubuntu-22.04', '--flavor', 'm1.small', '--network', 'private', '--security-group', 'web', '--key-name', 'operations'];
  const text = await openstack.text('server', 'create', ...order, '--property', 'role=cli', '--wait', NAME, '-f', 'json');
  const server = JSON.parse(text.slice(text.indexOf('{'))) as unknown;
  expect(server).toMatchObject({
    name: NAME,
    status: 'ACTIVE',
    flavor: 'm1.small (2)',
    image: expect.stringMatching(/^ubuntu-22\.04 /u),
    adminPass: expect.any(String),
    key_name: 'operations',
    properties: { role: 'cli' },
    security_groups: [{ name: 'web' }],
    addresses: { private: [expect.stringMatching(/^192\.168\./u)] },
  });
});

it('openstack server resize waits for the decision, which resize confirm makes', async () => {
  expect(await openstack.text('server', 'resize', '--flavor', 'm1.medium', '--wait', NAME)).toContain('Complete');
  expect(await show(NAME)).toMatchObject({ status: 'VERIFY_RESIZE', flavor: 'm1.medium (3)' });
  await openstack.text('server', 'resize', 'confirm', NAME);
  expect(await until(NAME, 'ACTIVE')).toMatchObject({ flavor: 'm1.medium (3)' });
});

it('openstack server resize revert brings the old flavor back', async () => {
  await openstack.text('server', 'resize', '--flavor', 'm1.large', '--wait', NAME);
  await openstack.text('server', 'resize', 'revert', NAME);
  expect(await until(NAME, 'ACTIVE')).toMatchObject({ flavor: 'm1.medium (3)' });
});

it('openstack server rebuild --wait ends when the server is active again', async () => {
  expect(await openstack.text('server', 'rebuild', '--image', 'debian-12', '--wait', NAME)).toContain('Complete');
  expect(await show(NAME)).toMatchObject({ status: 'ACTIVE', image: expect.stringMatching(/^debian-12 /u) });
});

it('openstack server stop, start and reboot --wait', async () => {
  await openstack.text('server', 'stop', NAME);
  await until(NAME, 'SHUTOFF');
  const again = await openstack.run('server', 'stop', NAME);
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining('while it is in vm_state stopped (HTTP 409)') });
  await openstack.text('server', 'start', NAME);
  await until(NAME, 'ACTIVE');
  expect(await openstack.text('server', 'reboot', '--hard', '--wait', NAME)).toContain('Complete');
});

it('openstack console url show and console log show', async () => {
  const console = await openstack.json('console', 'url', 'show', NAME);
  expect(console).toMatchObject({ protocol: 'vnc', type: 'novnc', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//u) });
  expect(await openstack.text('console', 'log', 'show', NAME)).toContain(NAME);
});

it('openstack server event list tells the history', async () => {
  const events = await openstack.json<readonly { readonly Action: string }[]>('server', 'event', 'list', NAME);
  const actions = events.map(({ Action }) => Action).toReversed();
  expect(actions).toEqual(['create', 'resize', 'confirmResize', 'resize', 'revertResize', 'rebuild', 'stop', 'start', 'reboot']);
});

it('openstack server delete --wait ends when the server is gone', async () => {
  await openstack.text('server', 'delete', '--wait', NAME);
  expect(await openstack.run('server', 'show', NAME)).toMatchObject({
    code: 1,
    err: expect.stringContaining(`No server with a name or ID of '${NAME}' exists.`),
  });
});

it('the cloud saw these changes, in this order, and no other', () => {
  const action = (name: string, status = 202): string => `POST /compute/v2.1/servers/{id}/action ${name} ${status}`;
  expect(cloud.writes()).toEqual([
    'POST /compute/v2.1/servers 202',
    action('resize'),
    action('confirmResize', 204),
    action('resize'),
    action('revertResize'),
    action('rebuild'),
    action('os-stop'),
    action('os-stop', 409),
    action('os-start'),
    action('reboot'),
    'POST /compute/v2.1/servers/{id}/remote-consoles 200',
    action('os-getConsoleOutput', 200),
    'DELETE /compute/v2.1/servers/{id} 204',
  ]);
  expect(cloud.tripwire.wantedOut).toEqual([]);
});
