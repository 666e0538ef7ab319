import { afterAll, beforeAll, expect, it } from 'vitest';

import { startForeignCloud } from './testing/foreign-cloud.ts';
import type { ForeignCloud } from './testing/foreign-cloud.ts';
import { runPython } from './testing/programs.ts';
import type { Step } from './testing/seen.ts';

let cloud: ForeignCloud;
let seen: (name: string) => Step;

beforeAll(async () => {
  cloud = await startForeignCloud();
  seen = await runPython(cloud, 'openstacksdk/networks.py');
});
afterAll(() => cloud.close());

it('openstacksdk sees networks, groups and the quota', () => {
  expect(seen('networks')).toMatchObject({ external: { private: false, backend: false, public: true } });
  expect(seen('groups')).toMatchObject({ names: ['default', 'web'] });
  expect(seen('quota')).toMatchObject({ floatingIps: 50 });
});

it('openstacksdk makes a routed network and hears why it stays', () => {
  expect(seen('subnet')).toMatchObject({ gateway: '10.77.0.1', pools: [{ start: '10.77.0.2', end: '10.77.0.254' }], listed: true });
  expect(seen('router')).toMatchObject({ status: 'ACTIVE', ports: ['network:router_interface'] });
  expect(seen('netInUse')).toMatchObject({ status: 409, message: expect.stringContaining('There are one or more ports still in use') });
});

it('openstacksdk makes a group with a rule, once', () => {
  expect(seen('defaultRules')).toMatchObject({ directions: ['egress', 'egress'] });
  expect(seen('rule')).toMatchObject({ port: 8081, protocol: 'tcp', remote: '192.0.2.0/24' });
  expect(seen('sameRule')).toMatchObject({ status: 409, message: expect.stringContaining('Security group rule already exists') });
});

it('openstacksdk makes a key pair and gets the private half', () => {
  expect(seen('key')).toMatchObject({ private: true, public: true, found: true });
});

it('openstacksdk plugs a server into a port, gives it a floating IP and a second interface', () => {
  expect(seen('port')).toMatchObject({ status: 'DOWN', addresses: ['10.77.0.50'] });
  expect(seen('wired')).toMatchObject({ addresses: { 'sdk-net': ['10.77.0.50'] }, port: true });
  expect(seen('floating')).toMatchObject({ status: 'DOWN', port: null });
  expect(seen('associated')).toMatchObject({ kinds: ['fixed', 'floating'], fixed: '10.77.0.50' });
  expect(seen('disassociated')).toMatchObject({ port: null });
  expect(seen('floatingDeleted')).toMatchObject({ left: [] });
  expect(seen('interface')).toMatchObject({ listed: 2, same: true });
});

it('openstacksdk takes everything away again', () => {
  expect(seen('deleted')).toMatchObject({ networks: [], groups: [] });
  expect(seen('serverGroup')).toMatchObject({ policy: 'anti-affinity', members: [] });
});

it('the cloud saw these changes, in this order, and no other', () => {
  expect(cloud.writes()).toEqual([
    'POST /network/v2.0/networks 201',
    'POST /network/v2.0/subnets 201',
    'POST /network/v2.0/routers 201',
    'PUT /network/v2.0/routers/{id}/add_router_interface 200',
    'DELETE /network/v2.0/networks/{id} 409',
    'POST /network/v2.0/security-groups 201',
    'POST /network/v2.0/security-group-rules 201',
    'POST /network/v2.0/security-group-rules 409',
    'POST /compute/v2.1/os-keypairs 201',
    'POST /network/v2.0/ports 201',
    'POST /compute/v2.1/servers 202',
    'POST /network/v2.0/floatingips 201',
    'PUT /network/v2.0/floatingips/{id} 200',
    'PUT /network/v2.0/floatingips/{id} 200',
    'DELETE /network/v2.0/floatingips/{id} 204',
    'POST /compute/v2.1/servers/{id}/os-interface 200',
    'DELETE /compute/v2.1/servers/{id}/os-interface/{id} 202',
    'DELETE /compute/v2.1/servers/{id} 204',
    'DELETE /compute/v2.1/os-keypairs/sdk-key 204',
    'DELETE /network/v2.0/ports/{id} 204',
    'DELETE /network/v2.0/security-groups/{id} 204',
    'PUT /network/v2.0/routers/{id}/remove_router_interface 200',
    'DELETE /network/v2.0/routers/{id} 204',
    'DELETE /network/v2.0/subnets/{id} 204',
    'DELETE /network/v2.0/networks/{id} 204',
    'POST /compute/v2.1/os-server-groups 200',
    'DELETE /compute/v2.1/os-server-groups/{id} 204',
  ]);
  expect(cloud.tripwire.wantedOut).toEqual([]);
});
