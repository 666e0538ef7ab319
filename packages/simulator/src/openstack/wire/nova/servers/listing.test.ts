import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, rows } from '../../../testing/openstack-session.ts';
import type { Answer } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
beforeAll(async () => {
  session = await OpenStackSession.start({ servers: 9 });
});
afterAll(() => session.close());

function names(answer: Answer): readonly unknown[] {
  return rows(answer, 'servers').map((server) => server['name']);
}

const ALL = ['node-009', 'node-008', 'node-007', 'worker-1', 'batch-1', 'web-2', 'db-1', 'web-1', 'new-server-test'];

describe('the list of servers', () => {
  it('is newest first, with id, name and links', async () => {
    const answer = await session.nova('GET', '/servers');
    expect(names(answer)).toEqual(ALL);
    expect(Object.keys(rows(answer, 'servers')[0] ?? {})).toEqual(['id', 'name', 'links']);
  });

  it('leads page by page over all servers, each once', async () => {
    const seen: unknown[] = [];
    let path: string | undefined = '/servers?limit=4';
    while (path !== undefined) {
      const answer: Answer = await session.nova('GET', path);
      seen.push(...names(answer));
      const href: unknown = answer.body['servers_links'] === undefined ? undefined : rows(answer, 'servers_links')[0]?.['href'];
      path = typeof href === 'string' ? href.slice(href.indexOf('/servers')) : undefined;
    }
    expect(seen).toEqual(ALL);
  });

  it('links to an empty page when the last one is exactly full', async () => {
    const answer = await session.nova('GET', '/servers?limit=9');
    const href = String(rows(answer, 'servers_links')[0]?.['href']);
    expect(href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/compute\/v2\.1\/servers\?limit=9&marker=/u);
    const next = await session.nova('GET', href.slice(href.indexOf('/servers')));
    expect(next.body).toEqual({ servers: [] });
  });

  it('has no links without a limit', async () => {
    expect((await session.nova('GET', '/servers/detail')).body).not.toHaveProperty('servers_links');
  });

  it('sorts by creation in either direction', async () => {
    expect(names(await session.nova('GET', '/servers?sort_key=created_at&sort_dir=asc'))).toEqual(ALL.toReversed());
  });

  it('takes the name as a regular expression in which | is an ordinary character', async () => {
    expect(names(await session.nova('GET', '/servers?name=%5Eweb-'))).toEqual(['web-2', 'web-1']);
    expect(names(await session.nova('GET', '/servers?name=web-1%7Cdb-1'))).toEqual([]);
  });

  it('filters by status, flavor, image and tags', async () => {
    expect(names(await session.nova('GET', '/servers?status=SHUTOFF'))).toEqual(['node-008', 'web-2']);
    expect(names(await session.nova('GET', '/servers?status=ERROR&status=VERIFY_RESIZE'))).toEqual(['worker-1', 'batch-1']);
    expect(names(await session.nova('GET', '/servers?flavor=6'))).toEqual(['db-1']);
    expect(names(await session.nova('GET', '/servers?tags=web,production'))).toEqual(['web-1']);
  });

  it('ignores unknown filters before 2.75 and refuses them from there on', async () => {
    expect(names(await session.nova('GET', '/servers?no_such_filter=1', { version: '2.74' }))).toEqual(ALL);
    const answer = await session.nova('GET', '/servers?no_such_filter=1', { version: '2.75' });
    expect([answer.status, errorMessage(answer)]).toEqual([400, "'no_such_filter' does not match any of the regexes: '^_'"]);
  });

  it('finds addresses by a part of them', async () => {
    expect(names(await session.nova('GET', '/servers?ip=192.168.0.3$'))).toEqual(['new-server-test']);
  });

  it.each([
    ['marker=00000000-0000-4000-8000-000000000000', 'marker [00000000-0000-4000-8000-000000000000] not found'],
    ['limit=-1', "Invalid input for query parameters limit. Value: -1. '-1' does not match '^[0-9]*$'"],
    ['status=NONSENSE', 'Invalid status value'],
  ])('refuses %s', async (query, text) => {
    const answer = await session.nova('GET', `/servers/detail?${query}`);
    expect([answer.status, errorMessage(answer)]).toEqual([400, text]);
  });

  it('shows administrators the servers of all projects', async () => {
    const token = await session.token(session.simulator.logins.admin);
    expect(names(await session.nova('GET', '/servers?all_tenants=1', { token }))).toHaveLength(ALL.length + 1);
    expect(names(await session.nova('GET', '/servers', { token }))).toEqual([]);
  });
});
