import type { Action } from '@isobar/core';
import { ACTIONS, validateRequest } from '@isobar/core';
import { describe, expect, it } from 'vitest';

import { KEY_PAIR_VERBS, SECURITY_GROUP_VERBS } from './access-verbs.ts';
import { IMAGE_VERBS } from './image-verbs.ts';
import { FLOATING_IP_VERBS, PORT_VERBS, SERVER_GROUP_VERBS } from './network-verbs.ts';
import { SERVER_PART_VERBS } from './server-parts.ts';
import { SERVER_VERBS } from './server-verbs.ts';
import type { GivenOptions, Verb } from './verb.ts';
import { withoutAbsent } from './verb.ts';
import { VOLUME_SNAPSHOT_VERBS, VOLUME_VERBS } from './volume-verbs.ts';

const TABLES: Readonly<Record<string, readonly Verb<never>[]>> = {
  server: [...SERVER_VERBS, ...SERVER_PART_VERBS],
  volume: VOLUME_VERBS,
  'volume-snapshot': VOLUME_SNAPSHOT_VERBS,
  image: IMAGE_VERBS,
  keypair: KEY_PAIR_VERBS,
  port: PORT_VERBS,
  'floating-ip': FLOATING_IP_VERBS,
  'security-group': SECURITY_GROUP_VERBS,
  'server-group': SERVER_GROUP_VERBS,
};

/** What a user could type, with the action and the request that it means. */
const TYPED: readonly (readonly [
  resource: string,
  verb: string,
  options: GivenOptions,
  positional: readonly string[],
  action: Action,
  request: object,
])[] = [
  [
    'server',
    'create',
    { name: 'a', flavor: 's', image: 'd', serverGroup: 'g', volumeGib: ['10'] },
    [],
    'create',
    { serverGroup: 'g', volumes: [{ sizeGiB: 10 }] },
  ],
  [
    'server',
    'create',
    { name: 'a', flavor: 's', image: 'd', address: ['network=n,family=6'] },
    [],
    'create',
    { addressing: [{ network: 'n', family: 6 }] },
  ],
  ['server', 'delete', { volumes: ['v'] }, [], 'delete', { volumes: ['v'] }],
  ['server', 'restore', {}, [], 'restore', {}],
  ['server', 'rename', {}, ['b'], 'rename', { name: 'b' }],
  ['server', 'start', {}, [], 'start', {}],
  ['server', 'stop', { require: 'graceful' }, [], 'stop', { require: 'graceful' }],
  ['server', 'reboot', { hard: true }, [], 'reboot', { kind: 'hard' }],
  ['server', 'pause', {}, [], 'pause', {}],
  ['server', 'unpause', {}, [], 'unpause', {}],
  ['server', 'suspend', {}, [], 'suspend', {}],
  ['server', 'resume', {}, [], 'resume', {}],
  ['server', 'shelve', {}, [], 'shelve', {}],
  ['server', 'unshelve', { zone: 'z' }, [], 'unshelve', { zone: 'z' }],
  ['server', 'lock', { reason: 'r' }, [], 'lock', { reason: 'r' }],
  ['server', 'unlock', {}, [], 'unlock', {}],
  ['server', 'rescue', { image: 'i', password: 'return' }, [], 'rescue', { image: 'i', password: 'return' }],
  ['server', 'unrescue', {}, [], 'unrescue', {}],
  ['server', 'rebuild', { image: 'i', hostname: 'h' }, [], 'rebuild', { image: 'i', hostname: 'h' }],
  ['server', 'resize', { flavor: 'f', confirm: 'manual' }, [], 'resize', { flavor: 'f', confirm: 'manual' }],
  ['server', 'confirm-resize', {}, [], 'confirmResize', {}],
  ['server', 'revert-resize', {}, [], 'revertResize', {}],
  ['server', 'snapshot', { name: 'n', label: ['a=b'] }, [], 'createImage', { name: 'n', labels: { a: 'b' } }],
  ['server', 'console', { kind: 'vnc' }, [], 'console', { kind: 'vnc' }],
  ['server', 'attach', { volume: 'v', device: '/dev/vdb' }, [], 'attachVolume', { volume: 'v', device: '/dev/vdb' }],
  ['server', 'detach', { volume: 'v' }, [], 'detachVolume', { volume: 'v' }],
  ['server', 'attach', { network: 'n', fixedAddress: '10.0.0.9' }, [], 'attachPort', { network: 'n', address: '10.0.0.9' }],
  ['server', 'detach', { port: 'p' }, [], 'detachPort', { port: 'p' }],
  ['server', 'attach', { floatingIp: 'f', port: 'p' }, [], 'attachFloatingIp', { floatingIp: 'f', port: 'p' }],
  ['server', 'detach', { floatingIp: 'f' }, [], 'detachFloatingIp', { floatingIp: 'f' }],
  ['server', 'attach', { securityGroup: 'g', port: 'p' }, [], 'attachSecurityGroup', { securityGroup: 'g', port: 'p' }],
  ['server', 'detach', { securityGroup: 'g' }, [], 'detachSecurityGroup', { securityGroup: 'g' }],
  ['server', 'attach', { serverGroup: 'g' }, [], 'attachServerGroup', { serverGroup: 'g' }],
  ['server', 'detach', { serverGroup: 'g' }, [], 'detachServerGroup', {}],
  ['volume', 'create', { sizeGib: '10', type: 't' }, [], 'createVolume', { sizeGiB: 10, type: 't' }],
  ['volume', 'delete', { snapshots: true }, [], 'deleteVolume', { snapshots: true }],
  ['volume', 'extend', { sizeGib: '20' }, [], 'extendVolume', { sizeGiB: 20 }],
  ['volume', 'retype', { type: 't', migrate: true }, [], 'retypeVolume', { type: 't', migrate: true }],
  ['volume', 'snapshot', { name: 's', force: true }, [], 'snapshotVolume', { name: 's', force: true }],
  ['volume', 'revert', { snapshot: 's' }, [], 'revertVolume', { snapshot: 's' }],
  ['volume-snapshot', 'delete', {}, [], 'deleteVolumeSnapshot', {}],
  ['image', 'import', { name: 'i', url: 'http://images.example/i.qcow2', minDiskGib: '8' }, [], 'importImage', { name: 'i', minDiskGiB: 8 }],
  ['image', 'delete', {}, [], 'deleteImage', {}],
  ['keypair', 'create', { name: 'k' }, [], 'createKeyPair', { name: 'k' }],
  ['keypair', 'delete', {}, [], 'deleteKeyPair', {}],
  ['port', 'create', { network: 'n', portSecurity: false }, [], 'createPort', { network: 'n', portSecurity: false }],
  ['port', 'delete', {}, [], 'deletePort', {}],
  ['floating-ip', 'create', { network: 'n' }, [], 'createFloatingIp', { network: 'n' }],
  ['floating-ip', 'delete', {}, [], 'deleteFloatingIp', {}],
  [
    'security-group',
    'create',
    { name: 'g', allow: ['in:tcp:22'] },
    [],
    'createSecurityGroup',
    { rules: [{ protocol: 'tcp', portFrom: 22, portTo: 22 }] },
  ],
  ['security-group', 'delete', {}, [], 'deleteSecurityGroup', {}],
  ['security-group', 'add-rule', {}, ['in:tcp:22'], 'createSecurityGroupRule', { rule: { direction: 'ingress' } }],
  ['security-group', 'remove-rule', {}, ['r'], 'deleteSecurityGroupRule', { rule: 'r' }],
  ['server-group', 'create', { name: 'g', policy: 'affinity' }, [], 'createServerGroup', { name: 'g', policy: 'affinity' }],
  ['server-group', 'delete', {}, [], 'deleteServerGroup', {}],
];

describe('the command line', () => {
  it.each(TYPED)('%s %s %j %j is %s', async (resource, name, options, positional, action, request) => {
    const verb = TABLES[resource]?.find((candidate) => candidate.verb === name);
    const wanted = verb?.wanted(options as never, ['north/x', ...positional]);
    const members = withoutAbsent((await wanted?.request) ?? {});
    expect(wanted?.action).toBe(action);
    expect(members).toMatchObject(request);
    // What the command line makes is a request that core takes.
    validateRequest(action, members as never);
  });

  it('has a verb for every action', () => {
    const reached = new Set(TYPED.map(([, , , , action]) => action));
    expect(ACTIONS.filter((action) => !reached.has(action))).toEqual([]);
  });

  it('tells what attach takes when it gets nothing or two things', () => {
    const attach = SERVER_PART_VERBS[0];
    expect(() => attach?.wanted({}, [])).toThrow(/exactly one of --volume/);
    expect(() => attach?.wanted({ volume: 'v', floatingIp: 'f' }, [])).toThrow(/exactly one of --volume/);
  });
});
