import type { CoverageRow } from '../coverage-row.ts';
import type { IwinvWorld } from '../worlds/iwinv-world.ts';

const RULE = { bound: 'IN', protocol: 'TCP', port: '8080', ip: '192.0.2.0/24', title: 'proxy' } as const;

const groupPath = ({ group }: IwinvWorld) => ({ security_group_id: group });

export const IWINV_SECURITY_GROUP_ROWS: readonly CoverageRow<IwinvWorld>[] = [
  {
    name: 'List security groups',
    neutral: 'securityGroups.list',
    native: 'listSecurityGroups',
    send: ({ native }) => native.call('listSecurityGroups'),
    arrives: () => ({ line: 'GET /v1/security-groups' }),
    reply: { status: 200, body: { result: [{ icmp: 'Y' }, { title: 'database' }] } },
  },
  {
    name: 'Show a security group',
    neutral: 'securityGroups.get',
    native: 'getSecurityGroup',
    send: (world) => world.native.call('getSecurityGroup', { path: groupPath(world) }),
    arrives: ({ group }) => ({ line: `GET /v1/security-groups/${group}` }),
    reply: { status: 200, body: { result: [{ rules: [{ port: '22' }, { port: '443' }, { bound: 'OUT' }] }] } },
  },
  {
    name: 'Create a security group',
    neutral: 'createSecurityGroup',
    native: 'createSecurityGroup',
    send: ({ native }) => native.call('createSecurityGroup', { body: { title: 'proxies', content: 'internal', icmp: 'Y' } }),
    arrives: () => ({ line: 'POST /v1/security-groups', json: { title: 'proxies', content: 'internal', icmp: 'Y' } }),
    reply: { status: 200, body: { result: [{ title: 'proxies', icmp: 'Y' }] } },
  },
  {
    name: 'Edit a security group',
    neutral: null,
    native: 'updateSecurityGroup',
    send: (world) => world.native.call('updateSecurityGroup', { path: groupPath(world), body: { title: 'renamed', content: 'text', icmp: 'N' } }),
    arrives: ({ group }) => ({ line: `PUT /v1/security-groups/${group}`, json: { title: 'renamed', content: 'text', icmp: 'N' } }),
    reply: { status: 200, body: { result: [{ title: 'renamed', icmp: 'N' }] } },
  },
  {
    name: 'Delete a security group',
    neutral: 'deleteSecurityGroup',
    native: 'deleteSecurityGroup',
    send: ({ native, otherGroup }) => native.call('deleteSecurityGroup', { path: { security_group_id: otherGroup } }),
    arrives: ({ otherGroup }) => ({ line: `DELETE /v1/security-groups/${otherGroup}` }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'List rules',
    neutral: null,
    native: 'listSecurityGroupRules',
    send: (world) => world.native.call('listSecurityGroupRules', { path: groupPath(world) }),
    arrives: ({ group }) => ({ line: `GET /v1/security-groups/${group}/rules` }),
    reply: { status: 200, body: { result: [{ port: '22' }, { port: '443' }, { bound: 'OUT' }] } },
  },
  {
    name: 'Create a rule',
    neutral: 'createSecurityGroupRule',
    native: 'createSecurityGroupRule',
    send: (world) => world.native.call('createSecurityGroupRule', { path: groupPath(world), body: RULE }),
    arrives: ({ group }) => ({ line: `POST /v1/security-groups/${group}/rules`, json: RULE }),
    reply: { status: 200, body: { result: [RULE] } },
  },
  {
    name: 'Edit a rule',
    neutral: null,
    native: 'updateSecurityGroupRule',
    send: (world) => world.native.call('updateSecurityGroupRule', { path: { ...groupPath(world), rule_id: String(world.rule) }, body: RULE }),
    arrives: ({ group, rule }) => ({ line: `PUT /v1/security-groups/${group}/rules/${rule}`, json: RULE }),
    reply: { status: 200, body: { result: [RULE] } },
  },
  {
    name: 'Delete a rule',
    neutral: 'deleteSecurityGroupRule',
    native: 'deleteSecurityGroupRule',
    send: (world) => world.native.call('deleteSecurityGroupRule', { path: { ...groupPath(world), rule_id: String(world.rule) } }),
    arrives: ({ group, rule }) => ({ line: `DELETE /v1/security-groups/${group}/rules/${rule}` }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'List instances',
    neutral: null,
    native: 'listSecurityGroupInstances',
    send: (world) => world.native.call('listSecurityGroupInstances', { path: groupPath(world) }),
    arrives: ({ group }) => ({ line: `GET /v1/security-groups/${group}/instances` }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Attach a security group',
    neutral: 'attachSecurityGroup',
    native: 'attachSecurityGroup',
    send: (world) => world.native.call('attachSecurityGroup', { path: groupPath(world), body: { instance_id: world.web } }),
    arrives: ({ group, web }) => ({ line: `POST /v1/security-groups/${group}/attach`, json: { instance_id: web } }),
    reply: { status: 202, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Detach a security group',
    neutral: 'detachSecurityGroup',
    native: 'detachSecurityGroup',
    before: (world) => world.native.call('attachSecurityGroup', { path: groupPath(world), body: { instance_id: world.web } }),
    send: (world) => world.native.call('detachSecurityGroup', { path: groupPath(world), body: { instance_id: world.web } }),
    arrives: ({ group, web }) => ({ line: `POST /v1/security-groups/${group}/detach`, json: { instance_id: web } }),
    reply: { status: 202, body: { error_code: 'SUCCESS' } },
  },
];
