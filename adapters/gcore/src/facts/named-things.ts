import type { SecurityGroupRule, ServerGroupPolicy } from '@isobar/core';

/** A volume that is the target, or that an action of a server names. */
export interface VolumeFacts {
  readonly id: string;
  readonly name: string | null;
  readonly sizeGiB: number | null;
  readonly type: string | null;
  readonly status: string;
  readonly root: boolean;
  readonly bootable: boolean | null;
  readonly holders: readonly string[];
  /** A task holds it. */
  readonly locked: boolean;
  /** Newest first. */
  readonly snapshots: readonly SnapshotFacts[];
}

export interface SnapshotFacts {
  readonly id: string;
  readonly name: string | null;
  readonly volumeId: string | null;
  readonly sizeGiB: number | null;
  readonly status: string;
  readonly createdAt: string | null;
  readonly locked: boolean;
}

/** An image that is to be deleted. */
export interface OwnedImageFacts {
  readonly id: string;
  readonly name: string | null;
  readonly status: string;
  /** A public image belongs to the platform. */
  readonly public: boolean;
  readonly locked: boolean;
}

export interface KeyPairFacts {
  readonly id: string;
  readonly name: string;
}

export interface NetworkFacts {
  readonly id: string;
  readonly name: string | null;
  readonly external: boolean;
}

/** A reserved address. */
export interface ReservedPortFacts {
  readonly id: string;
  readonly networkId: string | null;
  readonly external: boolean;
  readonly addresses: readonly string[];
  /** The server that has it. */
  readonly serverId: string | null;
  /** Whether something has it, be it a server or a load balancer. */
  readonly held: boolean;
  readonly locked: boolean;
}

export interface FloatingIpFacts {
  readonly id: string;
  readonly address: string | null;
  readonly portId: string | null;
  readonly fixedAddress: string | null;
  readonly locked: boolean;
}

export interface SecurityGroupFacts {
  readonly id: string;
  readonly name: string | null;
  /** Servers are given groups by name, so another of the same name stands in the way. */
  readonly nameIsUnique: boolean;
  readonly rules: readonly SecurityGroupRule[];
  readonly locked: boolean;
  /** Servers that show a group of this name; null where it was not looked for. */
  readonly serversWithName: number | null;
}

export interface ServerGroupFacts {
  readonly id: string;
  readonly name: string | null;
  readonly policy: ServerGroupPolicy | null;
  readonly memberIds: readonly string[];
}

/** What an action is done to, or names, beside a server. Absent where the action has nothing to do with it. */
export interface NamedThings {
  readonly volume?: VolumeFacts;
  readonly snapshot?: SnapshotFacts;
  readonly ownImage?: OwnedImageFacts;
  readonly keyPair?: KeyPairFacts;
  readonly network?: NetworkFacts;
  readonly reservedPort?: ReservedPortFacts;
  readonly floatingIp?: FloatingIpFacts;
  readonly securityGroup?: SecurityGroupFacts;
  readonly serverGroup?: ServerGroupFacts;
  /** Whether the cloud lists the server among those that can take a floating IP. */
  readonly takesFloatingIp?: boolean;
  /** The system that the server was made with, as the platform marked it. */
  readonly osType?: 'linux' | 'windows';
}
