import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, rows } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeAll(async () => {
  session = await OpenStackSession.start();
});
afterAll(() => session.close());

const names = async (query: string) => rows(await session.glance(`/images?${query}`), 'images').map((image) => image['name']);

describe('the list of images', () => {
  it.each([
    ['name=in:debian-12,rocky-9&sort=name:asc', ['debian-12', 'rocky-9']],
    ['min_disk=40', ['windows-2022']],
    ['min_ram=4096', ['windows-2022']],
    ['size_min=1100000000&sort=size:asc', ['golden-web', 'windows-2022']],
    ['size_min=300000000&size_max=440000000', ['debian-12']],
    ['status=queued', ['ubuntu-26.04']],
    ['os_distro=windows', ['windows-2022']],
    ['visibility=private', ['golden-web']],
    ['protected=true', []],
    ['os_hidden=true', []],
    ['created_at=gt:2999-01-01T00:00:00Z', []],
    ['sort_key=name&sort_dir=asc&limit=2', ['debian-12', 'golden-web']],
    ['sort=status:asc,name:desc&limit=2', ['windows-2022', 'ubuntu-24.04']],
  ])('shows for %s what fits', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it.each([
    ['limit=much', 'limit param must be an integer'],
    ['limit=-1', 'limit param must be positive'],
    ['marker=00000000-0000-4000-8000-000000000000', 'No image found with ID 00000000-0000-4000-8000-000000000000'],
    ['visibility=secret', 'Invalid visibility value: secret'],
    ['member_status=maybe', 'Invalid status: maybe'],
    [
      'sort=colour:asc',
      'Invalid sort key: colour. It must be one of the following: name, status, container_format, disk_format, size, id, created_at, updated_at.',
    ],
    ['sort=name:sideways', 'Invalid sort direction: sideways'],
    ['sort=name&sort_key=size', 'Old and new sorting syntax cannot be combined'],
    ['sort_key=name&sort_dir=asc&sort_dir=desc', 'Number of sort dirs does not match the number of sort keys'],
    ['protected=perhaps', "Invalid value 'perhaps' for 'protected' filter. Valid values are 'true' or 'false'."],
  ])('refuses %s', async (query, text) => {
    const answer = await session.glance(`/images?${query}`);
    expect([answer.status, errorMessage(answer)]).toEqual([400, `${text}<br /><br />\n\n\n`]);
  });
});
