import type { NovaFlavor, ProjectQuota, ProjectUsage } from '../model/catalog.ts';
import { OpenStackRefusal } from '../model/refusal.ts';
import type { World } from './world.ts';

const UNLIMITED: ProjectQuota = {
  instances: -1,
  cores: -1,
  memoryMiB: -1,
  keyPairs: -1,
  serverGroups: -1,
  serverGroupMembers: -1,
  volumes: -1,
  volumeGiB: -1,
  perVolumeGiB: -1,
  snapshots: -1,
  networks: -1,
  subnets: -1,
  ports: -1,
  routers: -1,
  floatingIps: -1,
  securityGroups: -1,
  securityGroupRules: -1,
};

/** All that is limited. */
export const QUOTA_NAMES = Object.keys(UNLIMITED) as readonly (keyof ProjectQuota)[];

/** The limits of a project; what it has none for is unlimited. */
export function quotaOf(world: World, projectId: string): ProjectQuota {
  return { ...UNLIMITED, ...world.quotas.get(projectId) };
}

/** Changes some limits of a project; the others stay. */
export function setQuota(world: World, projectId: string, change: Partial<ProjectQuota>): void {
  world.quotas.set(projectId, { ...world.quotas.get(projectId), ...change });
}

/** What a project uses now. */
export function usageOf(world: World, projectId: string): ProjectUsage {
  const own = <Row extends { readonly projectId: string }>(rows: Map<string, Row>): Row[] =>
    [...rows.values()].filter((row) => row.projectId === projectId);
  const servers = own(world.servers).filter((server) => !server.gone);
  const volumes = own(world.volumes);
  const snapshots = own(world.snapshots);
  const groups = own(world.securityGroups);
  return {
    instances: servers.length,
    cores: sum(servers.map(({ flavor }) => flavor.virtualCpus)),
    memoryMiB: sum(servers.map(({ flavor }) => flavor.memoryMiB)),
    volumes: volumes.length,
    // A snapshot takes as many gigabytes as its volume has.
    volumeGiB: sum([...volumes, ...snapshots].map(({ sizeGiB }) => sizeGiB)),
    snapshots: snapshots.length,
    networks: own(world.networks).length,
    subnets: own(world.subnets).length,
    ports: own(world.ports).length,
    routers: own(world.routers).length,
    floatingIps: own(world.floatingIps).length,
    securityGroups: groups.length,
    securityGroupRules: sum(groups.map(({ rules }) => rules.length)),
  };
}

/** Throws Nova's refusal (a 403 there) if the project may not have so much more. */
export function requireComputeQuota(
  world: World,
  projectId: string,
  more: { readonly instances: number; readonly cores: number; readonly memoryMiB: number },
): void {
  const quota = quotaOf(world, projectId);
  const used = usageOf(world, projectId);
  // Nova names the resources in alphabetical order.
  const rows = [
    { name: 'cores', wanted: more.cores, used: used.cores, limit: quota.cores },
    { name: 'instances', wanted: more.instances, used: used.instances, limit: quota.instances },
    { name: 'ram', wanted: more.memoryMiB, used: used.memoryMiB, limit: quota.memoryMiB },
  ].filter(({ wanted, used: inUse, limit }) => wanted > 0 && limit >= 0 && inUse + wanted > limit);
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name).join(', ');
  const wanted = rows.map((row) => row.wanted).join(', ');
  const inUse = rows.map((row) => row.used).join(', ');
  const limits = rows.map((row) => row.limit).join(', ');
  throw new OpenStackRefusal('overQuota', `Quota exceeded for ${names}: Requested ${wanted}, but already used ${inUse} of ${limits} ${names}`);
}

/** What a resize adds; a smaller flavor never exceeds anything. */
export function growthBetween(from: NovaFlavor, to: NovaFlavor) {
  return {
    instances: 0,
    cores: to.virtualCpus - from.virtualCpus,
    memoryMiB: to.memoryMiB - from.memoryMiB,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
