import type { Envelope, RebuildRequest, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { IwinvFacts } from '../facts/iwinv-facts.ts';
import { EVIDENCE } from '../iwinv-evidence.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import { fitsImageType, fitsZone } from './parts/combination.ts';
import { fitsStatus } from './parts/legal-states.ts';
import type { IgnoredOption } from './parts/option-warnings.ts';
import { ignoredOptions, passwordWarnings } from './parts/option-warnings.ts';
import { passwordStep } from './parts/password-step.ts';
import { requireServer } from './parts/require-server.ts';
import { serverEffects } from './parts/server-effects.ts';

const KEY_DETAIL = 'the call has no field for SSH keys: they are presumably not put in again';

/** Only "same id" is documented; the rest is read from what rebuild means elsewhere. */
const ENVELOPE: Envelope<'rebuild'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.rebuildKeepsId },
  'addresses.private': { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsAddresses },
  'addresses.public': { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsAddresses },
  'addresses.floating': { values: ['none'], evidence: EVIDENCE.noFloatingAddress },
  'addresses.ipv6': { values: ['none'], evidence: EVIDENCE.noIpv6 },
  'addresses.mac': { values: ['kept'], evidence: EVIDENCE.macNotShown },
  rootDisk: { values: ['replaced'], evidence: EVIDENCE.rebuildRootDisk },
  ephemeralDisk: { values: ['none'], evidence: EVIDENCE.noEphemeralDisk },
  dataVolumes: { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsVolumes },
  password: { values: ['replaced'], evidence: EVIDENCE.rebuildPassword, detail: 'read it again afterwards, with password return' },
  loginAccess: { values: ['changed'], evidence: EVIDENCE.rebuildKey, detail: KEY_DETAIL },
  keyPair: { values: ['none', 'kept', 'lost'], evidence: EVIDENCE.rebuildKey, detail: KEY_DETAIL },
  userData: { values: ['none', 'lost'], evidence: EVIDENCE.rebuildScript, detail: 'the user script of the create presumably does not run again' },
  labels: { values: ['none'], evidence: EVIDENCE.noLabels },
  name: { values: ['kept'], evidence: EVIDENCE.rebuildKeepsName },
  securityGroups: { values: ['none', 'kept'], evidence: EVIDENCE.rebuildKeepsGroups },
  placement: { values: ['kept'], evidence: EVIDENCE.rebuildPlacement },
  powerState: { values: ['kept', 'running'], evidence: EVIDENCE.rebuildPowerAfter },
  downtime: { values: ['untilDone'], evidence: EVIDENCE.rebuildDowntime },
  undo: { values: ['impossible'], evidence: EVIDENCE.rebuildNoWayBack },
  'billing.compute': { values: ['unchanged'], evidence: EVIDENCE.rebuildKeepsFlavor },
  'billing.storage': { values: ['unchanged'], evidence: EVIDENCE.rebuildKeepsVolumes },
  quotaPeak: { values: ['unchanged'], evidence: EVIDENCE.rebuildKeepsCapacity },
};

const IGNORED: Readonly<Record<string, IgnoredOption>> = {
  name: { detail: 'a rebuild keeps the name; rename the server for itself', evidence: EVIDENCE.rebuildForm },
  description: { detail: 'a rebuild keeps the description', evidence: EVIDENCE.rebuildForm },
  hostname: { detail: 'a rebuild takes no host name', evidence: EVIDENCE.rebuildForm },
  keyPair: { detail: 'a rebuild takes no SSH key', evidence: EVIDENCE.rebuildForm },
  labels: { detail: 'iwinv has no labels', evidence: EVIDENCE.noLabels },
  userData: { detail: 'a rebuild takes no user script, and scripts are made in the console only', evidence: EVIDENCE.scriptsConsoleOnly },
};

/** The vendor's rebuild: the same server with a new root disk. */
export const rebuildStrategy: Strategy<'rebuild', IwinvFacts> = {
  id: 'iwinv.rebuild',
  action: 'rebuild',
  support: 'native',
  title: 'rebuild in place',
  requires: ['status active or off', 'an image type that the flavor supports'],
  envelope: ENVELOPE,
  fit: (facts) => allFit(fitsStatus('rebuild', facts), fitsImage(facts), fitsImageType(facts.currentFlavor, facts.image)),
  effects: (facts) => {
    const server = requireServer(facts);
    return serverEffects(ENVELOPE, server, { powerState: { values: server.phase === 'running' ? ['kept'] : ['running'] } });
  },
  warnings: (_facts, request) => [...ignoredOptions(request, IGNORED), ...passwordWarnings(request.password, EVIDENCE.rebuildForm)],
  steps: (facts, request) => [rebuildStep(facts, request), ...passwordStep(request.password, { serverId: requireServer(facts).id })],
};

function fitsImage(facts: IwinvFacts) {
  if (facts.image === null) return doesNotFit('the image of the server is not visible', 'name the image to install');
  return allFit(FITS, fitsZone(requireServer(facts).zone, null, facts.image));
}

function rebuildStep(facts: IwinvFacts, request: RebuildRequest): StepSpec {
  const { id } = requireServer(facts);
  return {
    id: 'rebuild',
    kind: 'rebuild',
    title: `rebuild ${id}`,
    // The image is always sent: what the call does without one is only assumed (SOURCES.md#iwinv-rebuild-without-image).
    input: { serverId: id, imageId: request.image ?? facts.image?.id ?? '' },
    writes: true,
    precondition: 'no operation runs on the server',
    idempotency: 'sent once; a lost reply is settled by reading status and image',
    checks: checkedFacts(facts),
    pointOfNoReturn: true,
  };
}
