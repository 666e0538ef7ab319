import type { Flavor, Image, Native, PricedFacts, Server } from '@isobar/core';

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

/** A port of the server, as Neutron has it. */
export interface ServerPort {
  readonly id: string;
  readonly networkId: string;
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
  readonly overridesLock: boolean;
}

/** What every decision on OpenStack rests on. Facts of one kind of target add their own fields. */
export interface OpenStackFacts extends PricedFacts, AccountFacts {
  readonly server: NovaServer | null;
  readonly overridesLock: boolean;
}

/** What a decision on a server rests on. */
export interface ServerFacts extends OpenStackFacts {
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
  /** For create: the networks to put ports on; empty where Neutron is not there or none was wanted and none is unique. */
  readonly networks: readonly WantedNetwork[];
  /** For create: ids of the wanted security groups. */
  readonly securityGroupIds: readonly string[];
}
