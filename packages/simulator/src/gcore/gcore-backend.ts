import type { Flavor, Image, ServerGroup, SshKey } from './model/catalog.ts';
import type { Instance } from './model/instance.ts';
import type { FloatingIp, Network, Port, SecurityGroup, Subnet } from './model/network.ts';
import type {
  CreateInstanceRequest,
  CreateVolumeRequest,
  DeleteInstanceRequest,
  InterfaceRequest,
  PowerVerb,
  RenameRequest,
  ReserveRequest,
  UserTags,
} from './model/requests.ts';
import type { Project, Region, Scope } from './model/scope.ts';
import type { Task } from './model/task.ts';
import type { Snapshot, Volume } from './model/volume.ts';

/** Ids of the tasks that were started: nearly every write answers with them. */
export type TaskIds = readonly string[];

export interface Reader<Item> {
  list(scope: Scope): readonly Readonly<Item>[];
  find(scope: Scope, id: string): Readonly<Item> | undefined;
  /** Throws a `notFound` refusal with the platform's text. */
  require(scope: Scope, id: string): Readonly<Item>;
}

export interface InstanceBackend extends Reader<Instance> {
  create(scope: Scope, request: CreateInstanceRequest): TaskIds;
  /** Name and tags, at once. */
  update(scope: Scope, id: string, request: RenameRequest): Readonly<Instance>;
  remove(scope: Scope, id: string, request: DeleteInstanceRequest): TaskIds;
  power(scope: Scope, id: string, verb: PowerVerb): TaskIds;
  /** The older kind of power action: no task, no lock; poll `vmState`. */
  powerDirectly(scope: Scope, id: string, verb: PowerVerb): Readonly<Instance>;
  resize(scope: Scope, id: string, flavorId: string): TaskIds;
  /** Flavors that this instance may be resized to. */
  flavorsToResizeTo(scope: Scope, id: string): readonly Flavor[];
  attachInterface(scope: Scope, id: string, request: InterfaceRequest): TaskIds;
  detachInterface(scope: Scope, id: string, portId: string, address: string): TaskIds;
}

export interface VolumeBackend extends Reader<Volume> {
  create(scope: Scope, request: CreateVolumeRequest): TaskIds;
  update(scope: Scope, id: string, request: RenameRequest): Readonly<Volume>;
  remove(scope: Scope, id: string, snapshotIds: readonly string[]): TaskIds;
  attach(scope: Scope, id: string, instanceId: string, tag: string | null): TaskIds;
  detach(scope: Scope, id: string, instanceId: string): TaskIds;
  /** The older kinds: the volume at once, no task to wait for. */
  attachDirectly(scope: Scope, id: string, instanceId: string): Readonly<Volume>;
  detachDirectly(scope: Scope, id: string, instanceId: string): Readonly<Volume>;
  extend(scope: Scope, id: string, sizeGiB: number): TaskIds;
}

export interface SnapshotBackend extends Reader<Snapshot> {
  create(scope: Scope, request: SnapshotRequest): TaskIds;
  remove(scope: Scope, id: string): TaskIds;
}

export interface SnapshotRequest {
  readonly name: string;
  readonly volumeId: string;
  readonly description: string | null;
  readonly tags: UserTags;
}

/** Where a floating IP shall point; `portId: null` unassigns it, `fixedAddress: null` lets it choose. */
export interface FloatingIpTarget {
  readonly portId: string | null;
  readonly fixedAddress: string | null;
}

export interface FloatingIpBackend extends Reader<FloatingIp> {
  create(scope: Scope, target: FloatingIpTarget, tags: UserTags): TaskIds;
  /** No task when nothing has to change. */
  point(scope: Scope, id: string, target: FloatingIpTarget): TaskIds;
  pointDirectly(scope: Scope, id: string, target: FloatingIpTarget): Readonly<FloatingIp>;
  remove(scope: Scope, id: string): TaskIds;
}

export interface ReservedIpBackend extends Reader<Port> {
  create(scope: Scope, request: ReserveRequest): TaskIds;
  remove(scope: Scope, portId: string): TaskIds;
}

export interface TaskBackend {
  find(id: string): Readonly<Task> | undefined;
  /** Oldest first. */
  list(): readonly Readonly<Task>[];
}

interface QuotaBackend {
  /** Limit and use of each quota of the region. */
  list(scope: Pick<Scope, 'regionId'>): readonly { name: string; limit: number; usage: number }[];
}

interface PlaceBackend {
  readonly projects: readonly Project[];
  readonly regions: readonly Region[];
}

/**
 * All that the wire layer may ask of a cloud of this kind. Calls are synchronous; each throws
 * `GcoreRefusal` for what the platform refuses.
 */
export interface GcoreBackend {
  /** Virtual milliseconds since the epoch. */
  now(): number;
  readonly places: PlaceBackend;
  readonly instances: InstanceBackend;
  readonly volumes: VolumeBackend;
  readonly snapshots: SnapshotBackend;
  readonly flavors: { list(scope: Scope): readonly Flavor[]; find(id: string): Flavor | undefined };
  readonly images: Reader<Image>;
  readonly networks: Reader<Network>;
  readonly subnets: Reader<Subnet>;
  readonly ports: Reader<Port>;
  readonly floatingIps: FloatingIpBackend;
  readonly reservedIps: ReservedIpBackend;
  readonly securityGroups: Reader<SecurityGroup>;
  readonly serverGroups: { list(scope: Scope): readonly Readonly<ServerGroup>[] };
  readonly sshKeys: { list(projectId: number): readonly SshKey[] };
  readonly tasks: TaskBackend;
  readonly quotas: QuotaBackend;
}
