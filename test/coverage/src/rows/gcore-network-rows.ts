import type { CoverageRow } from '../coverage-row.ts';
import type { GcoreWorld } from '../worlds/gcore-world.ts';
import { ofWeb, webLine } from './gcore-paths.ts';

const TASKS = { status: 200, body: { tasks: [{}] } } as const;

/** Interfaces, ports and security groups of a server. */
export const GCORE_NETWORK_ROWS: readonly CoverageRow<GcoreWorld>[] = [
  {
    name: 'List Network Interfaces',
    neutral: null,
    native: 'listInstanceInterfaces',
    send: (world) => world.native.call('listInstanceInterfaces', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('GET', world, '/interfaces') }),
    reply: { status: 200, body: { count: 1, results: [{ ip_assignments: [{ ip_address: '192.168.10.20' }] }] } },
  },
  {
    name: 'List Network Ports',
    neutral: null,
    native: 'listInstancePorts',
    send: (world) => world.native.call('listInstancePorts', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('GET', world, '/ports') }),
    reply: { status: 200, body: { count: 1, results: [{ security_groups: [{ name: 'default' }] }] } },
  },
  {
    name: 'Attach Interface',
    neutral: 'attachPort',
    native: 'attachInterface',
    send: (world) => world.native.call('attachInterface', { path: ofWeb(world), body: { type: 'external', ip_family: 'ipv4' } }),
    arrives: (world) => ({ line: webLine('POST', world, '/attach_interface'), json: { type: 'external', ip_family: 'ipv4' } }),
    reply: TASKS,
  },
  {
    name: 'Detach Interface',
    neutral: 'detachPort',
    native: 'detachInterface',
    send: (world) => world.native.call('detachInterface', { path: ofWeb(world), body: { ip_address: world.webAddress, port_id: world.webPort } }),
    arrives: (world) => ({ line: webLine('POST', world, '/detach_interface'), json: { ip_address: world.webAddress, port_id: world.webPort } }),
    reply: TASKS,
  },
  {
    name: 'Get Instance Security Groups',
    neutral: null,
    native: 'listInstanceSecurityGroups',
    send: (world) => world.native.call('listInstanceSecurityGroups', { path: ofWeb(world) }),
    arrives: (world) => ({ line: webLine('GET', world, '/securitygroups') }),
    reply: { status: 200, body: { count: 1, results: [{ name: 'default' }] } },
  },
  {
    name: 'Assign Security Group',
    neutral: 'attachSecurityGroup',
    native: 'addInstanceSecurityGroup',
    send: (world) =>
      world.native.call('addInstanceSecurityGroup', {
        path: ofWeb(world),
        body: { ports_security_group_names: [{ port_id: null, security_group_names: ['web'] }] },
      }),
    arrives: (world) => ({
      line: webLine('POST', world, '/addsecuritygroup'),
      json: { ports_security_group_names: [{ port_id: null, security_group_names: ['web'] }] },
    }),
    reply: { status: 204 },
  },
  {
    name: 'Un Assign Security Group',
    neutral: 'detachSecurityGroup',
    native: 'removeInstanceSecurityGroup',
    send: (world) => world.native.call('removeInstanceSecurityGroup', { path: ofWeb(world), body: { name: 'default' } }),
    arrives: (world) => ({ line: webLine('POST', world, '/delsecuritygroup'), json: { name: 'default' } }),
    reply: { status: 204 },
  },
];
