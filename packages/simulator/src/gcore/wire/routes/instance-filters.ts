import type { Instance } from '../../model/instance.ts';
import type { Port } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import { groupNames } from '../bodies/instance-body.ts';
import { matchesTags, readFlag } from '../decode/query.ts';
import type { GcoreCall } from '../gcore-call.ts';

interface FilterInput {
  readonly call: GcoreCall;
  readonly scope: Scope;
  readonly instance: Readonly<Instance>;
}

type Filter = (input: FilterInput, value: string) => boolean;

/** Filters that compare a text; each applies only when its parameter is given. */
const TEXT_FILTERS: readonly (readonly [string, Filter])[] = [
  ['name', ({ instance }, value) => instance.name.includes(value)],
  ['uuid', ({ instance }, value) => instance.id.includes(value)],
  ['status', ({ instance }, value) => instance.status === value],
  ['flavor_id', ({ instance }, value) => instance.flavorId === value],
  ['flavor_prefix', ({ instance }, value) => instance.flavorId.startsWith(value)],
  ['exclude_flavor_prefix', ({ instance }, value) => !instance.flavorId.startsWith(value)],
  ['exclude_secgroup', ({ call, scope, instance }, value) => !groupNames(call, scope, instance).includes(value)],
  ['ip', (input, value) => addressesOf(input).some((address) => address.includes(value))],
  ['changes-since', ({ instance }, value) => instance.updatedAt >= Date.parse(asUtc(value))],
  ['changes-before', ({ instance }, value) => instance.updatedAt <= Date.parse(asUtc(value))],
];

/** What is in or out of the list by default: Kubernetes nodes are IN, whole machines and GPU machines are out. */
const KIND_FLAGS: readonly (readonly [string, boolean, (instance: Readonly<Instance>) => boolean])[] = [
  ['include_k8s', true, (instance) => instance.isKubernetesNode],
  ['include_baremetal', false, (instance) => instance.kind === 'baremetal'],
  ['include_ai', false, (instance) => instance.kind === 'ai'],
];

/** Filters about protection against attacks, which no machine here has; they count with `with_ddos` only. */
const PROTECTION_FILTERS = ['profile_name', 'protection_status', 'type_ddos_profile'];

/** The list's filters. */
export function matchesFilters(input: FilterInput): boolean {
  const { call, instance } = input;
  const { query } = call.request;
  const isWanted = KIND_FLAGS.every(([flag, standard, isOfKind]) => !isOfKind(instance) || readFlag(query, flag, standard));
  const matchesTexts = TEXT_FILTERS.every(([name, matches]) => {
    const value = query.get(name);
    return value === null || matches(input, value);
  });
  const isPublic = !readFlag(query, 'only_with_fixed_external_ip', false) || portsOf(input).some((port) => port.external);
  const canTakeFloating = !readFlag(query, 'available_floating', false) || hasRoutedPort(input);
  const isIsolated = !readFlag(query, 'only_isolated', false);
  const isProtected = !readFlag(query, 'with_ddos', false) || !PROTECTION_FILTERS.some((name) => query.has(name));
  return isWanted && matchesTexts && isPublic && canTakeFloating && isIsolated && isProtected && matchesTags(instance.tags, query);
}

function addressesOf(input: FilterInput): readonly string[] {
  const ports = portsOf(input);
  const ids = new Set(ports.map((port) => port.id));
  const floating = input.call.backend.floatingIps.list(input.scope).filter((row) => row.portId !== null && ids.has(row.portId));
  return [...ports.flatMap((port) => port.fixedIps.map((ip) => ip.address)), ...floating.map((row) => row.address)];
}

const portsOf = ({ call, scope, instance }: FilterInput): readonly Readonly<Port>[] =>
  instance.portIds.flatMap((id) => call.backend.ports.find(scope, id) ?? []);

const hasRoutedPort = (input: FilterInput): boolean =>
  portsOf(input)
    .flatMap((port) => port.fixedIps)
    .some((ip) => (input.call.backend.subnets.find(input.scope, ip.subnetId)?.routerId ?? null) !== null);

/** A time without a zone is UTC. */
const asUtc = (text: string): string => (/(?:Z|[+-]\d\d:?\d\d)$/u.test(text) ? text : `${text}Z`);
