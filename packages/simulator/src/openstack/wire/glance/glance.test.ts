import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OpenStackSession, rows } from '../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeAll(async () => {
  session = await OpenStackSession.start();
});
afterAll(() => session.close());

describe('images', () => {
  it('have their free properties beside the fixed keys', async () => {
    const [image] = rows(await session.glance('/images?name=windows-2022'), 'images');
    expect(image).toMatchObject({
      name: 'windows-2022',
      status: 'active',
      visibility: 'public',
      min_disk: 40,
      min_ram: 4096,
      hw_firmware_type: 'uefi',
      os_secure_boot: 'required',
    });
    expect((await session.glance(`/images/${String(image?.['id'])}`)).body).toEqual(image);
  });

  it('have neither size nor checksum before they are uploaded', async () => {
    const [image] = rows(await session.glance('/images?status=queued'), 'images');
    expect(image).toMatchObject({ name: 'ubuntu-26.04', size: null, virtual_size: null, checksum: null });
  });

  it('come in pages whose next is a path', async () => {
    const names: unknown[] = [];
    let path: string | undefined = '/images?limit=3&sort=name:asc';
    while (path !== undefined) {
      const answer = await session.glance(path);
      names.push(...rows(answer, 'images').map((image) => image['name']));
      const { next } = answer.body as { next?: string };
      path = next?.slice('/v2'.length);
    }
    expect(names).toEqual(['debian-12', 'golden-web', 'rescue', 'rocky-9', 'ubuntu-22.04', 'ubuntu-24.04', 'ubuntu-26.04', 'windows-2022']);
  });

  it('that are private show to their project only', async () => {
    const token = await session.token(session.simulator.logins.neighbour);
    expect(rows(await session.glance('/images?name=golden-web'), 'images')).toHaveLength(1);
    expect(rows(await session.glance('/images?name=golden-web', { token }), 'images')).toEqual([]);
  });

  it('that do not exist are 404 with HTML in the message', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const answer = await session.glance(`/images/${id}`);
    expect([answer.status, answer.body]).toEqual([
      404,
      {
        message: `No image found with ID ${id}<br /><br />\n\n\n`,
        code: '404 Not Found',
        title: 'Not Found',
      },
    ]);
  });
});
