import type { WireReply } from '../../../../kernel/wire.ts';
import type { UpdateServerRequest } from '../../../model/requests.ts';
import { nullOr, oneOf, requireFields, text } from '../../shared/field-checks.ts';
import { readJsonBody, readWrapped } from '../../shared/exchange.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { readCreateRequest } from './create-request.ts';
import { readHints } from './scheduler-hints.ts';
import { novaLinks, novaUrl } from '../nova-links.ts';
import { toServerBody } from './server-body.ts';
import { readServerFacts } from './server-facts.ts';

/** `POST /servers`: 202 with little more than the id and the password. */
export function createServer(exchange: Exchange): WireReply {
  const { context, caller, version, request } = exchange;
  const hints = readHints(readJsonBody(request));
  const wanted = readWrapped(request, 'server');
  const create = readCreateRequest(wanted, hints, version);
  const [server] = context.backend.compute.createServers(caller, create);
  if (server === undefined) throw new Error('a create made no server');
  if (wanted['return_reservation_id'] === true) {
    return { status: 202, body: { reservation_id: server.reservationId } };
  }
  const groups = create.securityGroups.length > 0 ? create.securityGroups : ['default'];
  const given = wanted['adminPass'];
  return {
    status: 202,
    headers: { location: `${novaUrl(context)}/servers/${server.id}` },
    body: {
      server: {
        id: server.id,
        links: novaLinks(context, `servers/${server.id}`),
        'OS-DCF:diskConfig': server.diskConfig,
        security_groups: groups.map((name) => ({ name })),
        adminPass: typeof given === 'string' ? given : context.backend.compute.newPassword(),
      },
    },
  };
}

/** `PUT /servers/{id}`: rename and the like. */
export function updateServer(exchange: Exchange): WireReply {
  const { context, caller, version, request } = exchange;
  const wanted = readWrapped(request, 'server');
  requireFields(wanted, {
    name: 'server',
    fields: {
      name: text(1, 255),
      'OS-DCF:diskConfig': oneOf('AUTO', 'MANUAL'),
      accessIPv4: text(),
      accessIPv6: text(),
      ...(isAtLeast(version, '2.19') ? { description: nullOr(text()) } : {}),
      ...(isAtLeast(version, '2.90') ? { hostname: text(1, 255) } : {}),
    },
  });
  const { 'OS-DCF:diskConfig': diskConfig, ...fields } = wanted;
  const update = { ...fields, ...(diskConfig === undefined ? {} : { diskConfig }) };
  const server = context.backend.compute.updateServer(caller, exchange.parameter('id'), update as UpdateServerRequest);
  const body = toServerBody(exchange, server, readServerFacts(exchange), 'update');
  return { status: 200, body: { server: body } };
}

/** `DELETE /servers/{id}` */
export function deleteServer(exchange: Exchange): WireReply {
  exchange.context.backend.compute.deleteServer(exchange.caller, exchange.parameter('id'));
  return { status: 204 };
}
