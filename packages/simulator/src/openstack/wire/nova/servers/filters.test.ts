import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorMessage, OpenStackSession, rows } from '../../../testing/openstack-session.ts';

let session: OpenStackSession;
let admin: string;
beforeAll(async () => {
  session = await OpenStackSession.start({ servers: 9 });
  admin = await session.token(session.simulator.logins.admin);
  session.simulator.change({ server: 'web-1', set: { locked: true } });
});
afterAll(() => session.close());

async function names(query: string, options: { readonly version?: string; readonly token?: string } = {}): Promise<readonly unknown[]> {
  return rows(await session.nova('GET', `/servers?${query}`, options), 'servers').map(({ name }) => name);
}

describe('a filter of the server list', () => {
  it.each([
    ['tags=web', ['web-2', 'web-1']],
    ['tags-any=batch,production', ['node-009', 'web-1']],
    ['tags-any=web&not-tags=web,production', ['web-2']],
    ['tags-any=web&not-tags-any=production', ['web-2']],
    ['locked=true', ['web-1']],
    ['vm_state=stopped', ['node-008', 'web-2']],
    ['power_state=1&name=^web', ['web-1']],
    ['flavor=6', ['db-1']],
    ['ip=^10%5C.21', ['db-1']],
    ['status=SHUTOFF', ['node-008', 'web-2']],
    ['status=ERROR&status=VERIFY_RESIZE', ['worker-1', 'batch-1']],
    ['availability_zone=nova&name=db', ['db-1']],
  ])('%s finds %j', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('is dropped in silence where only administrators may have it', async () => {
    expect(await names('host=compute-1')).toHaveLength(9);
    expect((await names('host=compute-1&all_tenants=1', { token: admin })).length).toBeLessThan(9);
    expect(await names('vm_state=stopped', { version: '2.82' })).toHaveLength(9);
  });

  it('of an unknown status finds nothing before 2.38', async () => {
    expect(await names('status=NONSENSE', { version: '2.37' })).toEqual([]);
  });

  it('of another table is refused to administrators', async () => {
    const answer = await session.nova('GET', '/servers?fault=x', { token: admin });
    expect([answer.status, errorMessage(answer)]).toEqual([400, 'Invalid filter field: fault.']);
  });

  it('of times must be in order', async () => {
    const answer = await session.nova('GET', '/servers?changes-since=2026-11-21T00:00:00Z&changes-before=2020-01-01T00:00:00Z');
    expect([answer.status, errorMessage(answer)]).toEqual([400, 'The value of changes-since must be less than or equal to changes-before.']);
    expect(await names('changes-before=2000-01-01T00:00:00Z')).toEqual([]);
  });
});

describe('the order of the server list', () => {
  it.each([
    ['sort_key=display_name&sort_dir=asc', 'batch-1'],
    ['sort_key=vm_state&sort_dir=desc&sort_key=display_name&sort_dir=asc', 'node-008'],
    ['sort_key=key_name&sort_dir=asc', 'new-server-test'],
  ])('by %s begins with %s', async (query, first) => {
    expect((await names(query))[0]).toBe(first);
  });

  it('by a key that Nova does not have is refused, and by host for members', async () => {
    expect((await session.nova('GET', '/servers?sort_key=colour')).status).toBe(400);
    const answer = await session.nova('GET', '/servers?sort_key=host');
    expect([answer.status, errorMessage(answer)]).toEqual([403, 'Only administrators can sort servers by host']);
  });
});

describe('deleted servers', () => {
  it('are for administrators to list, and in changes for everybody', async () => {
    const id = await session.serverId('node-007');
    await session.nova('DELETE', `/servers/${id}`);
    session.simulator.clock.advance(10);
    expect(await names('name=node-007&changes-since=2020-01-01T00:00:00Z')).toEqual(['node-007']);
    expect(await names('deleted=true')).not.toContain('node-007');
    expect(await names('deleted=true&all_tenants=1', { token: admin })).toEqual(['node-007']);
    expect(await names('status=DELETED&all_tenants=1', { token: admin })).toEqual(['node-007']);
    expect((await session.nova('GET', '/servers?status=DELETED')).status).toBe(403);
  });
});
