import type { Flavor, Image, Native, PricedFacts, Server, Volume } from '@isobar/core';

import type { MayWrite } from './write-policy.ts';

/** The native tuple that Nova's state is made of. */
export interface NovaNative extends Native {
  readonly provider: 'openstack';
  readonly status: string | null;
  readonly vmState: string | null;
  readonly taskState: string | null;
  /** Nova's number: 0 no state, 1 running, 3 paused, 4 shutdown, 6 crashed, 7 suspended. */
  readonly powerState: number | null;
}

export type NovaServer = Server<NovaNative>;

/** A port, as Neutron has it. */
export interface ServerPort {
  readonly id: string;
  readonly name: string | null;
  /** Server (or router, or other) that it is bound to. */
  readonly deviceId: string | null;
  readonly networkId: string;
  readonly subnetIds: readonly string[];
  readonly macAddress: string;
  readonly addresses: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly portSecurity: boolean | null;
  /** Made by an Isobar create as its anchor; goes with the server when we delete it. */
  readonly madeByUs: boolean;
}

export interface ServerDisk {
  readonly id: string;
  readonly root: boolean;
  readonly deleteOnTermination: boolean;
  readonly sizeGiB: number | null;
  /** Image that a root volume was made from, by its volume_image_metadata. */
  readonly imageId: string | null;
  readonly hasSnapshots: boolean;
}

/** A floating IP, as far as decisions need it. */
export interface WantedFloatingIp {
  readonly id: string;
  readonly address: string;
  readonly networkId: string;
  readonly portId: string | null;
  readonly fixedAddress: string | null;
}

/** The network that floating IPs come from, and whether a router leads there; null where that is not visible. */
export interface ExternalNetwork {
  readonly id: string;
  readonly isRouted: boolean | null;
}

/** One interface of a new server: a port that is made beforehand. */
export interface WantedInterface extends WantedNetwork {
  readonly address: string | null;
  readonly subnetIds: readonly string[];
  /** Families that were asked for and that the network has no subnet of. */
  readonly missingFamilies: readonly number[];
  readonly macAddress: string | null;
  readonly allowedPairs: readonly string[];
  readonly portSecurity: boolean | null;
  /** A floating IP is wanted on it. */
  readonly floating: boolean;
  readonly external: ExternalNetwork | null;
}

/** What an action on a server names, resolved; null for what it does not name. */
export interface NamedThings {
  readonly volume: Volume | null;
  readonly port: ServerPort | null;
  readonly floatingIp: WantedFloatingIp | null;
  /** Whether a router leads from the port to the floating IP's network; null where no router is visible that would tell. */
  readonly isRouted: boolean | null;
  /** Addresses of the port that have a floating IP of that network already. */
  readonly takenAddresses: readonly string[];
  /** Who locked the server; null where nobody did or that cannot be read. */
  readonly lockedBy: 'owner' | 'administrator' | null;
}

/** A network that a new server gets a port on. */
export interface WantedNetwork {
  readonly id: string;
  readonly name: string | null;
}

/** What the account may use, whatever an action is done to. */
export interface AccountFacts {
  /** Highest compute microversion of the cloud (and of the setting), such as `2.93`. */
  readonly microversion: string;
  /** False where Neutron cannot be used, so that no port can be made beforehand. */
  readonly canMakePorts: boolean;
  readonly isAdministrator: boolean;
  readonly mayWrite: MayWrite;
}

/** What every decision on OpenStack rests on. Facts of one kind of target add their own fields. */
export interface OpenStackFacts extends PricedFacts, AccountFacts {
  readonly server: NovaServer | null;
  /** The account passes a lock that would stand in the way of the action. */
  readonly overridesLock: boolean;
}

/** What a decision on a server rests on. */
export interface ServerFacts extends OpenStackFacts, NamedThings {
  /** The image that the action installs; for a rebuild without one, the server's own (for a volume-backed one, the root volume's). */
  readonly image: Image | null;
  /** The flavor that the action leads to; for revert, the old one where it is visible. */
  readonly flavor: Flavor | null;
  readonly currentFlavor: Flavor | null;
  /** True where the root disk is a volume (`image: ""`). */
  readonly volumeBacked: boolean;
  readonly disks: readonly ServerDisk[];
  readonly ports: readonly ServerPort[];
  /** True where the flavor has ephemeral or swap disk. */
  readonly hasEphemeralDisk: boolean;
  /** For create and attachPort: the networks to put ports on; empty where Neutron is not there or none was wanted and none is unique. */
  readonly networks: readonly WantedNetwork[];
  /** For create: what the port on each of these networks is to be like. */
  readonly interfaces: readonly WantedInterface[];
  /** For create: id of the wanted server group. */
  readonly serverGroupId: string | null;
  /** Ids of the wanted security groups. */
  readonly securityGroupIds: readonly string[];
}
