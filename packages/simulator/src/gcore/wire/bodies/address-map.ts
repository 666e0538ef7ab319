import type { GcoreBackend } from '../../gcore-backend.ts';
import type { Instance } from '../../model/instance.ts';
import type { FloatingIp, Port } from '../../model/network.ts';
import type { Scope } from '../../model/scope.ts';
import type { InstanceDocument } from '../documents.ts';

type Address = NonNullable<InstanceDocument['addresses']>[string][number];

/** How much of an address shows: a single read tells more than a list. */
export interface AddressDetail {
  readonly withSubnet: boolean;
  readonly withInterfaceName: boolean;
}

export type FloatingByPort = ReadonlyMap<string, readonly Readonly<FloatingIp>[]>;

/** The floating IPs of a scope by the port they point to. */
export function groupFloatingIps(backend: GcoreBackend, scope: Scope): FloatingByPort {
  const groups = new Map<string, Readonly<FloatingIp>[]>();
  for (const row of backend.floatingIps.list(scope)) {
    if (row.portId !== null) groups.set(row.portId, [...(groups.get(row.portId) ?? []), row]);
  }
  return groups;
}

/**
 * The addresses of an instance by network NAME, so two networks of one name fall together. A
 * floating address stands under the network of the port that it points to.
 */
export function toAddressMap(
  backend: GcoreBackend,
  scope: Scope,
  instance: Readonly<Instance>,
  floating: FloatingByPort,
  detail: AddressDetail,
): NonNullable<InstanceDocument['addresses']> {
  const rows = new Map<string, Address[]>();
  for (const portId of instance.portIds) {
    const port = backend.ports.find(scope, portId);
    if (port === undefined) continue;
    const name = backend.networks.find(scope, port.networkId)?.name ?? port.networkId;
    const entries = rows.get(name) ?? [];
    entries.push(...fixedEntries(backend, scope, port, detail), ...floatingEntries(floating.get(port.id) ?? []));
    rows.set(name, entries);
  }
  return Object.fromEntries(rows);
}

const fixedEntries = (backend: GcoreBackend, scope: Scope, port: Readonly<Port>, detail: AddressDetail): readonly Address[] =>
  port.fixedIps.map((ip) => ({
    addr: ip.address,
    type: 'fixed',
    interface_name: detail.withInterfaceName ? port.interfaceName : null,
    ...(detail.withSubnet ? { subnet_name: backend.subnets.find(scope, ip.subnetId)?.name ?? '', subnet_id: ip.subnetId } : {}),
  }));

const floatingEntries = (rows: readonly Readonly<FloatingIp>[]): readonly Address[] => rows.map((row) => ({ addr: row.address, type: 'floating' }));
