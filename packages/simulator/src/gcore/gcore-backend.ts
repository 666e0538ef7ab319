import type { SecurityGroupBackend, ServerGroupBackend, SshKeyBackend } from './backend/group-backend.ts';
import type { ImageBackend } from './backend/image-backend.ts';
import type { NamingBackend } from './backend/naming-backend.ts';
import type { NetworkBackend, PortBackend, SubnetBackend } from './backend/network-backend.ts';
import type { Reader, TaskIds } from './backend/reader.ts';
import type { AppTemplate, Flavor } from './model/catalog.ts';
import type { Instance } from './model/instance.ts';
import type { FloatingIp, Port } from './model/network.ts';
import type {
  CreateInstanceRequest,
  CreateVolumeRequest,
  DeleteInstanceRequest,
  GroupAssignment,
  InstanceVolumeRequest,
  InterfaceRequest,
  PowerVerb,
  RenameRequest,
  ReserveRequest,
  TagPatch,
  UserTags,
} from './model/requests.ts';
import type { Project, Region, Scope } from './model/scope.ts';
import type { Task } from './model/task.ts';
import type { VolumeTypeName } from './model/volume-type.ts';
import type { Snapshot, Volume } from './model/volume.ts';

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
  /** At once. */
  addGroups(scope: Scope, id: string, wanted: readonly GroupAssignment[]): void;
  /** At once. */
  removeGroups(scope: Scope, id: string, wanted: readonly GroupAssignment[]): void;
  joinServerGroup(scope: Scope, id: string, groupId: string): TaskIds;
  leaveServerGroup(scope: Scope, id: string): TaskIds;
  /** At once; throws for a tag of the platform. */
  setTags(scope: Scope, id: string, tags: UserTags, how: 'add' | 'replace'): void;
  /** At once; throws for an unknown key and for a tag of the platform. */
  removeTag(scope: Scope, id: string, key: string): void;
  /** The address of a console of this type. Throws for a type that does not exist and while a task holds it. */
  console(scope: Scope, id: string, type: string): RemoteConsole;
  /** What a create would need, beside limit and use; looks up all that it names. */
  checkLimits(scope: Scope, request: CreateInstanceRequest): readonly LimitRow[];
  /** Flavors that a machine with these disks may have. */
  flavorsToStartWith(scope: Scope, volumes: readonly InstanceVolumeRequest[]): readonly Flavor[];
  migrate(scope: Scope, id: string, zone: string, zones: readonly string[]): TaskIds;
  /** Only of bare metal. */
  rebuildBareMetal(scope: Scope, id: string, imageId: string | null): TaskIds;
}

export interface LimitRow {
  readonly name: string;
  readonly limit: number;
  readonly usage: number;
  readonly requested: number;
}

export interface RemoteConsole {
  readonly protocol: string;
  readonly type: string;
  readonly url: string;
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
  /** At once. */
  retype(scope: Scope, id: string, typeName: VolumeTypeName): Readonly<Volume>;
  /** Back to the last snapshot. */
  revert(scope: Scope, id: string): TaskIds;
}

export interface SnapshotBackend extends Reader<Snapshot> {
  create(scope: Scope, request: SnapshotRequest): TaskIds;
  update(scope: Scope, id: string, request: RenameRequest): Readonly<Snapshot>;
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
  /** What is `null` stays. No task when nothing has to change. */
  update(scope: Scope, id: string, target: FloatingIpTarget | null, tags: TagPatch | null): TaskIds;
  pointDirectly(scope: Scope, id: string, target: FloatingIpTarget): Readonly<FloatingIp>;
  /** Makes a reserved fixed IP of it. */
  convert(scope: Scope, id: string): TaskIds;
  remove(scope: Scope, id: string): TaskIds;
}

export interface ReservedIpBackend extends Reader<Port> {
  create(scope: Scope, request: ReserveRequest, isVirtualIp: boolean): TaskIds;
  /** At once. */
  setVirtualIp(scope: Scope, portId: string, isVirtualIp: boolean): Readonly<Port>;
  /** Makes a floating IP of it. */
  convert(scope: Scope, portId: string): TaskIds;
  remove(scope: Scope, portId: string): TaskIds;
}

export interface TaskBackend {
  find(id: string): Readonly<Task> | undefined;
  /** Oldest first. */
  list(): readonly Readonly<Task>[];
  /** Marks a task as seen, or all that have ended. Throws a `notFound` refusal. */
  acknowledge(id: string): Readonly<Task>;
  acknowledgeAll(): void;
}

interface QuotaBackend {
  /** Limit and use of each quota of the region. */
  list(scope: Pick<Scope, 'regionId'>): readonly QuotaRow[];
  /** Those that count over all regions. */
  listGlobal(): readonly QuotaRow[];
}

export type QuotaRow = Omit<LimitRow, 'requested'>;

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
  readonly flavors: { list(): readonly Flavor[]; listBareMetal(): readonly Flavor[]; find(id: string): Flavor | undefined };
  readonly images: ImageBackend;
  readonly appTemplates: { list(): readonly AppTemplate[]; require(id: string): AppTemplate };
  readonly networks: NetworkBackend;
  readonly subnets: SubnetBackend;
  readonly ports: PortBackend;
  readonly floatingIps: FloatingIpBackend;
  readonly reservedIps: ReservedIpBackend;
  readonly securityGroups: SecurityGroupBackend;
  readonly serverGroups: ServerGroupBackend;
  readonly sshKeys: SshKeyBackend;
  readonly naming: NamingBackend;
  readonly tasks: TaskBackend;
  readonly quotas: QuotaBackend;
}
