import type { NovaServer } from '../../../model/server.ts';
import type { World } from '../../world.ts';
import { portsOf } from '../interface/nova-port.ts';

/** How a filter compares: the whole value, or anywhere in it as a regular expression. */
interface FilterField {
  readonly compare: 'equal' | 'pattern';
  readonly values: (server: NovaServer, world: World) => readonly string[];
}

function equal(value: (server: NovaServer) => string | number | boolean | null): FilterField {
  return { compare: 'equal', values: (server) => [String(value(server) ?? '')] };
}

function pattern(value: (server: NovaServer) => string | null): FilterField {
  return { compare: 'pattern', values: (server) => [value(server) ?? ''] };
}

const ADDRESSES: FilterField = {
  compare: 'pattern',
  values: (server, world) => portsOf(world, server).flatMap(({ fixedIps }) => fixedIps.map(({ address }) => address)),
};

/** The filters of a server list, by the names that Nova has for them. */
export const FILTER_FIELDS: ReadonlyMap<string, FilterField> = new Map<string, FilterField>([
  ['name', pattern(({ name }) => name)],
  ['display_name', pattern(({ name }) => name)],
  ['description', pattern(({ description }) => description)],
  ['display_description', pattern(({ description }) => description)],
  ['hostname', pattern(({ hostname }) => hostname)],
  ['key_name', pattern(({ keyName }) => keyName)],
  ['reservation_id', equal(({ reservationId }) => reservationId)],
  ['availability_zone', pattern(({ zone }) => zone)],
  ['access_ip_v4', pattern(({ accessIPv4 }) => accessIPv4)],
  ['access_ip_v6', pattern(({ accessIPv6 }) => accessIPv6)],
  ['locked_by', pattern(({ lock }) => lock?.by ?? null)],
  ['node', pattern(({ host }) => host)],
  ['ip', ADDRESSES],
  ['ip6', { compare: 'pattern', values: () => [] }],
  ['flavor', equal(({ flavor }) => flavor.id)],
  ['image', equal(({ imageId }) => imageId)],
  ['image_ref', equal(({ imageId }) => imageId)],
  ['host', equal(({ host }) => host)],
  ['uuid', equal(({ id }) => id)],
  ['user_id', equal(({ userId }) => userId)],
  ['project_id', equal(({ projectId }) => projectId)],
  ['tenant_id', equal(({ projectId }) => projectId)],
  ['launch_index', equal(({ launchIndex }) => launchIndex)],
  ['power_state', equal(({ powerState }) => powerState)],
  ['vm_state', equal(({ vmState }) => vmState)],
  ['task_state', equal(({ taskState }) => taskState)],
  ['config_drive', equal(({ configDrive }) => configDrive)],
  ['locked', equal(({ lock }) => lock !== null)],
  ['progress', equal(() => 0)],
]);

/** What a list can be sorted by. */
export const SORT_FIELDS: ReadonlyMap<string, (server: NovaServer) => number | string> = new Map<string, (server: NovaServer) => number | string>([
  ['access_ip_v4', ({ accessIPv4 }) => accessIPv4],
  ['access_ip_v6', ({ accessIPv6 }) => accessIPv6],
  ['auto_disk_config', ({ diskConfig }) => diskConfig],
  ['availability_zone', ({ zone }) => zone ?? ''],
  ['config_drive', ({ configDrive }) => String(configDrive)],
  ['created_at', ({ createdAt }) => createdAt],
  ['display_description', ({ description }) => description ?? ''],
  ['display_name', ({ name }) => name],
  ['host', ({ host }) => host ?? ''],
  ['hostname', ({ hostname }) => hostname],
  ['image_ref', ({ imageId }) => imageId ?? ''],
  ['instance_type_id', ({ flavor }) => flavor.id],
  ['key_name', ({ keyName }) => keyName ?? ''],
  ['launch_index', ({ launchIndex }) => launchIndex],
  ['launched_at', ({ launchedAt }) => launchedAt ?? 0],
  ['locked', ({ lock }) => String(lock !== null)],
  ['node', ({ host }) => host ?? ''],
  ['power_state', ({ powerState }) => powerState],
  ['project_id', ({ projectId }) => projectId],
  ['task_state', ({ taskState }) => taskState ?? ''],
  ['terminated_at', ({ terminatedAt }) => terminatedAt ?? 0],
  ['updated_at', ({ updatedAt }) => updatedAt],
  ['user_id', ({ userId }) => userId],
  ['uuid', ({ id }) => id],
  ['vm_state', ({ vmState }) => vmState],
]);
