import type { GlanceImage, KeyPair, NovaFlavor, ProjectQuota, ProjectUsage } from './model/catalog.ts';
import type { AuthenticationRequest, Caller, KeystoneProject, KeystoneToken } from './model/identity.ts';
import type { InstanceAction } from './model/instance-action.ts';
import type { NeutronFloatingIp, NeutronNetwork, NeutronPort, NeutronSecurityGroup, NeutronSubnet } from './model/network.ts';
import type {
  CreateFloatingIpRequest,
  CreatePortRequest,
  CreateServerRequest,
  CreateVolumeRequest,
  RebuildServerRequest,
  ServerQuery,
  UpdatePortRequest,
  UpdateServerRequest,
} from './model/requests.ts';
import type { NovaServer, VolumeAttachment } from './model/server.ts';
import type { CinderSnapshot, CinderVolume, CinderVolumeType } from './model/volume.ts';

/** Actions without arguments that are one transition. */
export type PlainAction = 'start' | 'stop' | 'pause' | 'unpause' | 'suspend' | 'resume';

export interface IdentityBackend {
  /** Throws a refusal of kind `unauthenticated`, whatever was wrong. */
  authenticate(request: AuthenticationRequest): KeystoneToken;
  /** The token, unless it is unknown, revoked or past its time. */
  findToken(value: string): KeystoneToken | undefined;
  revokeToken(value: string): void;
  projectsOf(token: KeystoneToken): readonly KeystoneProject[];
}

/** Every method throws an OpenStackRefusal with Nova's text where Nova says no. */
export interface ComputeBackend {
  readonly maxMicroversion: string;
  listFlavors(): readonly NovaFlavor[];
  getFlavor(id: string): NovaFlavor;
  listKeyPairs(caller: Caller): readonly KeyPair[];
  listZones(): readonly string[];
  usage(caller: Caller): { readonly quota: ProjectQuota; readonly used: ProjectUsage };
  listServers(caller: Caller, query: ServerQuery): readonly NovaServer[];
  getServer(caller: Caller, id: string): NovaServer;
  createServers(caller: Caller, request: CreateServerRequest): readonly NovaServer[];
  updateServer(caller: Caller, id: string, request: UpdateServerRequest): NovaServer;
  deleteServer(caller: Caller, id: string): void;
  runPlainAction(caller: Caller, id: string, action: PlainAction): void;
  reboot(caller: Caller, id: string, type: 'SOFT' | 'HARD'): void;
  rebuild(caller: Caller, id: string, request: RebuildServerRequest): NovaServer;
  resize(caller: Caller, id: string, flavorId: string, diskConfig?: 'AUTO' | 'MANUAL'): void;
  migrate(caller: Caller, id: string): void;
  confirmResize(caller: Caller, id: string): void;
  revertResize(caller: Caller, id: string): void;
  lock(caller: Caller, id: string, reason: string | null): void;
  unlock(caller: Caller, id: string): void;
  resetState(caller: Caller, id: string, state: 'active' | 'error'): void;
  setMetadata(caller: Caller, id: string, metadata: Readonly<Record<string, string>>): NovaServer;
  setTags(caller: Caller, id: string, tags: readonly string[]): NovaServer;
  listActions(caller: Caller, serverId: string): readonly InstanceAction[];
  getAction(caller: Caller, serverId: string, requestId: string): InstanceAction;
  attachVolume(caller: Caller, serverId: string, volumeId: string): VolumeAttachment;
  detachVolume(caller: Caller, serverId: string, volumeId: string): void;
  /** 56 hexadecimal digits, different per project, or empty without a host. */
  hostIdOf(projectId: string, host: string | null): string;
  newPassword(): string;
}

export interface ImageBackend {
  listImages(caller: Caller): readonly GlanceImage[];
  getImage(caller: Caller, id: string): GlanceImage;
}

export interface BlockStorageBackend {
  listVolumes(caller: Caller): readonly CinderVolume[];
  getVolume(caller: Caller, id: string): CinderVolume;
  createVolume(caller: Caller, request: CreateVolumeRequest): CinderVolume;
  deleteVolume(caller: Caller, id: string): void;
  listTypes(): readonly CinderVolumeType[];
  listSnapshots(caller: Caller): readonly CinderSnapshot[];
  createSnapshot(caller: Caller, volumeId: string, name: string, force: boolean): CinderSnapshot;
  deleteSnapshot(caller: Caller, id: string): void;
  imageOf(volume: CinderVolume): GlanceImage | undefined;
}

export interface NetworkBackend {
  listNetworks(caller: Caller): readonly NeutronNetwork[];
  listSubnets(caller: Caller): readonly NeutronSubnet[];
  listSecurityGroups(caller: Caller): readonly NeutronSecurityGroup[];
  listPorts(caller: Caller): readonly NeutronPort[];
  createPort(caller: Caller, request: CreatePortRequest): NeutronPort;
  updatePort(caller: Caller, id: string, request: UpdatePortRequest): NeutronPort;
  deletePort(caller: Caller, id: string): void;
  listFloatingIps(caller: Caller): readonly NeutronFloatingIp[];
  createFloatingIp(caller: Caller, request: CreateFloatingIpRequest): NeutronFloatingIp;
  associateFloatingIp(caller: Caller, id: string, portId: string | null): NeutronFloatingIp;
  deleteFloatingIp(caller: Caller, id: string): void;
}

/** All that the wire layer knows of the cloud behind it. */
export interface OpenStackBackend {
  readonly identity: IdentityBackend;
  readonly compute: ComputeBackend;
  readonly images: ImageBackend;
  readonly blockStorage: BlockStorageBackend;
  readonly network: NetworkBackend;
}
