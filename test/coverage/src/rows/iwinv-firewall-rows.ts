import type { CoverageRow } from '../coverage-row.ts';
import type { IwinvWorld } from '../worlds/iwinv-world.ts';

const RULE = { bound: 'IN', protocol: 'TCP', port: '8080', ip: '192.0.2.0/24', title: 'proxy', content: 'internal' } as const;
const FIREWALL = { title: 'proxies', content: 'internal only', icmp: 'N', rules: [RULE] } as const;

/** The old calls of the menu. */
export const IWINV_FIREWALL_ROWS: readonly CoverageRow<IwinvWorld>[] = [
  {
    name: 'Firewall List',
    neutral: null,
    native: 'listFirewalls',
    send: ({ native }) => native.call('listFirewalls'),
    arrives: () => ({ line: 'GET /v1/firewall' }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Firewall Detail',
    neutral: null,
    native: 'getFirewall',
    send: ({ native, group }) => native.call('getFirewall', { path: { firewall_id: group } }),
    arrives: ({ group }) => ({ line: `GET /v1/firewall/${group}` }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Create Firewall',
    neutral: null,
    native: 'createFirewall',
    send: ({ native }) => native.call('createFirewall', { body: FIREWALL }),
    arrives: () => ({ line: 'POST /v1/firewall', json: FIREWALL }),
    reply: { status: 202, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Edit Firewall',
    neutral: null,
    native: 'editFirewall',
    send: ({ native, group }) =>
      native.call('editFirewall', { path: { firewall_id: group }, body: { title: 'renamed', content: 'text', icmp: 'N' } }),
    arrives: ({ group }) => ({ line: `PUT /v1/firewall/${group}`, json: { title: 'renamed', content: 'text', icmp: 'N' } }),
    reply: { status: 202, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Delete Firewall',
    neutral: null,
    native: 'deleteFirewall',
    send: ({ native, otherGroup }) => native.call('deleteFirewall', { path: { firewall_id: otherGroup } }),
    arrives: ({ otherGroup }) => ({ line: `DELETE /v1/firewall/${otherGroup}` }),
    reply: { status: 200, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Attach Firewall',
    neutral: null,
    native: 'attachFirewall',
    send: ({ native, group, web }) => native.call('attachFirewall', { path: { firewall_id: group }, body: { instance_id: web } }),
    arrives: ({ group, web }) => ({ line: `POST /v1/firewall/${group}/attach`, json: { instance_id: web } }),
    reply: { status: 202, body: { error_code: 'SUCCESS' } },
  },
  {
    name: 'Detach Firewall',
    neutral: null,
    native: 'detachFirewall',
    before: ({ native, group, web }) => native.call('attachFirewall', { path: { firewall_id: group }, body: { instance_id: web } }),
    send: ({ native, group, web }) => native.call('detachFirewall', { path: { firewall_id: group }, body: { instance_id: web } }),
    arrives: ({ group, web }) => ({ line: `POST /v1/firewall/${group}/detach`, json: { instance_id: web } }),
    reply: { status: 202, body: { error_code: 'SUCCESS' } },
  },
];
