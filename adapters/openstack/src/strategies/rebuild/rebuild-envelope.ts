import type { Claim, Envelope, Facet, RebuildRequest } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { takes } from '../parts/option-gates.ts';
import { OPTION_GATES } from '../parts/microversion-gates.ts';
import { requireServer } from '../parts/require-server.ts';

/** What a rebuild does whatever the root disk is. */
const SHARED = {
  identity: { values: ['kept'], evidence: EVIDENCE.rebuildKeepsId },
  'addresses.private': { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsAddresses },
  'addresses.public': { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsAddresses },
  'addresses.floating': { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsFloatingIps },
  'addresses.ipv6': { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsPorts },
  'addresses.mac': { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsAddresses },
  ephemeralDisk: { values: ['none', 'replaced'], evidence: EVIDENCE.rebuildEphemeralDisk },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsDataVolumes },
  password: { values: ['replaced'], evidence: EVIDENCE.rebuildReplacesPassword, detail: 'Nova makes a new one unless one is chosen' },
  loginAccess: { values: ['changed'], evidence: EVIDENCE.rebuildLoginAccess, detail: 'accounts and host keys of the old disk are gone' },
  keyPair: { values: ['none', 'kept', 'changed', 'lost'], evidence: EVIDENCE.rebuildKeepsKeyPair },
  userData: { values: ['none', 'kept', 'changed'], evidence: EVIDENCE.rebuildKeepsUserData },
  labels: { values: ['none', 'kept', 'changed', 'lost'], evidence: EVIDENCE.rebuildKeepsLabels },
  name: { values: ['kept', 'changed'], evidence: EVIDENCE.rebuildKeepsName },
  securityGroups: { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsGroups },
  placement: { values: ['kept'], evidence: EVIDENCE.rebuildKeepsHost },
  powerState: { values: ['kept', 'running'], evidence: EVIDENCE.rebuildStaysStopped },
  downtime: { values: ['untilDone'], evidence: EVIDENCE.rebuildStates },
  undo: { values: ['impossible'], evidence: EVIDENCE.rebuildNoUndo },
  'billing.compute': { values: ['unchanged'], evidence: EVIDENCE.rebuildKeepsFlavor },
  'billing.storage': { values: ['unchanged'], evidence: EVIDENCE.rebuildKeepsDataVolumes },
  quotaPeak: { values: ['unchanged'], evidence: EVIDENCE.rebuildKeepsFlavor },
} as const satisfies { readonly [F in Facet]?: Claim<F> };

export const IMAGE_REBUILD_ENVELOPE: Envelope<'rebuild'> = {
  ...SHARED,
  rootDisk: { values: ['replaced'], evidence: EVIDENCE.rebuildRootDisk },
};

export const VOLUME_REBUILD_ENVELOPE: Envelope<'rebuild'> = {
  ...SHARED,
  rootDisk: { values: ['replaced'], evidence: EVIDENCE.rebuildVolumeRootDisk, detail: 'the root volume keeps its id; what is on it is gone' },
};

type Narrowing = { readonly [F in Facet]?: Partial<Claim<F>> };

/** What the state of the server and the options of the request tell beyond the envelope. */
export function narrowRebuild(facts: ServerFacts, request: RebuildRequest): Narrowing {
  const server = requireServer(facts);
  const heals = server.native.vmState === 'error';
  return {
    ephemeralDisk: { values: facts.hasEphemeralDisk ? ['replaced'] : ['none'] },
    powerState: heals ? { values: ['running'], evidence: EVIDENCE.rebuildHealsError } : { values: ['kept'] },
    securityGroups: { values: (server.securityGroups ?? []).length === 0 ? ['none', 'kept'] : ['kept'] },
    name: request.name === undefined || request.name === server.name ? { values: ['kept'] } : { values: ['changed'], evidence: EVIDENCE.rebuildName },
    keyPair: keyPair(facts, request),
    userData: userData(facts, request),
    labels: labels(facts, request),
  };
}

function keyPair(facts: ServerFacts, request: RebuildRequest): Partial<Claim<'keyPair'>> {
  const { keyPair: current } = requireServer(facts);
  if (takes(OPTION_GATES.rebuild, 'keyPair', facts, request) && request.keyPair !== current) {
    return { values: request.keyPair === null ? ['lost'] : ['changed'], evidence: EVIDENCE.rebuildKeyName };
  }
  return { values: current === null ? ['none'] : ['kept'] };
}

/** Whether there is user data is shown to administrators only. */
function userData(facts: ServerFacts, request: RebuildRequest): Partial<Claim<'userData'>> {
  if (!takes(OPTION_GATES.rebuild, 'userData', facts, request)) return { values: ['none', 'kept'] };
  const detail = request.userData === null ? 'removed, as asked for' : 'replaced, as asked for';
  return { values: ['none', 'changed'], evidence: EVIDENCE.rebuildUserData, detail };
}

/** Given metadata replaces all metadata: keys that are not given again are lost. */
function labels(facts: ServerFacts, { labels: given }: RebuildRequest): Partial<Claim<'labels'>> {
  const current = requireServer(facts).labels;
  if (given === undefined) return { values: Object.keys(current).length === 0 ? ['none'] : ['kept'] };
  const evidence = EVIDENCE.rebuildMetadataReplace;
  const dropped = Object.keys(current).filter((name) => given[name] === undefined);
  if (dropped.length === 0) return { values: ['none', 'kept', 'changed'], evidence };
  return { values: ['changed', 'lost'], evidence, detail: `given labels replace all labels: ${dropped.join(', ')} would be gone` };
}
