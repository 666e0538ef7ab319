import type { ResizeConfirmation, Server, ServerFault, ServerFlavor, ServerImage, ServerVolume } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { withoutMembers } from '@isobar/transport/schema';

import type { NovaNative, NovaServer } from '../facts/openstack-facts.ts';
import { fromOpenStackTime } from '../wire/openstack-time.ts';
import { toAddresses } from './address-mapper.ts';
import { toManagedBy } from './managed-by.ts';
import { toServerState } from './server-state-table.ts';
import type { ServerWire } from './server-wire.ts';

/** What the row itself does not say. */
export interface ServerContext {
  readonly cloud: string;
  readonly region: string | null;
  /** Id of the flavor that is embedded without one. */
  readonly flavorId: string | null;
  /** What a server in VERIFY_RESIZE waits with. */
  readonly confirmation: ResizeConfirmation;
}

/** Pure. Labels are the metadata; tags stay in `native.raw`. One flat literal: spreading its parts would cost more than the rest. */
export function toServer(wire: ServerWire, { cloud, region, flavorId, confirmation }: ServerContext): NovaServer {
  const native = toNative(wire);
  const { phase, activity, power, capacity } = toServerState(native);
  const labels = wire.metadata ?? {};
  return {
    ref: formatRef(cloud, wire.id),
    cloud,
    id: wire.id,
    name: wire.name ?? null,
    phase,
    activity,
    power,
    capacity,
    locked: wire.locked ?? null,
    flavor: toServerFlavor(wire.flavor, flavorId),
    image: toServerImage(wire.image),
    region,
    zone: wire['OS-EXT-AZ:availability_zone'] || null,
    addresses: toAddresses(wire.addresses),
    volumes: toVolumes(wire),
    securityGroups: toGroups(wire.security_groups),
    keyPair: wire.key_name ?? null,
    description: wire.description ?? null,
    labels,
    labelSource: 'cloud',
    fault: toFault(wire.fault),
    managedBy: toManagedBy(labels),
    createdAt: fromOpenStackTime(wire.created),
    updatedAt: fromOpenStackTime(wire.updated),
    lastSettledPhase: null,
    resizeConfirmation: isAwaitingConfirmation(wire) ? confirmation : null,
    incomplete: isFromDownCell(wire),
    native,
  };
}

/** Also what a migration by an operator ends in (SOURCES.md#nova-migrate-verify-resize). */
export function isAwaitingConfirmation({ status }: ServerWire): boolean {
  return status === 'VERIFY_RESIZE';
}

/** A row that Nova could not fill: its cell does not answer. Every other row has a vm_state. */
export function isFromDownCell(wire: ServerWire): boolean {
  return wire.status === 'UNKNOWN' && (wire['OS-EXT-STS:vm_state'] ?? null) === null;
}

function toServerImage(image: ServerWire['image']): ServerImage | null {
  return image === null || image === undefined || image === '' ? null : { id: image.id, name: null };
}

function toServerFlavor(flavor: ServerWire['flavor'], flavorId: string | null): ServerFlavor {
  return {
    id: flavor?.id ?? flavorId,
    name: flavor?.original_name ?? null,
    vcpus: flavor?.vcpus ?? null,
    memoryMiB: flavor?.ram ?? null,
    // 0 for a flavor that comes without one (SOURCES.md#nova-flavor-zero-disk).
    diskGiB: flavor?.disk || null,
  };
}

/** Which of several volumes is the boot disk, the row does not tell (only that one of them is, where there is no image). */
function toVolumes(wire: ServerWire): readonly ServerVolume[] {
  const rows = wire['os-extended-volumes:volumes_attached'] ?? [];
  const root = wire.image !== '' ? false : rows.length === 1 ? true : null;
  const named = rows.every(({ id }) => Boolean(id)) ? rows : rows.filter(({ id }) => Boolean(id));
  return named.map(({ id, delete_on_termination: flag }) => ({ id: id ?? '', root, deleteOnTermination: flag ?? null }));
}

/** Names only, once per port (SOURCES.md#nova-server-security-groups). */
function toGroups(groups: ServerWire['security_groups']): Server['securityGroups'] {
  if (groups === null || groups === undefined) return null;
  const first = groups.filter(({ name }, index) => groups.findIndex((other) => other.name === name) === index);
  return first.map(({ name = null }) => ({ id: null, name }));
}

function toFault(fault: ServerWire['fault']): ServerFault | null {
  if (fault === null || fault === undefined) return null;
  return { message: fault.message ?? '', code: fault.code ?? null, at: fromOpenStackTime(fault.created) };
}

/** User data and passwords have no place in what is shown. */
const SECRETS = ['adminPass', 'user_data', 'OS-EXT-SRV-ATTR:user_data'] as const;

function toNative(wire: ServerWire): NovaNative {
  return {
    provider: 'openstack',
    status: wire.status,
    vmState: wire['OS-EXT-STS:vm_state'] ?? null,
    taskState: wire['OS-EXT-STS:task_state'] ?? null,
    powerState: wire['OS-EXT-STS:power_state'] ?? null,
    raw: withoutMembers(wire, SECRETS),
  };
}
