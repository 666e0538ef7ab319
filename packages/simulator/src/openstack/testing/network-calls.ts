import type { JsonObject } from '../wire/shared/exchange.ts';
import { row, rows } from './openstack-session.ts';
import type { Answer, OpenStackSession } from './openstack-session.ts';

/** What a client of Neutron does with one kind of resource: `security-groups`, `security_group`. */
export interface NetworkCalls {
  create(plural: string, singular: string, fields: JsonObject, token?: string): Promise<Answer>;
  /** Creates, and gives the row. Throws when it is refused. */
  make(plural: string, singular: string, fields: JsonObject): Promise<JsonObject>;
  update(plural: string, singular: string, id: unknown, fields: JsonObject): Promise<Answer>;
  read(path: string, token?: string): Promise<Answer>;
  remove(plural: string, id: unknown, token?: string): Promise<Answer>;
  idOf(plural: string, name: string): Promise<string>;
}

export function networkCalls(session: OpenStackSession): NetworkCalls {
  const as = (token: string | undefined) => (token === undefined ? {} : { token });
  const create: NetworkCalls['create'] = (plural, singular, fields, token) =>
    session.neutron('POST', `/${plural}`, { body: { [singular]: fields }, ...as(token) });
  return {
    create,
    make: async (plural, singular, fields) => row(await create(plural, singular, fields), singular),
    update: (plural, singular, id, fields) => session.neutron('PUT', `/${plural}/${String(id)}`, { body: { [singular]: fields } }),
    read: (path, token) => session.neutron('GET', path, as(token)),
    remove: (plural, id, token) => session.neutron('DELETE', `/${plural}/${String(id)}`, as(token)),
    idOf: async (plural, name) => String(rows(await session.neutron('GET', `/${plural}?name=${name}`), plural.replaceAll('-', '_'))[0]?.['id']),
  };
}

/** The status and type of a refusal. */
export function refusalOf({ status, body }: Answer): readonly [number, unknown] {
  const error = body['NeutronError'];
  return [status, typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined];
}
