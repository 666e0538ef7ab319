import { describe, expect, it } from 'vitest';

import type { Answer } from '../exchange.ts';
import { compareAnswers } from './compare-answers.ts';

const answer = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answer => ({ status, headers, body });

const fieldsOf = (expected: Answer, got: Answer): readonly string[] => compareAnswers(expected, got).map(({ field }) => field);

const SERVER = {
  server: {
    id: '071f35f0-236e-4518-b62f-f2fe22ffc2fa',
    name: 'rec-1',
    status: 'ACTIVE',
    created: '2026-11-21T02:35:05Z',
    hostId: 'a347975469b38e190db6a3d0eb6fe7383c087483ab786f9d845fce27',
    links: [{ rel: 'self', href: 'http://127.0.0.1:8774/v2.1/servers/071f35f0-236e-4518-b62f-f2fe22ffc2fa' }],
    image: { id: '8bfa39cc-e6fe-4c55-8c8d-545a56674c21' },
    key_name: null,
    progress: 0,
    tags: ['a'],
    metadata: { role: 'web' },
    flavor: { vcpus: 1 },
  },
};

const changed = (fields: object): Answer => answer({ server: { ...SERVER.server, ...fields } });

describe('two answers', () => {
  it('are alike when only ids, addresses, times and what a cloud chooses differ', () => {
    const server = {
      id: 'a219572a-681f-4e9b-a9aa-fd5066387677',
      created: '2027-01-01T00:00:00Z',
      hostId: 'b988d277e4ec9fa30163260756b518006003b34f742217a244712710',
      links: [{ rel: 'self', href: 'http://127.0.0.1:99/compute/v2.1/servers/a219572a-681f-4e9b-a9aa-fd5066387677' }],
      flavor: { vcpus: 8 },
    };
    expect(compareAnswers(answer(SERVER), changed(server))).toEqual([]);
  });

  it('are alike when a name of one cloud stands where the name of the other does', () => {
    const names = { expected: new Map([['lab-key', '{{keyPair}}']]), got: new Map([['my-key', '{{keyPair}}']]) };
    const [expected, got] = [changed({ key_name: 'lab-key' }), changed({ key_name: 'my-key' })];
    expect(compareAnswers(expected, got, names)).toEqual([]);
    expect(compareAnswers(expected, got)).toHaveLength(1);
  });

  it('are alike when what is a set in a text stands in another order', () => {
    const [expected, got] = [answer({ boot_roles: 'reader,member' }), answer({ boot_roles: 'member,reader' })];
    expect(compareAnswers(expected, got)).toEqual([]);
    expect(compareAnswers(expected, answer({ boot_roles: 'member,admin' }))).toHaveLength(1);
  });

  it.each([
    ['another status code', answer(SERVER, 202), 'status'],
    ['a missing field', answer({ server: { ...SERVER.server, tags: undefined } }), 'body.server.tags'],
    ['a field too many', changed({ fault: { code: 500 } }), 'body.server.fault'],
    ['a field too many, deep inside', changed({ flavor: { vcpus: 1, ram: 1 } }), 'body.server.flavor.ram'],
    ['null for a text', changed({ id: null }), 'body.server.id'],
    ['a text for null', changed({ key_name: '' }), 'body.server.key_name'],
    ['a number for a text', changed({ id: 5 }), 'body.server.id'],
    ['an object for a text', changed({ image: '' }), 'body.server.image'],
    ['another status of the server', changed({ status: 'SHUTOFF' }), 'body.server.status'],
    ['an empty list', changed({ tags: [] }), 'body.server.tags'],
    ['another type inside a map with free keys', changed({ metadata: { role: 1 } }), 'body.server.metadata.*'],
    ['another name', changed({ name: 'rec-2' }), 'body.server.name'],
    ['another number', changed({ progress: 50 }), 'body.server.progress'],
    ['another value under a free key', changed({ metadata: { role: 'db' } }), 'body.server.metadata.*'],
    ['another link', changed({ links: [{ rel: 'self', href: 'http://h/servers/1' }] }), 'body.server.links[].href'],
    ['no body', answer(null), 'body'],
  ])('differ by %s', (_, got, field) => {
    expect(fieldsOf(answer(SERVER), { ...got, body: JSON.parse(JSON.stringify(got.body)) as unknown })).toContain(field);
  });

  it('are told once for a missing object, not for each field in it', () => {
    expect(fieldsOf(changed({ fault: { code: 500, message: 'x' } }), answer(SERVER))).toEqual(['body.server.fault']);
  });

  it('are compared by the union of what lists hold', () => {
    const one = answer({ servers: [{ status: 'A' }, { status: 'B', fault: { code: 1 } }] });
    expect(compareAnswers(one, answer({ servers: [{ status: 'A', fault: { code: 1 } }, { status: 'B' }, { status: 'A' }] }))).toEqual([]);
    expect(fieldsOf(one, answer({ servers: [{ status: 'A' }, { status: 'B' }] }))).toEqual(['body.servers[].fault']);
  });

  it('may differ in what the owner of a flavor asks of it', () => {
    const asking = (specs: object): Answer => answer({ flavors: [{ extra_specs: specs }] });
    expect(compareAnswers(asking({}), asking({ 'hw:cpu_policy': 'dedicated' }))).toEqual([]);
    expect(fieldsOf(asking({ a: '1' }), asking({ a: 1 }))).toEqual(['body.flavors[].extra_specs.*']);
  });
});

describe('two refusals', () => {
  const refusal = (message: string): Answer => answer({ conflictingRequest: { code: 409, message } }, 409);
  const expected = refusal("Cannot 'stop' instance 071f35f0-236e-4518-b62f-f2fe22ffc2fa while it is in vm_state stopped");

  it('are alike when their texts have the same form', () => {
    expect(compareAnswers(expected, refusal("Cannot 'stop' instance a219572a-681f-4e9b-a9aa-fd5066387677 while it is in vm_state stopped"))).toEqual(
      [],
    );
  });

  it('differ by their words', () => {
    expect(compareAnswers(expected, refusal('Instance a219572a-681f-4e9b-a9aa-fd5066387677 is locked'))).toEqual([
      {
        field: 'body.conflictingRequest.message',
        expected: "Cannot 'stop' instance <uuid> while it is in vm_state stopped",
        got: 'Instance <uuid> is locked',
      },
    ]);
  });

  it('differ by their envelope', () => {
    const got = answer({ computeFault: { code: 409, message: 'x' } }, 409);
    expect(fieldsOf(expected, got)).toEqual(['body.conflictingRequest', 'body.computeFault']);
  });
});

describe('headers', () => {
  const headers = { 'content-type': 'application/json', 'x-openstack-request-id': 'req-071f35f0-236e-4518-b62f-f2fe22ffc2fa' };

  it('may differ in ids and in what no client reads', () => {
    const got = { ...headers, 'x-openstack-request-id': 'req-a219572a-681f-4e9b-a9aa-fd5066387677', date: 'now' };
    expect(compareAnswers(answer(null, 200, headers), answer(null, 200, got))).toEqual([]);
  });

  it.each([
    ['content-type', 'application/json; charset=UTF-8'],
    ['x-openstack-request-id', 'none'],
    ['location', 'http://127.0.0.1/x'],
  ])('differ by %s', (name, value) => {
    expect(fieldsOf(answer(null, 200, headers), answer(null, 200, { ...headers, [name]: value }))).toEqual([`headers.${name}`]);
  });
});
