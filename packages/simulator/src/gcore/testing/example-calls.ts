import type { EXAMPLES } from './example-keys.ts';
import { PR, readText } from './gcore-client.ts';
import type { GcoreAnswer, GcoreClient } from './gcore-client.ts';
import { SEEDED } from './seeded.ts';

const INSTANCE = `/v1/instances/${PR}/${SEEDED.web1}`;

const CREATE = {
  name: 'shape-1',
  flavor: 'g1-standard-1-2',
  volumes: [{ source: 'image', image_id: SEEDED.ubuntu22, size: 10, boot_index: 0 }],
  interfaces: [{ type: 'external' }],
};
const OLD_CREATE = { ...CREATE, name: undefined, names: ['shape-1'], keypair_name: 'ops-key', metadata: { env: 'old' } };
const DOWNLOAD = { name: 'my-image', url: 'https://images.example.com/disk.img', os_distro: 'cirros', os_version: '0.4.0', tags: { env: 'test' } };

const create = (client: GcoreClient): Promise<GcoreAnswer> => client.post(`/v2/instances/${PR}`, CREATE);
const resize = (client: GcoreClient): Promise<GcoreAnswer> => client.post(`${INSTANCE}/changeflavor`, { flavor_id: 'g1-standard-4-8' });
const attach = (client: GcoreClient): Promise<GcoreAnswer> =>
  client.post(`/v2/volumes/${PR}/${SEEDED.spareVolume}/attach`, { instance_id: SEEDED.web1 });
const download = (client: GcoreClient): Promise<GcoreAnswer> => client.post(`/v1/downloadimage/${PR}`, DOWNLOAD);
const makeVolume = (client: GcoreClient): Promise<GcoreAnswer> =>
  client.post(`/v1/volumes/${PR}`, { name: 'root-9', source: 'image', image_id: SEEDED.ubuntu22, size: 10 });

type Write = (client: GcoreClient) => Promise<GcoreAnswer>;
type Call = (client: GcoreClient) => Promise<unknown>;

const get =
  (path: string): Call =>
  async (client) =>
    (await client.get(path)).body;

const reply =
  (write: Write): Call =>
  async (client) =>
    (await write(client)).body;

/** The task of a write after some seconds. */
const taskOf =
  (write: Write, seconds: number): Call =>
  async (client) =>
    client.finish(await write(client), seconds);

/** What a write made, read after some seconds; `created` is the kind in the task, `path` where it is read. */
const madeBy =
  (write: Write, created: string, path: string, seconds = 60): Call =>
  async (client) => {
    const id = readText(await client.finish(await write(client), seconds), `created_resources.${created}.0`);
    return (await client.get(`${path}/${PR}/${id}`)).body;
  };

/** How to come to the reply that each wire example shows. */
export const EXAMPLE_CALLS: Readonly<Record<keyof typeof EXAMPLES, Call>> = {
  'edgecenter-action-request-and-reply': reply((client) => client.post(`${INSTANCE}/stop`)),
  'edgecenter-instance-get': get(INSTANCE),
  'error-400-quota-multiple': async (client) => {
    client.simulator.change({ quota: { vm_count: 0 } });
    return (await create(client)).body;
  },
  'error-400-quota': async (client) => {
    client.simulator.change({ quota: { volume_count: 0 } });
    return (await makeVolume(client)).body;
  },
  'error-400-validation-empty-patch': reply((client) => client.patch(INSTANCE, {})),
  'error-400-validation-missing-fields': reply((client) => client.post(`/v2/instances/${PR}`, { flavor: 'g1-standard-1-2' })),
  'error-400-validation-no-body': reply((client) => client.post(`/v2/instances/${PR}`)),
  'error-401-invalid-token': reply((client) => client.send('GET', INSTANCE, undefined, { authorization: 'APIKey 1_wrong' })),
  'error-403-flavor-capacity': async (client) => {
    client.simulator.change({ switches: { capacityFull: ['g1-standard-1-2'] } });
    return (await create(client)).body;
  },
  'error-404-image': reply((client) => client.post(`/v1/volumes/${PR}`, { name: 'root-9', source: 'image', image_id: SEEDED.web1, size: 10 })),
  'error-404-instance': get(`/v1/instances/${PR}/${SEEDED.ubuntu22}`),
  'error-405': reply((client) => client.send('PUT', INSTANCE)),
  'error-409-already-locked': async (client) => {
    client.simulator.change({ switches: { lockWording: 'bare' } });
    await resize(client);
    return (await resize(client)).body;
  },
  'error-409-locked-by-task': async (client) => {
    await resize(client);
    return (await resize(client)).body;
  },
  'flavor-list-with-prices': get(`/v1/flavors/${PR}?include_prices=true`),
  'flavor-list-without-prices': get(`/v1/flavors/${PR}`),
  'floatingip-get-just-created': madeBy(
    (client) => client.post(`/v1/floatingips/${PR}`, { port_id: SEEDED.db1Port }),
    'floatingips',
    '/v1/floatingips',
  ),
  'image-downloadimage-request-and-reply': reply(download),
  'image-list': get(`/v1/images/${PR}?os_distro=ubuntu`),
  'image-queued-after-task-finished': madeBy(download, 'images', '/v1/images', 16),
  'instance-action-request-and-reply': reply((client) => client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' })),
  'instance-changeflavor-request-and-reply': reply(resize),
  'instance-console': get(`${INSTANCE}/get_console?console_type=novnc`),
  'instance-create-request-and-reply': reply(create),
  'instance-create-request-old-dialect': reply((client) => client.post(`/v2/instances/${PR}`, OLD_CREATE)),
  'instance-delete-request-and-reply': reply((client) => client.delete(`${INSTANCE}?volumes=${SEEDED.web1Root}`)),
  'instance-get-active': get(INSTANCE),
  'instance-get-resize-tail': async (client) => {
    await client.finish(await resize(client), 31);
    return (await client.get(INSTANCE)).body;
  },
  'instance-get-shutoff': async (client) => {
    await client.finish(await client.post(`/v2/instances/${PR}/${SEEDED.web1}/action`, { action: 'stop' }));
    return (await client.get(INSTANCE)).body;
  },
  'instance-interfaces': get(`/v1/instances/${PR}/${SEEDED.web2}/interfaces`),
  'instance-list': get(`/v1/instances/${PR}?limit=1000&offset=0&name=web-1`),
  'instance-ports': get(`${INSTANCE}/ports`),
  'pricing-instance': get(`/v1/pricing/${PR}/instances/${SEEDED.web1}`),
  'project-list': get('/v1/projects?name=default'),
  'region-get': get('/v1/regions/76'),
  'reserved-fixed-ip-create-from-port': reply((client) => client.post(`/v1/reserved_fixed_ips/${PR}`, { type: 'port', port_id: SEEDED.web1Port })),
  'reserved-fixed-ip-get': get(`/v1/reserved_fixed_ips/${PR}/${SEEDED.spareReserved}`),
  'securitygroup-get': get(`/v1/securitygroups/${PR}/${SEEDED.webGroup}`),
  'servergroup-create': reply((client) => client.post(`/v1/servergroups/${PR}`, { name: 'web-group', policy: 'soft-anti-affinity' })),
  'task-attach-volume-finished': taskOf(attach, 60),
  'task-create-vm-error': async (client) => {
    const volumes = [{ source: 'existing-volume', volume_id: SEEDED.db1Root, boot_index: 0 }];
    return client.finish(await client.post(`/v2/instances/${PR}`, { ...CREATE, volumes }));
  },
  'task-create-vm-finished': taskOf(create, 60),
  'task-create-vm-running-with-resources': taskOf(create, 22),
  'task-create-vm-running': taskOf(create, 5),
  'task-create-volume-finished': taskOf(makeVolume, 60),
  'task-delete-vm-finished': taskOf((client) => client.delete(INSTANCE), 60),
  'task-download-image-finished': taskOf(download, 60),
  'task-list': async (client) => {
    await client.finish(await create(client));
    return (await client.get('/v1/tasks?project_id=111&region_id=76&limit=10&offset=0')).body;
  },
  'task-resize-vm-finished': taskOf(resize, 60),
  'task-resize-vm-running': taskOf(resize, 5),
  'volume-attach-request-and-reply': reply(attach),
  'volume-available-from-image': madeBy(makeVolume, 'volumes', '/v1/volumes'),
  'volume-in-use-root': get(`/v1/volumes/${PR}/${SEEDED.web1Root}`),
};
