import type { IwinvSimulator } from '../start-iwinv-simulator.ts';
import type { EXAMPLES } from './example-keys.ts';
import type { IwinvAnswer, IwinvClient } from './iwinv-client.ts';

type Call = (client: IwinvClient, simulator: IwinvSimulator) => Promise<IwinvAnswer>;

const ALL_FIELDS = 'fields=131071';
const INSTANCE = '/v1/instances/INSTANCE-z3oB3PugYnKmmyxKyGzr9';
const GROUP = '/v1/security-groups/FIREWALL-4rEwQz6pLm8KjHg2FdSa0X';
const ORDER = { zone_id: 'kr2-z01', image_id: 'PIMAGE-1tQFoTuKeENlSZ7xFXyVix', flavor_id: 'vgna_1_n' };
const RULE = { protocol: 'TCP', port: '80', ip: '192.0.2.0/24', title: 'http' };

const get =
  (path: string): Call =>
  (client) =>
    client.get(path);

const create: Call = (client) => client.form('POST', '/v1/instances', ORDER);

/** How to come to the reply that each wire example shows. */
export const EXAMPLE_CALLS: Readonly<Record<keyof typeof EXAMPLES, Call>> = {
  'bill-detail': (client, simulator) => {
    simulator.change({ switches: { billDetail: 'served' } });
    return client.get('/v1/bill/BILL-2maQCjuLeNFdjdtIybEMqf');
  },
  'bill-list-no-match': get('/v1/bill?start_date=2099-01-01'),
  'bill-list': get('/v1/bill'),
  'bill-live': get('/v1/bill/live'),
  'block-storages-types-unknown': get('/v1/block-storages/types?type=tape'),
  'block-storages-types': get('/v1/block-storages/types'),
  'error-busy': async (client, simulator) => {
    simulator.change({ switches: { busyAnswer: 'notFound' } });
    await client.form('POST', `${INSTANCE}/reboot`);
    return client.form('POST', `${INSTANCE}/reboot`);
  },
  'error-documented': get('/v1/nothing'),
  'error-source-ip': (client, simulator) => {
    simulator.change({ switches: { allowedAddresses: ['203.0.113.7'] } });
    return client.get('/v1/zones');
  },
  'flavors-detail-unknown-id': get('/v1/flavors/nothing'),
  'flavors-list': get('/v1/flavors'),
  'images-detail-unknown-id': get('/v1/images/nothing'),
  'images-list': get('/v1/images'),
  'instances-create-refused': (client, simulator) => {
    simulator.change({ switches: { restrictedZone: true } });
    return create(client, simulator);
  },
  'instances-create': create,
  'instances-delete': (client) => client.send('DELETE', INSTANCE),
  'instances-detail': get(`${INSTANCE}?${ALL_FIELDS}`),
  'instances-list-empty': get('/v1/instances?name=nobody'),
  'instances-list': get(`/v1/instances?${ALL_FIELDS}`),
  'instances-rebuild': (client) => client.form('POST', `${INSTANCE}/rebuild`, { image_id: ORDER.image_id }),
  'security-groups-create': (client) => client.json('POST', '/v1/security-groups', { title: 'edge', content: 'the edge' }),
  'security-groups-delete': (client) => client.send('DELETE', GROUP),
  'security-groups-detail-absent': get('/v1/security-groups/nothing'),
  'security-groups-list': get('/v1/security-groups'),
  'security-groups-rules-bad-enum': (client) => client.json('POST', `${GROUP}/rules`, { ...RULE, bound: 'inbound' }),
  'security-groups-rules-list': get(`${GROUP}/rules`),
  'ssh-keys-list': get('/v1/auth/ssh_key'),
  'zones-list': get('/v1/zones'),
};
