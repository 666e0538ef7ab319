import type { SecurityRule } from '../resource/security-rule.ts';
import type { ServerGroupPolicy } from '../resource/server-group.ts';
import type { Action } from './action.ts';
import type { AddressIntent } from './address-intent.ts';

export const PASSWORD_CHOICES = ['discard', 'set', 'return'] as const;

/** What becomes of a password that the cloud returns: thrown away, chosen by the caller, or handed over once. */
export type PasswordChoice = (typeof PASSWORD_CHOICES)[number];

/** Text that may hold secrets. Only its digest stands in a plan; the text itself goes to `execute`. */
export interface SecretText {
  readonly sha256: string;
  readonly sizeBytes: number;
}

export interface NewVolume {
  readonly sizeGiB: number;
  readonly type?: string;
  readonly name?: string;
}

export interface CreateServerRequest {
  readonly name: string;
  /** Id or name. */
  readonly flavor: string;
  /** Id or name. */
  readonly image: string;
  readonly zone?: string;
  /** Ids or names; left out, the cloud's only or default network. Short for `addressing` with only a network. */
  readonly networks?: readonly string[];
  /** Interface by interface; not together with `networks`. */
  readonly addressing?: readonly AddressIntent[];
  readonly publicAddress?: 'none' | 'auto';
  readonly keyPair?: string;
  readonly securityGroups?: readonly string[];
  /** Id or name. */
  readonly serverGroup?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly description?: string;
  /** Host name inside the guest, where it is not the server's name. */
  readonly hostname?: string;
  readonly rootDiskGiB?: number;
  readonly volumes?: readonly NewVolume[];
  readonly userData?: SecretText;
  /** Id or name of a script that is kept at the cloud. */
  readonly userScript?: string;
  readonly password?: PasswordChoice;
}

export interface RebuildRequest {
  /** Id or name; left out, the image that the server has now. */
  readonly image?: string;
  readonly name?: string;
  readonly description?: string;
  readonly hostname?: string;
  readonly keyPair?: string | null;
  readonly labels?: Readonly<Record<string, string>>;
  readonly userData?: SecretText | null;
  readonly password?: PasswordChoice;
}

export type ConfirmChoice = 'auto' | 'manual' | { readonly revertAfterSeconds: number };

export interface ResizeRequest {
  /** Id or name. */
  readonly flavor: string;
  readonly confirm?: ConfirmChoice;
}

export interface StopRequest {
  /** Refuse unless the guest is shut down cleanly. */
  readonly require?: 'graceful';
}

export interface RebootRequest {
  readonly kind?: 'soft' | 'hard';
}

export interface DeleteRequest {
  /** Volumes to delete with the server; the others are kept unless the cloud's own flag says otherwise. */
  readonly volumes?: readonly string[];
}

export interface LockRequest {
  readonly reason?: string;
}

export interface RescueRequest {
  /** Id or name of the image to boot; left out, the cloud's choice. */
  readonly image?: string;
  readonly password?: PasswordChoice;
}

export interface UnshelveRequest {
  readonly zone?: string;
}

/** An image of a server's disk. */
export interface CreateImageRequest {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export const CONSOLE_KINDS = ['vnc', 'serial', 'spice'] as const;

export interface ConsoleRequest {
  readonly kind?: (typeof CONSOLE_KINDS)[number];
}

export interface AttachVolumeRequest {
  /** Id or name. */
  readonly volume: string;
  /** Such as `/dev/vdb`. */
  readonly device?: string;
  readonly deleteOnTermination?: boolean;
}

export interface AttachPortRequest extends Pick<AddressIntent, 'network' | 'address'> {
  /** An existing port, by id or name; not together with `network` and `address`. */
  readonly port?: string;
}

export interface AttachFloatingIpRequest {
  /** Id or the address itself. */
  readonly floatingIp: string;
  /** Port to point it at; needed where the server has several. */
  readonly port?: string;
  /** Fixed address of the port; needed where the port has several. */
  readonly fixedAddress?: string;
}

/** A security group on one port, or on each port of the server. */
export interface SecurityGroupRequest {
  /** Id or name. */
  readonly securityGroup: string;
  readonly port?: string;
}

/** At most one of `image`, `snapshot`, `volume`; none of them: an empty volume. */
export interface CreateVolumeRequest {
  readonly name?: string;
  /** Left out, the size of what it is made of. */
  readonly sizeGiB?: number;
  readonly type?: string;
  readonly zone?: string;
  readonly image?: string;
  readonly snapshot?: string;
  readonly volume?: string;
  readonly description?: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Server to attach it to at birth; some clouds make no volume without one. */
  readonly server?: string;
}

export interface DeleteVolumeRequest {
  /** Delete its snapshots with it. */
  readonly snapshots?: boolean;
}

export interface RetypeVolumeRequest {
  readonly type: string;
  /** Whether it may move to another back end. */
  readonly migrate?: boolean;
}

export interface SnapshotVolumeRequest {
  readonly name: string;
  readonly description?: string;
  /** Also while it is attached. */
  readonly force?: boolean;
}

/** A file of this machine: only its path, size and digest stand in a plan. */
export interface SourceFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Exactly one of `url` and `file`. */
export interface ImportImageRequest {
  readonly name: string;
  readonly url?: string;
  readonly file?: SourceFile;
  /** Such as `raw` or `qcow2`. */
  readonly diskFormat?: string;
  readonly osType?: 'linux' | 'windows';
  readonly osDistribution?: string;
  readonly osVersion?: string;
  readonly architecture?: string;
  readonly minDiskGiB?: number;
  readonly minMemoryMiB?: number;
  readonly firmware?: 'bios' | 'uefi';
  readonly secureBoot?: boolean;
  readonly machineType?: string;
  readonly diskBus?: string;
  readonly nicModel?: string;
  readonly scsiModel?: string;
  readonly guestAgent?: boolean;
  readonly sshKeyPolicy?: 'allow' | 'deny' | 'required';
  readonly labels?: Readonly<Record<string, string>>;
}

export interface CreateKeyPairRequest {
  readonly name: string;
  /** OpenSSH line; left out, the cloud makes a pair and the private half is handed over once. */
  readonly publicKey?: string;
  readonly type?: 'ssh' | 'x509';
}

export interface CreatePortRequest extends Omit<AddressIntent, 'public'> {
  readonly network: string;
  readonly name?: string;
  readonly securityGroups?: readonly string[];
}

export interface CreateFloatingIpRequest {
  /** External network, by id or name; left out, the only one. */
  readonly network?: string;
  readonly description?: string;
}

export interface CreateSecurityGroupRequest {
  readonly name: string;
  readonly description?: string;
  /** All that is allowed; left out, what the cloud itself puts in. */
  readonly rules?: readonly SecurityRule[];
}

export interface CreateServerGroupRequest {
  readonly name: string;
  readonly policy: ServerGroupPolicy;
}

/** For verbs that take nothing. */
export type NoRequest = Readonly<Record<string, never>>;

interface SpecificRequests {
  readonly create: CreateServerRequest;
  readonly delete: DeleteRequest;
  readonly rename: { readonly name: string };
  readonly stop: StopRequest;
  readonly reboot: RebootRequest;
  readonly rebuild: RebuildRequest;
  readonly resize: ResizeRequest;
  readonly lock: LockRequest;
  readonly rescue: RescueRequest;
  readonly unshelve: UnshelveRequest;
  readonly createImage: CreateImageRequest;
  readonly console: ConsoleRequest;
  readonly attachVolume: AttachVolumeRequest;
  readonly detachVolume: { readonly volume: string };
  readonly attachPort: AttachPortRequest;
  readonly detachPort: { readonly port: string };
  readonly attachFloatingIp: AttachFloatingIpRequest;
  readonly detachFloatingIp: { readonly floatingIp: string };
  readonly attachSecurityGroup: SecurityGroupRequest;
  readonly detachSecurityGroup: SecurityGroupRequest;
  readonly attachServerGroup: { readonly serverGroup: string };
  readonly createVolume: CreateVolumeRequest;
  readonly deleteVolume: DeleteVolumeRequest;
  readonly extendVolume: { readonly sizeGiB: number };
  readonly retypeVolume: RetypeVolumeRequest;
  readonly snapshotVolume: SnapshotVolumeRequest;
  readonly revertVolume: { readonly snapshot: string };
  readonly importImage: ImportImageRequest;
  readonly createKeyPair: CreateKeyPairRequest;
  readonly createPort: CreatePortRequest;
  readonly createFloatingIp: CreateFloatingIpRequest;
  readonly createSecurityGroup: CreateSecurityGroupRequest;
  readonly createSecurityGroupRule: { readonly rule: SecurityRule };
  readonly deleteSecurityGroupRule: { readonly rule: string };
  readonly createServerGroup: CreateServerGroupRequest;
}

export type ActionRequest<A extends Action> = A extends keyof SpecificRequests ? SpecificRequests[A] : NoRequest;
