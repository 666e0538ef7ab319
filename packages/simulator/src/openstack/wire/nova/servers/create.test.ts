import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, row, rows } from '../../../testing/openstack-session.ts';
import type { Answer } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let networkId: string;
beforeEach(async () => {
  session = await OpenStackSession.start();
  networkId = String(rows(await session.neutron('GET', '/networks?name=private'), 'networks')[0]?.['id']);
});
afterEach(() => session.close());

const UBUNTU_22 = '70a599e0-31e7-49b7-b260-868f441e862b';

function create(fields: object = {}, version = '2.93'): Promise<Answer> {
  const server = { name: 'new-1', flavorRef: '2', imageRef: UBUNTU_22, networks: [{ uuid: networkId }], ...fields };
  return session.nova('POST', '/servers', { version, body: { server } });
}

function idOf(answer: Answer): string {
  return String(row(answer, 'server')['id']);
}

async function makePort(name = 'anchor'): Promise<string> {
  const body = { port: { network_id: networkId, name } };
  return String(row(await session.neutron('POST', '/ports', { body }), 'port')['id']);
}

describe('a create', () => {
  it('answers 202 with id, links, groups and a password, and says where the server is', async () => {
    const answer = await create();
    expect(answer.status).toBe(202);
    const server = row(answer, 'server');
    expect(Object.keys(server).toSorted()).toEqual(['OS-DCF:diskConfig', 'adminPass', 'id', 'links', 'security_groups']);
    expect(answer.headers.get('location')).toBe(`${session.simulator.origin}/compute/v2.1/servers/${idOf(answer)}`);
  });

  it('passes scheduling, no task, networking, block devices and spawning', async () => {
    const id = idOf(await create());
    expect(await session.watch(id, 20)).toEqual([
      'BUILD/scheduling',
      'BUILD',
      'BUILD/networking',
      'BUILD/block_device_mapping',
      'BUILD/spawning',
      'ACTIVE',
    ]);
    expect(await session.server(id)).toMatchObject({
      addresses: { private: [{ version: 4, 'OS-EXT-IPS:type': 'fixed' }] },
      security_groups: [{ name: 'default' }],
    });
  });

  it('shows no address before it is built, and none at all without a network', async () => {
    const building = idOf(await create());
    session.simulator.clock.advance(6);
    expect(await session.server(building)).toMatchObject({ 'OS-EXT-STS:task_state': 'spawning', addresses: {} });
    const id = idOf(await create({ networks: 'none' }));
    session.simulator.clock.advance(20);
    expect((await session.server(id))['addresses']).toEqual({});
  });

  it('keeps tags, metadata, description and user data', async () => {
    const id = idOf(await create({ tags: ['isobar'], metadata: { a: 'b' }, description: 'd', user_data: 'eA==', key_name: 'operations' }));
    expect(await session.server(id)).toMatchObject({ tags: ['isobar'], metadata: { a: 'b' }, description: 'd', key_name: 'operations' });
    expect(rows(await session.nova('GET', '/servers?tags=isobar'), 'servers')).toHaveLength(1);
  });

  it('may make several servers under one reservation', async () => {
    const answer = await create({ min_count: 2, max_count: 2, return_reservation_id: true });
    const reservation = String(answer.body['reservation_id']);
    const found = rows(await session.nova('GET', `/servers?reservation_id=${reservation}`), 'servers');
    expect(found.map((server) => server['name'])).toEqual(['new-1-2', 'new-1-1']);
  });
});

describe('a create that Nova refuses', () => {
  it.each([
    [{ flavorRef: 'no-such' }, 400, 'Flavor no-such could not be found.'],
    [{ imageRef: '00000000-0000-4000-8000-000000000000' }, 400, 'Can not find requested image'],
    [{ imageRef: undefined }, 400, 'Missing imageRef attribute'],
    [{ networks: [{ uuid: '00000000-0000-4000-8000-000000000000' }] }, 400, 'Network 00000000-0000-4000-8000-000000000000 could not be found.'],
    [{ networks: [{ port: '00000000-0000-4000-8000-000000000000' }] }, 400, 'Port 00000000-0000-4000-8000-000000000000 could not be found.'],
    [{ networks: 'auto' }, 409, 'Multiple possible networks found, use a Network ID to be more specific.'],
    [{ name: '' }, 400, "Invalid input for field/attribute name. Value: . '' is too short"],
    [{ key_name: 'no-such' }, 400, 'Invalid key_name provided.'],
    [{ security_groups: [{ name: 'no-such' }] }, 400, "Unable to find security_group with name or id 'no-such'"],
    [{ availability_zone: 'no-such' }, 400, 'The requested availability zone is not available'],
    [{ flavorRef: '6' }, 403, 'Only volume-backed servers are allowed for flavors with zero disk.'],
  ])('for %j says what Nova says', async (fields, status, text) => {
    const answer = await create(fields);
    expect([answer.status, errorMessage(answer)]).toEqual([status, text]);
    expect(rows(await session.nova('GET', '/servers?name=new-1'), 'servers')).toEqual([]);
  });

  it('wants networks named from 2.37, and finds two of them ambiguous before', async () => {
    expect(errorMessage(await create({ networks: undefined }))).toMatch(/'networks' is a required property$/u);
    const older = await create({ networks: undefined }, '2.36');
    expect([older.status, errorMessage(older)]).toEqual([409, 'Multiple possible networks found, use a Network ID to be more specific.']);
  });

  it('knows tags from 2.52 and names of hosts from 2.90', async () => {
    expect(errorMessage(await create({ tags: ['x'] }, '2.51'))).toContain("'tags' was unexpected");
    expect(errorMessage(await create({ hostname: 'x' }, '2.89'))).toContain("'hostname' was unexpected");
  });

  it('names every quota that is exceeded, as 403', async () => {
    const token = await session.token(session.simulator.logins.neighbour);
    const networks = rows(await session.neutron('GET', '/networks?name=south-net', { token }), 'networks');
    const server = { name: 'x', flavorRef: '4', imageRef: UBUNTU_22, networks: [{ uuid: networks[0]?.['id'] }] };
    const answer = await session.nova('POST', '/servers', { token, body: { server } });
    expect([answer.status, answer.body]).toEqual([
      403,
      {
        forbidden: {
          code: 403,
          message: 'Quota exceeded for cores, instances, ram: Requested 4, 1, 8192, but already used 1, 1, 512 of 2, 1, 4096 cores, instances, ram',
        },
      },
    ]);
  });
});

describe('a create that fails after the 202', () => {
  it('ends in ERROR with a fault when no host is valid', async () => {
    session.simulator.change({ switches: { nextCreate: 'noValidHost' } });
    const id = idOf(await create());
    expect(await session.watch(id, 20)).toEqual(['BUILD/scheduling', 'ERROR']);
    const server = await session.server(id);
    expect(server).toMatchObject({
      hostId: '',
      'OS-EXT-AZ:availability_zone': '',
      'OS-EXT-STS:power_state': 0,
      fault: { code: 500, message: 'No valid host was found. There are not enough hosts available.' },
    });
  });

  it('goes back to scheduling after a host failed, and gives up after the second', async () => {
    session.simulator.change({ switches: { nextCreate: 'hypervisorFails' } });
    const id = idOf(await create());
    const round = ['BUILD/scheduling', 'BUILD', 'BUILD/networking', 'BUILD/block_device_mapping', 'BUILD/spawning'];
    expect(await session.watch(id, 40)).toEqual([...round, ...round, 'BUILD/scheduling', 'ERROR']);
    expect((await session.server(id))['fault']).toMatchObject({
      message: `Exceeded maximum number of retries. Exhausted all hosts available for retrying build failures for instance ${id}.`,
    });
    // What Nova made for it is gone again.
    expect(rows(await session.neutron('GET', `/ports?device_id=${id}`), 'ports')).toEqual([]);
  });

  it('may be built on the second host', async () => {
    session.simulator.change({ switches: { nextCreate: 'rescheduled' } });
    const id = idOf(await create());
    const states = await session.watch(id, 40);
    expect(states.filter((state) => state === 'BUILD/scheduling')).toHaveLength(2);
    expect(states.at(-1)).toBe('ACTIVE');
  });
});

describe('a port that was made before', () => {
  it('is bound by the build, serves one server only and outlives it', async () => {
    const port = await makePort();
    const id = idOf(await create({ networks: [{ port }] }));
    session.simulator.clock.advance(30);
    expect(row(await session.neutron('GET', `/ports/${port}`), 'port')).toMatchObject({
      name: 'anchor',
      device_id: id,
      device_owner: 'compute:nova',
      status: 'ACTIVE',
    });
    const second = await create({ networks: [{ port }] });
    expect([second.status, errorMessage(second)]).toEqual([409, `Port ${port} is still in use.`]);
    await session.nova('DELETE', `/servers/${id}`);
    session.simulator.clock.advance(30);
    expect(row(await session.neutron('GET', `/ports/${port}`), 'port')).toMatchObject({ device_id: '', status: 'DOWN' });
  });

  it('is not yet taken while the first create is scheduled: the second fails after its 202', async () => {
    const port = await makePort();
    const first = idOf(await create({ networks: [{ port }] }));
    const second = await create({ networks: [{ port }] });
    expect(second.status).toBe(202);
    session.simulator.clock.advance(60);
    expect(await session.server(first)).toMatchObject({ status: 'ACTIVE' });
    expect(await session.server(idOf(second))).toMatchObject({ status: 'ERROR' });
  });
});

describe('a server that boots from a volume', () => {
  it('makes its volume from the image, without a name', async () => {
    const device = { boot_index: 0, uuid: UBUNTU_22, source_type: 'image', destination_type: 'volume', volume_size: 12, delete_on_termination: true };
    const id = idOf(await create({ flavorRef: '6', imageRef: undefined, block_device_mapping_v2: [device] }));
    expect(await session.watch(id, 30)).toContain('BUILD/block_device_mapping');
    const server = await session.server(id);
    expect(server['image']).toBe('');
    const [attached] = server['os-extended-volumes:volumes_attached'] as { id: string }[];
    expect(row(await session.cinder('GET', `/volumes/${attached?.id}`), 'volume')).toMatchObject({
      name: '',
      size: 12,
      status: 'in-use',
      bootable: 'true',
      volume_image_metadata: { image_id: UBUNTU_22 },
    });
  });

  it('reserves a volume that is named, so that it cannot be taken twice', async () => {
    const spare = rows(await session.cinder('GET', '/volumes?name=spare'), 'volumes')[0]?.['id'];
    const device = { boot_index: 0, uuid: spare, source_type: 'volume', destination_type: 'volume', delete_on_termination: false };
    const fields = { flavorRef: '6', imageRef: undefined, block_device_mapping_v2: [device] };
    const id = idOf(await create(fields));
    expect(row(await session.cinder('GET', `/volumes/${String(spare)}`), 'volume')).toMatchObject({ status: 'reserved', attachments: [] });
    expect((await create(fields)).status).toBe(400);
    session.simulator.clock.advance(30);
    expect(row(await session.cinder('GET', `/volumes/${String(spare)}`), 'volume')).toMatchObject({
      status: 'in-use',
      attachments: [{ server_id: id }],
    });
  });
});
