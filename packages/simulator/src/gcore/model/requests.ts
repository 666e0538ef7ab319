/** What a caller asks for, free of the wire's names. Tags are the user's own. */
export type UserTags = ReadonlyMap<string, string>;

interface VolumeCommon {
  readonly bootIndex: number | null;
  readonly attachmentTag: string | null;
  readonly deleteOnTermination: boolean;
  readonly name: string | null;
  readonly tags: UserTags;
}

export type InstanceVolumeRequest = VolumeCommon &
  (
    | { readonly source: 'new-volume'; readonly sizeGiB: number; readonly typeName: string }
    | {
        readonly source: 'image';
        readonly imageId: string;
        readonly sizeGiB: number | null;
        readonly typeName: string;
      }
    | {
        readonly source: 'snapshot';
        readonly snapshotId: string;
        readonly sizeGiB: number;
        readonly typeName: string | null;
      }
    | { readonly source: 'existing-volume'; readonly volumeId: string }
    | {
        readonly source: 'apptemplate';
        readonly appTemplateId: string;
        readonly sizeGiB: number | null;
        readonly typeName: string;
      }
  );

export type FloatingIpChoice = { readonly source: 'new' } | { readonly source: 'existing'; readonly floatingIpId: string };

interface InterfaceCommon {
  readonly interfaceName: string | null;
  /** `null`: the project's default group. */
  readonly securityGroupIds: readonly string[] | null;
  readonly floatingIp: FloatingIpChoice | null;
}

export type InterfaceRequest = InterfaceCommon &
  (
    | { readonly type: 'external' }
    | { readonly type: 'subnet'; readonly networkId: string | null; readonly subnetId: string }
    | { readonly type: 'any_subnet'; readonly networkId: string; readonly address: string | null }
    | { readonly type: 'reserved_fixed_ip'; readonly portId: string }
  );

/** What is to be known of a login; the secret itself is kept nowhere. */
export interface LoginFacts {
  readonly hasUsername: boolean;
  /** `strong` as Windows machines want it. */
  readonly password: 'absent' | 'weak' | 'strong';
}

export interface CreateInstanceRequest {
  /** One instance and one task for each. A template holds `{ip_octets}` and its kin. */
  readonly names: readonly { readonly text: string; readonly isTemplate: boolean }[];
  readonly flavorId: string;
  readonly interfaces: readonly InterfaceRequest[];
  readonly volumes: readonly InstanceVolumeRequest[];
  readonly sshKeyName: string | null;
  readonly serverGroupId: string | null;
  readonly availabilityZone: string | null;
  readonly login: LoginFacts;
  readonly tags: UserTags;
}

export interface DeleteInstanceRequest {
  readonly volumeIds: readonly string[];
  /** `all`: every floating IP of the instance. */
  readonly floatingIpIds: readonly string[] | 'all';
  readonly reservedPortIds: readonly string[];
}

/** Security groups by NAME; `portId: null` means every port of the machine. */
export interface GroupAssignment {
  readonly portId: string | null;
  readonly names: readonly string[];
}

/** A tag with `null` is removed; `"clear"` removes every tag of the user. */
export type TagPatch = ReadonlyMap<string, string | null> | 'clear';

export interface RenameRequest {
  readonly name: string | null;
  readonly tags: TagPatch | null;
}

export type CreateVolumeRequest = {
  readonly name: string;
  readonly instanceIdToAttachTo: string | null;
  readonly tags: UserTags;
} & (
  | { readonly source: 'new-volume'; readonly sizeGiB: number; readonly typeName: string }
  | {
      readonly source: 'image';
      readonly imageId: string;
      readonly sizeGiB: number;
      readonly typeName: string;
    }
  | {
      readonly source: 'snapshot';
      readonly snapshotId: string;
      readonly sizeGiB: number | null;
      readonly typeName: string | null;
    }
);

export type ReserveRequest =
  | { readonly type: 'external' }
  | { readonly type: 'subnet'; readonly subnetId: string }
  | { readonly type: 'any_subnet'; readonly networkId: string }
  | { readonly type: 'ip_address'; readonly networkId: string; readonly address: string }
  | { readonly type: 'port'; readonly portId: string };

export const POWER_VERBS = ['start', 'stop', 'reboot', 'reboot_hard', 'suspend', 'resume'] as const;
export type PowerVerb = (typeof POWER_VERBS)[number];
