import type { Evidence } from '@isobar/core';

import { isAtLeast } from '../../api/microversion.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';

/** The compute microversion that something came with. */
export interface MicroversionGate {
  readonly since: string;
  readonly evidence: Evidence;
}

export type OptionGates = Readonly<Record<string, MicroversionGate>>;

const gate = (since: string, evidence: Evidence): MicroversionGate => ({ since, evidence });

/** Options of the requests that are younger than their action, by the names that the neutral requests give them. */
export const OPTION_GATES = {
  create: { description: gate('2.19', EVIDENCE.createDescription), hostname: gate('2.90', EVIDENCE.createHostname) },
  rebuild: {
    description: gate('2.19', EVIDENCE.rebuildDescription),
    keyPair: gate('2.54', EVIDENCE.rebuildKeyName),
    userData: gate('2.57', EVIDENCE.rebuildUserData),
    hostname: gate('2.90', EVIDENCE.rebuildHostname),
  },
  lock: { reason: gate('2.73', EVIDENCE.lockReason) },
  unshelve: { zone: gate('2.77', EVIDENCE.unshelveFields) },
  attachVolume: { deleteOnTermination: gate('2.79', EVIDENCE.attachmentFlag) },
} as const satisfies Readonly<Record<string, OptionGates>>;

/** What Nova does since a microversion, whatever is asked for. */
export const FEATURE_GATES = {
  /** `POST /servers/{id}/remote-consoles` in place of an action per protocol. */
  remoteConsoles: gate('2.6', EVIDENCE.remoteConsoles),
  softPolicies: gate('2.15', EVIDENCE.serverGroupPolicies),
  /** Volumes of a shelved server can be attached and detached. */
  volumesOfShelved: gate('2.20', EVIDENCE.volumesOfShelved),
  serverTags: gate('2.26', EVIDENCE.serverTags),
  /** `auto` and `none` in place of networks. */
  chosenNetwork: gate('2.37', EVIDENCE.createNetworks),
  /** The id of a new image stands in the body, no longer in `location`. */
  imageIdInBody: gate('2.45', EVIDENCE.createImageId),
  tagsAtBirth: gate('2.52', EVIDENCE.createTags),
  multiattach: gate('2.60', EVIDENCE.attachMultiattach),
  /** A server group has one policy, under `policy`. */
  onePolicy: gate('2.64', EVIDENCE.serverGroupPolicies),
  volumeTypeAtBirth: gate('2.67', EVIDENCE.createVolumeType),
  rescuesVolumes: gate('2.87', EVIDENCE.rescueVolume),
  unshelveToHost: gate('2.91', EVIDENCE.unshelveFields),
  reimagesVolumes: gate('2.93', EVIDENCE.rebuildVolume),
} as const satisfies Readonly<Record<string, MicroversionGate>>;

export type Feature = keyof typeof FEATURE_GATES;

export function hasFeature({ microversion }: { readonly microversion: string }, feature: Feature): boolean {
  return isAtLeast(microversion, FEATURE_GATES[feature].since);
}
