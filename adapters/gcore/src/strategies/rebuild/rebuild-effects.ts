import type { Effect, RebuildRequest } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer, rootDiskOf } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { dataVolumeEffects } from '../disk-effects.ts';
import { REBUILD_ENVELOPE } from './rebuild-envelope.ts';

/** What both ways of a rebuild do to this very server. */
export function sharedRebuildEffects(facts: GcoreFacts, request: RebuildRequest): readonly Effect[] {
  const server = requireServer(facts);
  const root = rootDiskOf(facts);
  const running = server.phase === 'running';
  return [
    ...effectsFromEnvelope(REBUILD_ENVELOPE, {
      rootDisk: { ...claim(EVIDENCE.bootVolume, ['replaced'], 'a new boot volume'), ...(root === null ? {} : { item: `volumes/${root.id}` }) },
      dataVolumes: null,
      password: claim(
        EVIDENCE.passwordOfOldDisk,
        [request.password === 'set' ? 'replaced' : 'lost'],
        'the password of the old system does not hold on the new one',
      ),
      loginAccess: loginOf(facts, request),
      keyPair: keyPairOf(facts, request),
      userData:
        request.userData === undefined || request.userData === null
          ? claim(EVIDENCE.userDataWriteOnly, ['lost'], 'the cloud never gives it back; give it again to keep it')
          : claim(EVIDENCE.userDataSent, ['changed']),
      labels: labelsOf(facts, request),
      name: { values: [request.name === undefined || request.name === server.name ? 'kept' : 'changed'] },
      securityGroups: { values: [facts.ports.some((port) => port.groups.length > 0) ? 'kept' : 'none'] },
      guestShutdown: { values: [running ? 'unknown' : 'none'] },
      'billing.compute': { values: [running ? 'unchanged' : 'starts'] },
      'billing.storage': { values: [root?.deleteOnTermination === true ? 'unchanged' : 'changed'] },
      powerState: { values: [running ? 'kept' : 'running'] },
    }),
    ...dataVolumeEffects(facts, () => claim(EVIDENCE.dataVolumesGivenAgain, ['kept'])),
  ];
}

/** The key pair that the new server gets; null for none. */
export function keyOf(facts: GcoreFacts, request: RebuildRequest): string | null {
  return request.keyPair === undefined ? requireServer(facts).keyPair : request.keyPair;
}

function loginOf(facts: GcoreFacts, request: RebuildRequest) {
  const key = keyOf(facts, request);
  if (key === null) {
    const set = request.password === 'set';
    return set
      ? claim(EVIDENCE.userDataSent, ['changed'], 'by the password that is set')
      : claim(EVIDENCE.passwordOfOldDisk, ['lost'], 'the server has no key pair');
  }
  return claim(EVIDENCE.keyGivenAgain, [key === requireServer(facts).keyPair ? 'kept' : 'changed'], `by key pair ${key}`);
}

function keyPairOf(facts: GcoreFacts, request: RebuildRequest) {
  const before = requireServer(facts).keyPair;
  const after = keyOf(facts, request);
  if (before === after) return claim(EVIDENCE.keyGivenAgain, [before === null ? 'none' : 'kept']);
  return claim(EVIDENCE.keyGivenAgain, [after === null ? 'lost' : 'changed']);
}

/** Labels in the request take the place of all that the user had set. */
function labelsOf({ ownLabels }: GcoreFacts, { labels }: RebuildRequest) {
  const before = Object.keys(ownLabels);
  if (labels === undefined) return claim(EVIDENCE.tags, [before.length === 0 ? 'none' : 'kept']);
  const isSame = before.length === Object.keys(labels).length && before.every((key) => labels[key] === ownLabels[key]);
  if (isSame) return claim(EVIDENCE.tags, [before.length === 0 ? 'none' : 'kept']);
  const dropped = before.some((key) => labels[key] === undefined);
  return claim(EVIDENCE.tags, [dropped ? 'lost' : 'changed']);
}
