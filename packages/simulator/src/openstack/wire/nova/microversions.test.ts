import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OpenStackSession, row, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeEach(async () => {
  session = await OpenStackSession.start();
});
afterEach(() => session.close());

describe('the microversion of a request', () => {
  it.each([
    ['2.93', '2.93'],
    ['latest', '2.93'],
    ['2.9', '2.9'],
  ])('%s is answered as %s, in both headers', async (wanted, answered) => {
    const answer = await session.nova('GET', '/flavors', { version: wanted });
    expect(answer.headers.get('openstack-api-version')).toBe(`compute ${answered}`);
    expect(answer.headers.get('x-openstack-nova-api-version')).toBe(answered);
  });

  it('is 2.1 without a header, and may come in the old one', async () => {
    const plain = await session.call('GET', '/compute/v2.1/flavors');
    expect(plain.headers.get('openstack-api-version')).toBe('compute 2.1');
    const legacy = await session.call('GET', '/compute/v2.1/flavors', { headers: { 'x-openstack-nova-api-version': '2.47' } });
    expect(legacy.headers.get('openstack-api-version')).toBe('compute 2.47');
  });

  it('that is too new is 406 with a computeFault, and echoed', async () => {
    const answer = await session.nova('GET', '/servers', { version: '2.999' });
    expect([answer.status, answer.body]).toEqual([
      406,
      {
        computeFault: { code: 406, message: 'Version 2.999 is not supported by the API. Minimum is 2.1 and maximum is 2.93.' },
      },
    ]);
    expect(answer.headers.get('openstack-api-version')).toBe('compute 2.999');
  });

  it('that is none is 400 without version headers', async () => {
    const answer = await session.nova('GET', '/servers', { version: 'abc' });
    expect([answer.status, answer.body]).toEqual([
      400,
      {
        badRequest: { code: 400, message: 'API Version String abc is of invalid format. Must be of format MajorNum.MinorNum.' },
      },
    ]);
    expect(answer.headers.get('openstack-api-version')).toBeNull();
  });

  it('ends where the switch says', async () => {
    session.simulator.change({ switches: { maxMicroversion: '2.60' } });
    const versions = rows(await session.call('GET', '/compute/', { token: '' }), 'versions');
    expect(versions.at(-1)).toMatchObject({ id: 'v2.1', version: '2.60', min_version: '2.1' });
    expect((await session.nova('GET', '/servers', { version: '2.61' })).status).toBe(406);
    expect(row(await session.call('GET', '/compute/v2.1/', { token: '' }), 'version')).toMatchObject({ version: '2.60' });
  });

  it('decides on the keys of a flavor', async () => {
    const flavor = async (version: string) => row(await session.nova('GET', '/flavors/2', { version }), 'flavor');
    expect(await flavor('2.1')).toMatchObject({ ram: 2048, disk: 20, swap: '' });
    expect(await flavor('2.54')).not.toHaveProperty('description');
    expect(await flavor('2.55')).toHaveProperty('description', null);
    expect(await flavor('2.60')).not.toHaveProperty('extra_specs');
    expect(await flavor('2.93')).toMatchObject({ swap: 0, extra_specs: {} });
  });

  it('decides on the keys of a volume attachment', async () => {
    const id = await session.serverId('web-1');
    const keys = async (version: string) => {
      const answer = await session.nova('GET', `/servers/${id}/os-volume_attachments`, { version });
      return Object.keys(rows(answer, 'volumeAttachments')[0] ?? {}).toSorted();
    };
    expect(await keys('2.1')).toEqual(['device', 'id', 'serverId', 'volumeId']);
    expect(await keys('2.79')).toEqual(['delete_on_termination', 'device', 'id', 'serverId', 'tag', 'volumeId']);
    expect(await keys('2.89')).toEqual(['attachment_id', 'bdm_uuid', 'delete_on_termination', 'device', 'serverId', 'tag', 'volumeId']);
  });
});
