import type { Page, Port, ReadOptions, ResourceReader } from '@isobar/core';
import { CloudError, formatRef, isCloudError, iteratePages } from '@isobar/core';

import type { GcoreSession } from '../gcore-session.ts';
import { fetchInterfaces, fetchPortGroups, INSTANCES } from '../server/fetch-instance.ts';
import { instanceWire, toInstanceRow } from '../server/server-wire.ts';
import { isUuid, nextOffset } from '../wire/paging.ts';
import { toReservedPort, toServerPort } from './port-mapper.ts';
import type { ReservedIpRow } from './reserved-ip-wire.ts';
import { isHeld, RESERVED_IPS, reservedIpWire } from './reserved-ip-wire.ts';

/** Each server costs two reads, so few of them are read at once. */
const SERVERS_PER_PAGE = 10;
/** The page after all servers: reserved addresses that nothing has. */
const FREE_PAGE = 'free';

/**
 * The list of ports itself shows neither network nor address (SOURCES.md#gcore-port-fields), so ports are read server by server,
 * then the reserved addresses that are free.
 */
export function createPortReader(session: GcoreSession): ResourceReader<Port> {
  const listPage = (cursor: string | undefined, options: ReadOptions): Promise<Page<Port>> =>
    cursor === FREE_PAGE ? freePage(session, options) : serverPage(session, Number(cursor ?? 0), options);
  return {
    listPage,
    get: async (id, options) => {
      const reserved = await findReservedIp(session, id, options.signal);
      if (reserved !== null && !isHeld(reserved)) return toReservedPort(session.cloud, reserved);
      for await (const page of iteratePages(listPage, options)) {
        const port = page.items.find((candidate) => candidate.id === id);
        if (port !== undefined) return port;
      }
      if (reserved !== null) return toReservedPort(session.cloud, reserved);
      const { cloud } = session;
      throw new CloudError('not_found', `no port ${id} in ${cloud}`, { cloud, operation: 'get port', resource: formatRef(cloud, id) });
    },
    isId: isUuid,
  };
}

async function serverPage(session: GcoreSession, offset: number, { signal }: ReadOptions): Promise<Page<Port>> {
  const { client, cloud } = session;
  const query = { limit: SERVERS_PER_PAGE, offset, order_by: 'created.asc' };
  const page = await client.readPage(instanceWire, client.scoped(INSTANCES), { operation: 'list ports', query, signal });
  const ports = await Promise.all(
    page.rows.map(toInstanceRow).map(async ({ id }) => {
      const [interfaces, groups] = await Promise.all([fetchInterfaces(session, id, signal), fetchPortGroups(session, id, signal)]);
      return interfaces.map((row) => toServerPort(cloud, id, row, groups));
    }),
  );
  // Too many reads to make them for a page that nobody may want.
  return { items: ports.flat(), next: String(nextOffset(page, offset) ?? FREE_PAGE), ahead: [], coverage: coverageOf(cloud) };
}

async function freePage(session: GcoreSession, { signal }: ReadOptions): Promise<Page<Port>> {
  const free = (await fetchReservedIps(session, signal)).filter((row) => !isHeld(row));
  return { items: free.map((row) => toReservedPort(session.cloud, row)), coverage: coverageOf(session.cloud) };
}

function coverageOf(cloud: string): NonNullable<Page<Port>['coverage']> {
  return { cloud, complete: false, reason: 'ports of load balancers, routers, bare metal and GPU machines are not listed here' };
}

export function fetchReservedIps({ client }: GcoreSession, signal: AbortSignal | undefined): Promise<readonly ReservedIpRow[]> {
  return client.readAll(reservedIpWire, client.scoped(RESERVED_IPS), { operation: 'list reserved addresses', signal });
}

/** null where the port is not a reserved one. */
export async function findReservedIp({ client }: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<ReservedIpRow | null> {
  try {
    return await client.read(reservedIpWire, client.scoped(RESERVED_IPS, id), { operation: 'get reserved address', id, signal });
  } catch (error) {
    if (isCloudError(error) && error.code === 'not_found') return null;
    throw error;
  }
}
