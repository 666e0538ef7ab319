import type { ResizeConfirmation, ServerFault, ServerVolume } from '@isobar/core';
import { formatRef } from '@isobar/core';
import { mapWith, withoutMembers } from '@isobar/transport/schema';

import type { NovaNative, NovaServer } from '../facts/openstack-facts.ts';
import { fromOpenStackTime } from '../wire/openstack-time.ts';
import { toAddresses } from './address-mapper.ts';
import { toManagedBy } from './managed-by.ts';
import type { ServerParts } from './server-parts.ts';
import { activityOf, capacityOf, phaseOf, powerOf } from './server-state-table.ts';
import type { ServerWire } from './server-wire.ts';

type VolumeWire = NonNullable<ServerWire['os-extended-volumes:volumes_attached']>[number];

/** What no row itself says. */
export interface ServerContext {
  readonly cloud: string;
  readonly region: string | null;
  /** What a server in VERIFY_RESIZE waits with. */
  readonly confirmation: ResizeConfirmation;
  /** Of the rows that are mapped together. */
  readonly parts: ServerParts;
}

/**
 * Labels are the metadata; tags stay in `native.raw`. One flat literal, and little made on the way that the server does not keep:
 * V8 looks through the heap of a long list the sooner, the more of it was thrown away (docs/performance.md).
 * @param flavorId id of the flavor where it is embedded without one
 */
export function toServer(wire: ServerWire, { cloud, region, confirmation, parts }: ServerContext, flavorId: string | null): NovaServer {
  const native = toNative(wire);
  const labels = wire.metadata ?? {};
  return {
    ref: formatRef(cloud, wire.id),
    cloud,
    id: wire.id,
    name: wire.name ?? null,
    phase: phaseOf(native),
    activity: activityOf(native),
    power: powerOf(native),
    capacity: capacityOf(native),
    locked: wire.locked ?? null,
    flavor: parts.flavors.of(wire.flavor?.id ?? flavorId, wire.flavor),
    image: wire.image ? parts.images.of(wire.image.id, wire.image) : null,
    region,
    zone: wire['OS-EXT-AZ:availability_zone'] || null,
    addresses: toAddresses(wire.addresses),
    volumes: toVolumes(wire),
    securityGroups: wire.security_groups ? parts.groups.of(wire.security_groups[0]?.name, wire.security_groups) : null,
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

/** Which of several volumes is the boot disk, the row does not tell (only that one of them is, where there is no image). */
function toVolumes(wire: ServerWire): readonly ServerVolume[] {
  const rows = wire['os-extended-volumes:volumes_attached'] ?? [];
  const root = wire.image !== '' ? false : rows.length === 1 ? true : null;
  const named = rows.every(hasId) ? rows : rows.filter(hasId);
  return mapWith(named, root, toVolume);
}

function toVolume({ id, delete_on_termination: flag }: VolumeWire, root: boolean | null): ServerVolume {
  return { id: id ?? '', root, deleteOnTermination: flag ?? null };
}

const hasId = ({ id }: VolumeWire): boolean => Boolean(id);

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
