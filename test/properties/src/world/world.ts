import type { Activity, CloudAdapter, Phase, SecretText } from '@isobar/core';
import type { HeldServer, RunningCloud, SimulatedProvider } from '@isobar/simulator';

import type { VirtualClock } from './virtual-clock.ts';

/** One simulated cloud and one adapter for its account. */
export interface World {
  readonly cloud: RunningCloud;
  readonly adapter: CloudAdapter;
  readonly clock: VirtualClock;
  /** A fresh adapter for another role; the ordinary one where the cloud has no roles. */
  as(role: Role): CloudAdapter;
  close(): Promise<void>;
}

export const ROLES = ['member', 'admin', 'reader'] as const;

export type Role = (typeof ROLES)[number];

/** A change behind Isobar's back, made from two drawn numbers. */
export type Meddling = (server: HeldServer, first: number, second: number, world: World) => Readonly<Record<string, unknown>>;

/** All that the properties must know of one provider. */
export interface Provider {
  readonly name: SimulatedProvider;
  readonly roles: readonly Role[];
  start(): Promise<World>;
  /** What somebody else does: an action with its ordinary course. */
  readonly meddlings: Readonly<Record<string, Meddling>>;
  /** Every state that a server can be put into, as changes. */
  readonly states: readonly Readonly<Record<string, unknown>>[];
  /** Phase and activity that go with a native state, written down from the wire documents; null where they do not say. */
  phaseOf(native: HeldServer['native']): readonly [phase: Phase, activity: Activity | null] | null;
  /** Name of the network that new servers are put on; null where the cloud has none to choose. */
  readonly network: string | null;
}

/** Longer than any task of a simulated cloud. */
export const SETTLED_SECONDS = 1800;

export const USER_DATA = '#cloud-config\nruncmd: [touch /root/seen]\n';

export const SECRETS: Readonly<Record<string, string>> = { userData: USER_DATA, password: 'Chosen-Pass-1234' };

/** As the SDK makes it of the text. */
export function secretText(text: string, sha256: string): SecretText {
  return { sha256, sizeBytes: Buffer.byteLength(text) };
}
