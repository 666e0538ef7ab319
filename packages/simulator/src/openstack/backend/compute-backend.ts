import type { NovaFlavor, ProjectQuota, ProjectUsage } from '../model/catalog.ts';
import type { ComputeService, Hypervisor } from '../model/compute-host.ts';
import type { Caller } from '../model/identity.ts';
import type { GlanceImage } from '../model/image.ts';
import type { InstanceAction } from '../model/instance-action.ts';
import type { CreateKeyPairRequest, KeyPair, NewKeyPair } from '../model/key-pair.ts';
import type { NeutronPort, NeutronSecurityGroup } from '../model/network.ts';
import type {
  AttachInterfaceRequest,
  AttachVolumeRequest,
  ConsoleProtocol,
  CreateBackupRequest,
  CreateImageRequest,
  CreateServerRequest,
  MetadataChange,
  RebuildServerRequest,
  RescueRequest,
  ServerQuery,
  UnshelveRequest,
  UpdateAttachmentRequest,
  UpdateServerRequest,
} from '../model/requests.ts';
import type { NovaServer, VolumeAttachment } from '../model/server.ts';
import type { ServerGroup } from '../model/server-group.ts';
import type { ServerMigration } from '../model/server-migration.ts';

/** Actions without arguments that are one transition. */
export type PlainAction = 'start' | 'stop' | 'pause' | 'unpause' | 'suspend' | 'resume' | 'unrescue';

/** Actions without arguments that are more. */
export type SimpleAction =
  | 'confirmResize'
  | 'revertResize'
  | 'shelve'
  | 'shelveOffload'
  | 'forceDelete'
  | 'restore'
  | 'crashDump'
  | 'changePassword'
  | 'unlock'
  | 'injectNetworkInfo';

interface ServerBackend {
  listServers(caller: Caller, query: ServerQuery): readonly NovaServer[];
  getServer(caller: Caller, id: string): NovaServer;
  createServers(caller: Caller, request: CreateServerRequest): readonly NovaServer[];
  updateServer(caller: Caller, id: string, request: UpdateServerRequest): NovaServer;
  deleteServer(caller: Caller, id: string): void;
  setMetadata(caller: Caller, id: string, change: MetadataChange): NovaServer;
  deleteMetadataItem(caller: Caller, id: string, name: string): void;
  setTags(caller: Caller, id: string, tags: readonly string[]): NovaServer;
  /** False for a tag that was there already. */
  addTag(caller: Caller, id: string, tag: string): boolean;
  deleteTag(caller: Caller, id: string, tag: string): void;
  listActions(caller: Caller, serverId: string): readonly InstanceAction[];
  getAction(caller: Caller, serverId: string, requestId: string): InstanceAction;
  /** Where Nova asks for a role before it tells of a server. */
  requireDiagnostics(caller: Caller, id: string): NovaServer;
}

interface ServerActionBackend {
  runPlainAction(caller: Caller, id: string, action: PlainAction): void;
  runSimpleAction(caller: Caller, id: string, action: SimpleAction): void;
  reboot(caller: Caller, id: string, type: 'SOFT' | 'HARD'): void;
  rebuild(caller: Caller, id: string, request: RebuildServerRequest): NovaServer;
  resize(caller: Caller, id: string, flavorId: string, diskConfig?: 'AUTO' | 'MANUAL'): void;
  /** To a host, or with `null` wherever there is room. */
  migrate(caller: Caller, id: string, host: string | null): void;
  liveMigrate(caller: Caller, id: string, host: string | null): void;
  evacuate(caller: Caller, id: string, host: string | null): void;
  rescue(caller: Caller, id: string, request: RescueRequest): void;
  unshelve(caller: Caller, id: string, request: UnshelveRequest): void;
  lock(caller: Caller, id: string, reason: string | null): void;
  resetState(caller: Caller, id: string, state: 'active' | 'error'): void;
  createImage(caller: Caller, id: string, request: CreateImageRequest): GlanceImage;
  createBackup(caller: Caller, id: string, request: CreateBackupRequest): GlanceImage;
  readConsoleOutput(caller: Caller, id: string, lines: number | null): string;
  /** The URL of the console. */
  openConsole(caller: Caller, id: string, protocol: ConsoleProtocol, type: string): string;
}

interface ServerDeviceBackend {
  attachVolume(caller: Caller, serverId: string, request: AttachVolumeRequest): VolumeAttachment;
  getAttachment(caller: Caller, serverId: string, volumeId: string): VolumeAttachment;
  updateAttachment(caller: Caller, serverId: string, volumeId: string, request: UpdateAttachmentRequest): void;
  /** `mayTouchShelved`: microversion 2.20. */
  detachVolume(caller: Caller, serverId: string, volumeId: string, mayTouchShelved: boolean): void;
  attachInterface(caller: Caller, serverId: string, request: AttachInterfaceRequest): NeutronPort;
  detachInterface(caller: Caller, serverId: string, portId: string): void;
  addSecurityGroup(caller: Caller, id: string, nameOrId: string): void;
  removeSecurityGroup(caller: Caller, id: string, nameOrId: string): void;
  securityGroupsOf(caller: Caller, id: string): readonly NeutronSecurityGroup[];
  addFloatingIp(caller: Caller, id: string, address: string, fixedAddress: string | null): void;
  removeFloatingIp(caller: Caller, id: string, address: string): void;
  addFixedIp(caller: Caller, id: string, networkId: string): void;
  removeFixedIp(caller: Caller, id: string, address: string): void;
}

interface ComputeCatalogBackend {
  listFlavors(): readonly NovaFlavor[];
  getFlavor(id: string): NovaFlavor;
  /** `userId`: another user's, for administrators. */
  listKeyPairs(caller: Caller, userId?: string): readonly KeyPair[];
  getKeyPair(caller: Caller, name: string, userId?: string): KeyPair;
  createKeyPair(caller: Caller, request: CreateKeyPairRequest): NewKeyPair;
  deleteKeyPair(caller: Caller, name: string, userId?: string): void;
  listServerGroups(caller: Caller, allProjects: boolean): readonly ServerGroup[];
  getServerGroup(caller: Caller, id: string): ServerGroup;
  createServerGroup(caller: Caller, request: Pick<ServerGroup, 'name' | 'policy' | 'mostPerHost'>): ServerGroup;
  deleteServerGroup(caller: Caller, id: string): void;
  /** The members that still exist. */
  membersOf(group: ServerGroup): readonly string[];
  /** The id of the group that a server is in. */
  groupIdOf(serverId: string): string | undefined;
}

interface ComputeOperatorBackend {
  listZones(): readonly string[];
  listServices(caller: Caller): readonly ComputeService[];
  /** What stands in the details of the zones, for administrators. */
  listZoneServices(caller: Caller): readonly ComputeService[];
  listHypervisors(caller: Caller, policy: string): readonly Hypervisor[];
  getHypervisor(caller: Caller, id: string): Hypervisor;
  listMigrations(caller: Caller): readonly ServerMigration[];
  usage(caller: Caller): { readonly quota: ProjectQuota; readonly used: ProjectUsage };
  /** Of any project, for administrators; otherwise of one's own. */
  usageOfProject(caller: Caller, projectId: string, policy: string): { readonly quota: ProjectQuota; readonly used: ProjectUsage };
  setQuota(caller: Caller, projectId: string, changes: Partial<ProjectQuota>): void;
  /** Back to what the cloud gives every project. */
  resetQuota(caller: Caller, projectId: string): void;
  /** Servers that were built once, deleted ones too: of one project, or (`null`) of all. */
  serversForUsage(caller: Caller, projectId: string | null): readonly NovaServer[];
}

/** Every method throws an OpenStackRefusal with Nova's text where Nova says no. */
export interface ComputeBackend extends ServerBackend, ServerActionBackend, ServerDeviceBackend, ComputeCatalogBackend, ComputeOperatorBackend {
  readonly maxMicroversion: string;
  /** 56 hexadecimal digits, different per project, or empty without a host. */
  hostIdOf(projectId: string, host: string | null): string;
  newPassword(): string;
  /** Virtual milliseconds since the epoch. */
  now(): number;
}
