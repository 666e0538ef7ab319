import type { Facts, PricedFacts } from '@isobar/core';

import type { GcoreDialect } from '../gcore-dialect.ts';
import type { GcoreServer } from '../server/server-mapper.ts';
import type { NativeTuple } from '../server/server-state-table.ts';
import type { NamedThings } from './named-things.ts';

/** A port of a server with all that a new server on it must be given. */
export interface GcorePort {
  readonly id: string;
  readonly networkId: string;
  readonly external: boolean;
  readonly interfaceName: string | null;
  readonly macAddress: string | null;
  readonly addresses: readonly { readonly address: string; readonly subnetId: string | null }[];
  readonly floatingIps: readonly { readonly id: string; readonly address: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string | null }[];
  /** It outlives its server. */
  readonly reserved: boolean;
}

export interface GcoreDisk {
  readonly id: string;
  readonly name: string | null;
  readonly sizeGiB: number | null;
  readonly type: string | null;
  readonly root: boolean;
  readonly deleteOnTermination: boolean;
}

/** Basic machines have a disk that belongs to the flavor; bare metal has calls of its own. */
export type GcoreKind = 'virtual' | 'basic' | 'bareMetal';

export interface TargetImage {
  readonly id: string;
  readonly name: string | null;
  readonly minDiskGiB: number;
  readonly bareMetal: boolean;
  readonly available: boolean;
}

/** What is set on a port once its server is there. */
export interface PortSettings {
  readonly allowedPairs?: readonly string[];
  readonly portSecurity?: boolean;
}

interface InterfaceWish {
  readonly family?: 'ipv4' | 'ipv6' | 'dual';
  readonly settings?: PortSettings;
}

/** An interface of a server that is to be made. */
export type WantedInterface = InterfaceWish &
  (
    | { readonly kind: 'external' }
    | { readonly kind: 'network'; readonly networkId: string; readonly newFloatingIp: boolean; readonly address?: string }
    | { readonly kind: 'reserved'; readonly portId: string }
  );

/** What a create names, by id. */
export interface CreatePlace {
  readonly interfaces: readonly WantedInterface[];
  readonly groupIds: readonly string[] | null;
  readonly serverGroupId: string | null;
  /** True where the request named no network and the public one was taken. */
  readonly publicByDefault: boolean;
}

/** What a decision on this platform rests on. */
export interface GcoreFacts extends Facts, PricedFacts {
  readonly server: GcoreServer | null;
  readonly tuple: NativeTuple | null;
  readonly kind: GcoreKind;
  readonly dialect: GcoreDialect;
  readonly ports: readonly GcorePort[];
  readonly disks: readonly GcoreDisk[];
  readonly serverGroupId: string | null;
  /** Without the tags that the platform sets itself. */
  readonly ownLabels: Readonly<Record<string, string>>;
  readonly image: TargetImage | null;
  /** Whether the flavor that is asked for is offered to this server; null where none is asked for. */
  readonly flavorOffered: boolean | null;
  /** The key pair that a new server would get is not there any more. */
  readonly keyIsMissing: boolean;
  readonly place: CreatePlace | null;
  readonly named: NamedThings;
}

export function rootDiskOf(facts: GcoreFacts): GcoreDisk | null {
  return facts.disks.find((disk) => disk.root) ?? null;
}

export function dataDisksOf(facts: GcoreFacts): readonly GcoreDisk[] {
  return facts.disks.filter((disk) => !disk.root);
}

/** @throws Error where a strategy of an existing server is asked without one: a mistake of ours */
export function requireServer(facts: GcoreFacts): GcoreServer {
  if (facts.server === null) throw new Error('facts without a server');
  return facts.server;
}
