import type { Action, AwaitingResize, Price } from '@isobar/core';
import { isCloudError } from '@isobar/core';
import { z } from 'zod';

import { toPrice } from '../flavor/price-mapper.ts';
import { priceWire } from '../flavor/flavor-wire.ts';
import { EVIDENCE } from '../gcore-evidence.ts';
import type { GcoreSession } from '../gcore-session.ts';
import { fetchInterfaces, fetchOwner, fetchPortGroups } from '../server/fetch-instance.ts';
import type { InterfaceRow, PortGroupsRow } from '../server/interface-wire.ts';
import { findServerGroupOf } from '../server-group/server-group-reader.ts';
import { toServer } from '../server/server-mapper.ts';
import type { InstanceRow } from '../server/server-wire.ts';
import { fetchVolumesOf } from '../volume/volume-reader.ts';
import type { VolumeRow } from '../volume/volume-wire.ts';
import { toOwnLabels } from '../wire/tag-wire.ts';
import type { GcoreDisk, GcoreFacts, GcoreKind, GcorePort } from './gcore-facts.ts';

type ServerFacts = Omit<GcoreFacts, 'digest' | 'image' | 'flavorOffered' | 'keyIsMissing' | 'place' | 'named'>;

/** Actions that touch only the machine itself need no look at its disks and ports. */
const LEAN: ReadonlySet<Action> = new Set([
  'rename',
  'start',
  'stop',
  'reboot',
  'suspend',
  'resume',
  'console',
  'confirmResize',
  'attachServerGroup',
  'detachServerGroup',
]);
const GROUPED: ReadonlySet<Action> = new Set(['rebuild', 'attachServerGroup', 'detachServerGroup']);
const PRICED: ReadonlySet<Action> = new Set(['rebuild', 'resize', 'revertResize']);

/** All that the platform tells of one server that is already known to exist. */
export async function readServerFacts(
  session: GcoreSession,
  instance: InstanceRow,
  query: { readonly action: Action; readonly awaitingResize: AwaitingResize | null; readonly signal: AbortSignal | undefined },
): Promise<ServerFacts> {
  const { id } = instance;
  const { action, signal } = query;
  const lean = LEAN.has(action);
  const rebuild = action === 'rebuild';
  const [owner, interfaces, groups, volumes, reserved, serverGroup, price] = await Promise.all([
    fetchOwner(session, id, signal),
    lean ? [] : fetchInterfaces(session, id, signal),
    lean ? [] : fetchPortGroups(session, id, signal),
    lean ? [] : fetchVolumesOf(session, id, signal),
    lean ? new Set<string>() : fetchReservedPorts(session, id, signal),
    GROUPED.has(action) ? findServerGroupOf(session, id, signal) : null,
    PRICED.has(action) ? fetchPrice(session, id, signal) : null,
  ]);
  return {
    cloud: session.cloud,
    server: toServer(session.cloud, instance, owner, { interfaces, volumes }),
    tuple: instance,
    kind: kindOf(instance),
    dialect: session.dialect,
    awaitingResize: query.awaitingResize,
    ports: interfaces.map((row) => toPort(row, groups, reserved)),
    disks: instance.volumes.map((row) => toDisk(row, volumes)),
    serverGroupId: serverGroup?.servergroup_id ?? null,
    ownLabels: toOwnLabels(instance.tags),
    prices: { before: price, after: rebuild ? price : null },
  };
}

/** Only bare metal has a resource class; only shared flavors, which basic machines use, are named so. */
function kindOf({ flavor }: InstanceRow): GcoreKind {
  if (flavor?.resource_class !== undefined && flavor.resource_class !== null) return 'bareMetal';
  return flavor !== null && flavor.flavor_id.includes('-shared-') ? 'basic' : 'virtual';
}

function toPort(row: InterfaceRow, groups: readonly PortGroupsRow[], reserved: ReadonlySet<string>): GcorePort {
  const ownGroups = groups.find((candidate) => candidate.id === row.port_id)?.security_groups ?? [];
  return {
    id: row.port_id,
    networkId: row.network_id,
    external: row.network_details?.external === true,
    interfaceName: row.interface_name ?? null,
    macAddress: row.mac_address ?? null,
    addresses: (row.ip_assignments ?? []).map((assignment) => ({ address: assignment.ip_address, subnetId: assignment.subnet_id ?? null })),
    floatingIps: (row.floatingip_details ?? []).map((floating) => ({ id: floating.id, address: floating.floating_ip_address })),
    groups: ownGroups.map((group) => ({ id: group.id, name: group.name ?? null })),
    reserved: reserved.has(row.port_id),
  };
}

function toDisk(row: InstanceRow['volumes'][number], volumes: readonly VolumeRow[]): GcoreDisk {
  const known = volumes.find((candidate) => candidate.id === row.id);
  return {
    id: row.id,
    name: known?.name ?? null,
    sizeGiB: known?.size ?? null,
    type: known?.volume_type ?? null,
    root: known?.is_root_volume === true,
    deleteOnTermination: row.delete_on_termination === true,
  };
}

const reservedWire = z.object({ port_id: z.string() });

async function fetchReservedPorts({ client }: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<ReadonlySet<string>> {
  const look = { operation: 'list reserved addresses', id, query: { device_id: id }, signal };
  const rows = await client.readAll(reservedWire, client.scoped('/v1/reserved_fixed_ips'), look);
  return new Set(rows.map((row) => row.port_id));
}

/** A price that cannot be read is unknown; it must not stand in the way of a plan. */
async function fetchPrice({ client, dialect, clock }: GcoreSession, id: string, signal: AbortSignal | undefined): Promise<Price | null> {
  try {
    const row = await client.read(priceWire, client.filled(dialect.pricePath, id), { operation: 'get price', id, signal });
    return toPrice(row, 'hour', EVIDENCE.instancePrice, new Date(clock.now()).toISOString());
  } catch (error) {
    if (isCloudError(error)) return null;
    throw error;
  }
}
