import { WireFault } from '../../kernel/wire.ts';
import type { WireReply } from '../../kernel/wire.ts';
import type { Instance } from '../domain.ts';
import type { IwinvSwitches } from '../switches.ts';
import { hasAddress } from './address-filter.ts';
import { succeed } from './envelope.ts';
import { REFUSAL_ERRORS, WIRE_ERRORS, toErrorReply } from './error-table.ts';
import { applyFilters, contains, inList, inRange } from './filters.ts';
import type { Call, IwinvRoute } from './handler.ts';
import { DEFAULT_FIELDS, toConsole, toInstanceRow } from './instance-wire.ts';
import { replyPage } from './paging.ts';

const LISTED_STATUSES = ['pending', 'active', 'error', 'work', 'off'];
const INSTANCE_TYPES = ['vm', 'gpu', 'solution', 'vdi'];

export const INSTANCE_READS: readonly IwinvRoute[] = [
  { method: 'GET', pattern: '/v1/instances', handler: listInstances },
  { method: 'GET', pattern: '/v1/instances/{instance}', handler: showInstance },
  { method: 'GET', pattern: '/v1/instances/{instance}/remote-console', handler: showConsole },
];

/** The `fields` parameter: an integer sum of bits. */
export function readFields(query: URLSearchParams): number {
  const text = query.get('fields') ?? '';
  if (text === '') return DEFAULT_FIELDS;
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new WireFault(toErrorReply(WIRE_ERRORS.badParameter));
}

/** What detail says of an instance that is not there is unknown, hence the switch. */
const ABSENCE_REPLIES: Readonly<Record<IwinvSwitches['absenceAnswer'], WireReply>> = {
  empty: succeed(200, []),
  idInvalid: toErrorReply(REFUSAL_ERRORS.unknownId),
  notFound: toErrorReply(WIRE_ERRORS.absent),
  deletedOrWorking: toErrorReply(WIRE_ERRORS.absentWorking),
};

function listInstances({ backend, query }: Call): WireReply {
  const rows = applyFilters<Instance>(backend.instances.list(), [
    inList(query, 'status', ({ status }) => [status], LISTED_STATUSES),
    hasAddress(query),
    contains(query, 'name', ({ name }) => name),
    inList(query, 'zone_id', ({ zone }) => [zone.zoneId]),
    inList(query, 'image_id', ({ image }) => [image.imageId]),
    inList(query, 'type', (instance) => [toType(instance)], INSTANCE_TYPES),
    inRange(query, 'vcpu', ({ flavor }) => flavor.vcpu),
    inRange(query, 'memory', ({ flavor }) => flavor.memoryMb),
    inRange(query, 'disk', ({ flavor }) => flavor.diskGb),
    inRange(query, 'gpu', ({ flavor }) => flavor.gpuCount),
  ]);
  const fields = readFields(query);
  return replyPage(query, rows, (instance) => toInstanceRow(instance, fields));
}

function showInstance({ backend, switches, query, parameter }: Call): WireReply {
  const instance = backend.instances.find(parameter('instance'));
  if (instance === undefined) return ABSENCE_REPLIES[switches.absenceAnswer];
  return succeed(200, [toInstanceRow(instance, readFields(query))]);
}

function showConsole({ backend, switches, parameter }: Call): WireReply {
  const instance = backend.instances.find(parameter('instance'));
  if (instance === undefined) return ABSENCE_REPLIES[switches.absenceAnswer];
  return succeed(200, [toConsole(instance)]);
}

function toType({ image, flavor }: Instance): string {
  if (flavor.gpu !== null) return 'gpu';
  return image.kind === 'os' ? 'vm' : image.kind;
}
