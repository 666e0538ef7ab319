import { toServerStatus } from '../../../model/server-status.ts';
import type { NovaServer } from '../../../model/server.ts';
import type { Exchange } from '../../shared/exchange.ts';
import { isAtLeast } from '../../shared/microversion.ts';
import { toOptionalMicrosecondsTime, toSecondsTime } from '../../shared/times.ts';
import { toServerFlavor } from '../flavor-body.ts';
import { novaLinks } from '../nova-links.ts';
import { toAdministratorFields } from './server-admin-fields.ts';
import { toDownCellBody } from './down-cell-body.ts';
import type { ServerFacts } from './server-facts.ts';
import { toServerImage } from './server-image.ts';
import type { ServerPlace } from './server-place.ts';
import { toVersionedFields } from './server-versioned-fields.ts';

/** Only these states have a `progress`, and only those below a `fault`. */
const PROGRESS_STATUSES = new Set(['ACTIVE', 'BUILD', 'REBUILD', 'RESIZE', 'VERIFY_RESIZE', 'MIGRATING']);
const FAULT_STATUSES = new Set(['ERROR', 'DELETED']);

/** A server with the key set that its microversion, its state and the caller's role give it. */
export function toServerBody(exchange: Exchange, server: NovaServer, facts: ServerFacts, place: ServerPlace): Readonly<Record<string, unknown>> {
  if (server.cellDown) return toDownCellBody(exchange, server, place);
  const isShort = isShortAnswer(exchange, place);
  return {
    ...toCommonFields(exchange, server, facts, isShort),
    ...(isShort ? {} : toExtendedFields(exchange, server, facts)),
    ...toVersionedFields(exchange, server, place, isShort),
  };
}

/** A server as `GET /servers` lists it. */
export function toServerSummary({ context }: Exchange, server: NovaServer) {
  return { id: server.id, name: server.name, links: novaLinks(context, `servers/${server.id}`) };
}

function isShortAnswer({ version }: Exchange, place: ServerPlace): boolean {
  return (place === 'rebuild' || place === 'update') && !isAtLeast(version, '2.75');
}

function toCommonFields(exchange: Exchange, server: NovaServer, facts: ServerFacts, isShort: boolean) {
  const { context, version, caller } = exchange;
  return {
    id: server.id,
    name: server.name,
    status: toServerStatus(server),
    tenant_id: server.projectId,
    user_id: server.userId,
    metadata: server.metadata,
    hostId: context.backend.compute.hostIdOf(server.projectId, server.host),
    image: toServerImage(exchange, server),
    flavor: toServerFlavor(context, version, server.flavor),
    created: toSecondsTime(server.createdAt),
    updated: toSecondsTime(server.updatedAt),
    addresses: toAddresses(facts, server, isShort),
    accessIPv4: server.accessIPv4,
    accessIPv6: server.accessIPv6,
    links: novaLinks(context, `servers/${server.id}`),
    'OS-DCF:diskConfig': server.diskConfig,
    ...toProgressOrFault(server, caller.isAdmin),
  };
}

function toProgressOrFault(server: NovaServer, isAdmin: boolean) {
  const status = toServerStatus(server);
  const { fault } = server;
  return {
    ...(FAULT_STATUSES.has(status) && fault !== null
      ? {
          fault: {
            code: fault.code,
            created: toSecondsTime(fault.createdAt),
            message: fault.message,
            ...(isAdmin ? { details: fault.details } : {}),
          },
        }
      : {}),
    ...(PROGRESS_STATUSES.has(status) ? { progress: 0 } : {}),
  };
}

function toExtendedFields(exchange: Exchange, server: NovaServer, facts: ServerFacts) {
  const { caller, version } = exchange;
  const groups = facts.securityGroupsOf(server).map((name) => ({ name }));
  return {
    'OS-EXT-AZ:availability_zone': server.zone ?? '',
    config_drive: server.configDrive ? 'True' : '',
    key_name: server.keyName,
    'OS-SRV-USG:launched_at': toOptionalMicrosecondsTime(server.launchedAt),
    'OS-SRV-USG:terminated_at': toOptionalMicrosecondsTime(server.terminatedAt),
    ...(groups.length > 0 ? { security_groups: groups } : {}),
    ...(caller.isAdmin ? toAdministratorFields(version, server) : {}),
    'OS-EXT-STS:task_state': server.taskState,
    'OS-EXT-STS:vm_state': server.vmState,
    'OS-EXT-STS:power_state': server.powerState,
    'os-extended-volumes:volumes_attached': server.attachments.map((attachment) => ({
      id: attachment.volumeId,
      ...(isAtLeast(version, '2.3') ? { delete_on_termination: attachment.deleteOnTermination } : {}),
    })),
  };
}

function toAddresses(facts: ServerFacts, server: NovaServer, isShort: boolean) {
  const addresses: Record<string, unknown[]> = {};
  for (const { network, address, kind, macAddress } of facts.addressesOf(server)) {
    const extended = { 'OS-EXT-IPS:type': kind, 'OS-EXT-IPS-MAC:mac_addr': macAddress };
    const entry = { version: 4, addr: address, ...(isShort ? {} : extended) };
    addresses[network] = [...(addresses[network] ?? []), entry];
  }
  return addresses;
}
