import type { CoverageRow } from '../coverage-row.ts';
import type { GcoreWorld } from '../worlds/gcore-world.ts';
import { settleTasks } from '../worlds/gcore-world.ts';
import { ofWeb, SCOPE, webLine } from './gcore-paths.ts';

async function suspendFirst(world: GcoreWorld): Promise<void> {
  await world.native.call('runInstanceAction', { path: ofWeb(world), body: { action: 'suspend' } });
  settleTasks(world);
}

/** The action with its task, and the deprecated calls that answer with the server. */
export const GCORE_POWER_ROWS: readonly CoverageRow<GcoreWorld>[] = [
  {
    name: 'Perform A Specific Action On An Instance',
    neutral: 'stop',
    native: 'runInstanceAction',
    send: (world) => world.native.call('runInstanceAction', { path: ofWeb(world), body: { action: 'stop' } }),
    arrives: (world) => ({ line: webLine('POST', world, '/action', 'v2'), json: { action: 'stop' } }),
    reply: { status: 200, body: { tasks: [{}] } },
  },
  {
    name: 'Deprecated Start Instance',
    neutral: 'start',
    native: 'startInstanceDirect',
    send: ({ native, stopped }) => native.call('startInstanceDirect', { path: { instance_id: stopped } }),
    arrives: ({ stopped }) => ({ line: `POST /cloud/v1/instances/${SCOPE}/${stopped}/start` }),
    reply: { status: 200, body: { name: 'batch-1' } },
  },
  {
    name: 'Deprecated Stop Instance',
    neutral: 'stop',
    native: 'stopInstanceDirect',
    send: (world) => world.native.call('stopInstanceDirect', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('POST', world, '/stop') }),
    reply: { status: 200, body: { name: 'web-1' } },
  },
  {
    name: 'Deprecated Reboot Instance',
    neutral: 'reboot',
    native: 'rebootInstanceDirect',
    send: (world) => world.native.call('rebootInstanceDirect', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('POST', world, '/reboot') }),
    reply: { status: 200, body: { name: 'web-1' } },
  },
  {
    name: 'Deprecated Powercycle Instance',
    neutral: 'reboot',
    native: 'powercycleInstanceDirect',
    send: (world) => world.native.call('powercycleInstanceDirect', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('POST', world, '/powercycle') }),
    reply: { status: 200, body: { name: 'web-1' } },
  },
  {
    name: 'Deprecated Suspend Instance',
    neutral: 'suspend',
    native: 'suspendInstanceDirect',
    send: (world) => world.native.call('suspendInstanceDirect', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('POST', world, '/suspend') }),
    reply: { status: 200, body: { name: 'web-1' } },
  },
  {
    name: 'Deprecated Resume Instance',
    neutral: 'resume',
    native: 'resumeInstanceDirect',
    before: suspendFirst,
    send: (world) => world.native.call('resumeInstanceDirect', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('POST', world, '/resume') }),
    reply: { status: 200, body: { name: 'web-1' } },
  },
];
