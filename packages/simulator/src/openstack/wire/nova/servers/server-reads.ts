import type { WireReply } from '../../../../kernel/wire.ts';
import { OpenStackRefusal } from '../../../model/refusal.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { PAGE_LIMIT } from '../../shared/paging.ts';
import { isListed } from './down-cell-body.ts';
import { asksForNothing, nextQuery, readServerQuery } from './list-query.ts';
import { novaUrl } from '../nova-links.ts';
import { toServerBody, toServerSummary } from './server-body.ts';
import { readServerFacts } from './server-facts.ts';

/** `GET /servers` */
export function listServers(exchange: Exchange): WireReply {
  return page(exchange, 'servers', (servers) => servers.map((server) => toServerSummary(exchange, server)));
}

/** `GET /servers/detail` */
export function listServerDetails(exchange: Exchange): WireReply {
  return page(exchange, 'servers/detail', (servers) => {
    const facts = readServerFacts(exchange);
    return servers.map((server) => toServerBody(exchange, server, facts, 'detail'));
  });
}

/** `GET /servers/{id}` */
export function showServer(exchange: Exchange): WireReply {
  const { context, caller } = exchange;
  const server = context.backend.compute.getServer(caller, exchange.parameter('id'));
  const body = toServerBody(exchange, server, readServerFacts(exchange), 'show');
  return { status: 200, body: { server: body } };
}

/** `GET /servers/{id}/ips` */
export function listServerAddresses(exchange: Exchange): WireReply {
  return { status: 200, body: { addresses: readAddresses(exchange) } };
}

/** `GET /servers/{id}/ips/{network}` */
export function showServerAddresses(exchange: Exchange): WireReply {
  const network = exchange.parameter('network');
  const rows = readAddresses(exchange)[network];
  if (rows === undefined) throw new OpenStackRefusal('notFound', 'Instance is not a member of specified network');
  return { status: 200, body: { [network]: rows } };
}

function readAddresses(exchange: Exchange): Readonly<Record<string, readonly object[]>> {
  const { context, caller } = exchange;
  const server = context.backend.compute.getServer(caller, exchange.parameter('id'));
  const byNetwork = Map.groupBy(readServerFacts(exchange).addressesOf(server), ({ network }) => network);
  return Object.fromEntries([...byNetwork].map(([network, rows]) => [network, rows.map(({ address }) => ({ version: 4, addr: address }))]));
}

/** A full page has a next link, also when nothing follows: Nova does not look ahead. */
function page(exchange: Exchange, path: string, toBodies: (servers: readonly NovaServer[]) => readonly unknown[]): WireReply {
  const { context, request, caller } = exchange;
  if (asksForNothing(exchange)) return { status: 200, body: { servers: [] } };
  const query = readServerQuery(exchange, path === 'servers' ? 'index' : 'detail');
  const servers = context.backend.compute.listServers(caller, query);
  const last = servers.at(-1);
  const isFull = servers.length === query.limit;
  const hasLink = isFull && (request.query.has('limit') || query.limit === PAGE_LIMIT);
  const url = `${novaUrl(context)}/${path}`;
  const body = { servers: toBodies(servers.filter((server) => isListed(exchange, server))) };
  if (!hasLink || last === undefined) return { status: 200, body };
  const href = `${url}?${nextQuery(exchange, last.id).toString()}`;
  return { status: 200, body: { ...body, servers_links: [{ rel: 'next', href }] } };
}
