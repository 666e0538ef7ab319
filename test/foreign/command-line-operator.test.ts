import { afterAll, beforeAll, expect, it } from 'vitest';

import type { CommandLine } from './testing/command-line.ts';
import { commandLine } from './testing/command-line.ts';
import { startForeignCloud } from './testing/foreign-cloud.ts';
import type { ForeignCloud } from './testing/foreign-cloud.ts';

type Row = Readonly<Record<string, unknown>>;

let cloud: ForeignCloud;
let operator: CommandLine;

beforeAll(async () => {
  cloud = await startForeignCloud();
  operator = commandLine(cloud, 'admin');
});
afterAll(() => cloud.close());

const SERVER = '63a8aa13-60fe-41c4-b079-77f6fdf3c841';

it('openstack server list --all-projects shows the neighbour too', async () => {
  const servers = await operator.json<readonly Row[]>('server', 'list', '--all-projects');
  expect(servers.map((server) => server['Name'])).toEqual(expect.arrayContaining(['web-1', 'neighbour-1']));
});

it('openstack hypervisor list and compute service list', async () => {
  const hypervisors = await operator.json<readonly Row[]>('hypervisor', 'list');
  expect(hypervisors.map((row) => row['State'])).toEqual(['up', 'up']);
  const services = await operator.json<readonly Row[]>('compute', 'service', 'list', '--service', 'nova-compute');
  expect(services.map((row) => [row['Status'], row['State']])).toEqual([
    ['enabled', 'up'],
    ['enabled', 'up'],
  ]);
});

it('openstack server migrate --wait moves a server to the other host, and migration confirm settles it', async () => {
  const before = await operator.json<Row>('server', 'show', SERVER);
  expect(await operator.text('server', 'migrate', '--wait', SERVER)).toContain('Complete');
  const moved = await operator.json<Row>('server', 'show', SERVER);
  expect(moved).toMatchObject({ status: 'VERIFY_RESIZE' });
  expect(moved['OS-EXT-SRV-ATTR:host']).not.toBe(before['OS-EXT-SRV-ATTR:host']);
  await operator.text('server', 'migration', 'confirm', SERVER);
  const migrations = await operator.json<readonly Row[]>('server', 'migration', 'list', '--server', SERVER);
  expect(migrations).toMatchObject([{ 'Server UUID': SERVER }]);
});

it('openstack server set --state changes the state alone', async () => {
  const [broken] = await operator.json<readonly Row[]>('server', 'list', '--all-projects', '--status', 'ERROR');
  await operator.text('server', 'set', '--state', 'active', String(broken?.['ID']));
  expect(await operator.json('server', 'show', String(broken?.['ID']))).toMatchObject({ status: 'ACTIVE' });
});

it('a member is refused what only an operator may do', async () => {
  const refused = await commandLine(cloud).run('server', 'migrate', SERVER);
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringContaining("Policy doesn't allow os_compute_api:os-migrate-server:migrate to be performed. (HTTP 403)"),
  });
});

it('the cloud saw these changes, in this order, and no other', () => {
  const action = (name: string, status = 202): string => `POST /compute/v2.1/servers/{id}/action ${name} ${status}`;
  expect(cloud.writes()).toEqual([action('migrate'), action('confirmResize', 204), action('os-resetState'), action('migrate', 403)]);
});
