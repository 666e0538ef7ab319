import type { SimClock } from '../../../kernel/clock.ts';
import { DiskMarks } from '../../../kernel/disk-marks.ts';
import type { IdSource } from '../../../kernel/ids.ts';
import type { AppTemplate, Flavor, Image, ServerGroup, SshKey } from '../../model/catalog.ts';
import type { Instance } from '../../model/instance.ts';
import type { FloatingIp, Network, Port, SecurityGroup, Subnet } from '../../model/network.ts';
import type { NamingRules } from '../../model/naming.ts';
import type { Project, Region, Tags } from '../../model/scope.ts';
import type { Snapshot, Volume } from '../../model/volume.ts';
import { AddressPool } from './address-pool.ts';
import { countGlobalUse, countQuotaUse } from './count-quota-use.ts';
import type { GcoreSwitches } from './gcore-switches.ts';
import { QuotaBook } from './quota-book.ts';
import { ResourceTable } from './resource-table.ts';
import { TaskEngine } from './task-engine.ts';

/** Everything that one simulated cloud knows: the tables, and what moves them. */
export interface GcoreState {
  readonly clock: SimClock;
  readonly ids: IdSource;
  readonly diskMarks: DiskMarks;
  /** Turned in place, so that every part sees the change. */
  readonly switches: { -readonly [Name in keyof GcoreSwitches]: GcoreSwitches[Name] };
  readonly tasks: TaskEngine;
  readonly quotas: QuotaBook;
  readonly addresses: AddressPool;
  readonly projects: Project[];
  readonly regions: Region[];
  readonly flavors: Map<string, Flavor>;
  readonly appTemplates: AppTemplate[];
  readonly sshKeys: Map<string, SshKey>;
  readonly serverGroups: Map<string, ServerGroup>;
  /** By region. */
  readonly naming: Map<number, NamingRules>;
  /** Images that were deleted. */
  readonly formerImages: Map<string, Image>;
  readonly instances: ResourceTable<Instance>;
  readonly volumes: ResourceTable<Volume>;
  readonly snapshots: ResourceTable<Snapshot>;
  readonly images: ResourceTable<Image>;
  readonly networks: ResourceTable<Network>;
  readonly subnets: ResourceTable<Subnet>;
  readonly ports: ResourceTable<Port>;
  readonly floatingIps: ResourceTable<FloatingIp>;
  readonly securityGroups: ResourceTable<SecurityGroup>;
}

export function createGcoreState(clock: SimClock, ids: IdSource, switches: GcoreSwitches): GcoreState {
  const turned = { ...switches };
  const state: GcoreState = {
    clock,
    ids,
    diskMarks: new DiskMarks(),
    switches: turned,
    tasks: new TaskEngine(clock, ids, turned),
    quotas: new QuotaBook(
      (regionId) => countQuotaUse(state, regionId),
      () => countGlobalUse(state),
    ),
    addresses: new AddressPool(),
    projects: [],
    regions: [],
    flavors: new Map(),
    appTemplates: [],
    sshKeys: new Map(),
    serverGroups: new Map(),
    naming: new Map(),
    formerImages: new Map(),
    // The first two texts were recorded; the others follow the second.
    instances: new ResourceTable((id) => `Instance ${id} could not be found`),
    images: new ResourceTable((id) => `Image ${id} not found`),
    volumes: new ResourceTable((id) => `Volume ${id} not found`),
    snapshots: new ResourceTable((id) => `Snapshot ${id} not found`),
    networks: new ResourceTable((id) => `Network ${id} not found`),
    subnets: new ResourceTable((id) => `Subnet ${id} not found`),
    ports: new ResourceTable((id) => `Port ${id} not found`),
    floatingIps: new ResourceTable((id) => `Floating IP ${id} not found`),
    securityGroups: new ResourceTable((id) => `Security group ${id} not found`),
  };
  return state;
}

/** Tags that a caller gave. */
export const toUserTags = (tags: ReadonlyMap<string, string>): Tags => new Map([...tags].map(([key, value]) => [key, { value, readOnly: false }]));

/** Tags that the platform sets by itself. */
export const toPlatformTags = (tags: Readonly<Record<string, string>>): Tags =>
  new Map(Object.entries(tags).map(([key, value]) => [key, { value, readOnly: true }]));
