import type { Flavor, Image, ServerGroup, SshKey } from '../../model/catalog.ts';
import type { Instance } from '../../model/instance.ts';
import type { FloatingIp, Network, Port, SecurityGroup, Subnet } from '../../model/network.ts';
import type { Project, Resource } from '../../model/scope.ts';
import type { Snapshot, Volume } from '../../model/volume.ts';
import type { GlobalUse, QuotaAmounts } from './quota-book.ts';
import type { ResourceTable } from './resource-table.ts';

interface CountedTables {
  readonly flavors: ReadonlyMap<string, Flavor>;
  readonly instances: ResourceTable<Instance>;
  readonly volumes: ResourceTable<Volume>;
  readonly snapshots: ResourceTable<Snapshot>;
  readonly ports: ResourceTable<Port>;
  readonly floatingIps: ResourceTable<FloatingIp>;
  readonly images: ResourceTable<Image>;
  readonly securityGroups: ResourceTable<SecurityGroup>;
  readonly networks: ResourceTable<Network>;
  readonly subnets: ResourceTable<Subnet>;
  readonly serverGroups: ReadonlyMap<string, ServerGroup>;
}

/** What exists in a region, counted against its quotas. */
export function countQuotaUse(tables: CountedTables, regionId: number): QuotaAmounts {
  const here = <Item extends Resource>(items: Iterable<Item>): Item[] => [...items].filter((item) => item.regionId === regionId);
  // What all projects share counts against nobody.
  const own = <Item extends Resource>(items: Iterable<Item>): Item[] => here(items).filter((item) => item.projectId !== null);
  const images = own(tables.images.all());
  const networks = own(tables.networks.all());
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
    image_count: images.length,
    image_size: sum(images, (image) => image.sizeBytes ?? 0),
    firewall_count: own(tables.securityGroups.all()).length,
    network_count: networks.length,
    subnet_count: own(tables.subnets.all()).length,
    router_count: networks.filter((network) => network.routerId !== null).length,
    servergroup_count: [...tables.serverGroups.values()].filter((group) => group.regionId === regionId).length,
  };
}

/** What counts over all regions. */
export const countGlobalUse = (tables: { readonly sshKeys: ReadonlyMap<string, SshKey>; readonly projects: readonly Project[] }): GlobalUse => ({
  keypair_count: tables.sshKeys.size,
  project_count: tables.projects.length,
});

const sum = <Item>(items: readonly Item[], amount: (item: Item) => number): number => items.reduce((total, item) => total + amount(item), 0);
