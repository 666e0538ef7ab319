import type { Flavor } from '../../model/catalog.ts';
import type { Instance } from '../../model/instance.ts';
import type { FloatingIp, Port } from '../../model/network.ts';
import type { Resource } from '../../model/scope.ts';
import type { Snapshot, Volume } from '../../model/volume.ts';
import type { QuotaAmounts } from './quota-book.ts';
import type { ResourceTable } from './resource-table.ts';

interface CountedTables {
  readonly flavors: ReadonlyMap<string, Flavor>;
  readonly instances: ResourceTable<Instance>;
  readonly volumes: ResourceTable<Volume>;
  readonly snapshots: ResourceTable<Snapshot>;
  readonly ports: ResourceTable<Port>;
  readonly floatingIps: ResourceTable<FloatingIp>;
}

/** What exists in a region, counted against its quotas. */
export function countQuotaUse(tables: CountedTables, regionId: number): QuotaAmounts {
  const here = <Item extends Resource>(items: Iterable<Item>): Item[] => [...items].filter((item) => item.regionId === regionId);
  const instances = here(tables.instances.all());
  const volumes = here(tables.volumes.all());
  const snapshots = here(tables.snapshots.all());
  const flavors = instances.map((instance) => tables.flavors.get(instance.flavorId));
  return {
    vm_count: instances.length,
    cpu_count: sum(flavors, (flavor) => flavor?.vcpus ?? 0),
    ram: sum(flavors, (flavor) => flavor?.memoryMiB ?? 0),
    volume_count: volumes.length,
    volume_size: sum(volumes, (volume) => volume.sizeGiB),
    volume_snapshots_count: snapshots.length,
    volume_snapshots_size: sum(snapshots, (snapshot) => snapshot.sizeGiB),
    external_ip_count: here(tables.ports.all()).filter((port) => port.external).length,
    floating_count: here(tables.floatingIps.all()).length,
  };
}

const sum = <Item>(items: readonly Item[], amount: (item: Item) => number): number => items.reduce((total, item) => total + amount(item), 0);
