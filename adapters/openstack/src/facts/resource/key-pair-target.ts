import type { CreateKeyPairRequest, FactsQuery } from '@isobar/core';
import { requireKeyPair } from '@isobar/core';

import { OPENSTACK_KEY_PAIRS } from '../../translation/openstack-key-pairs.ts';
import type { FactsSources } from '../facts-sources.ts';
import type { KindFacts } from '../kind-facts.ts';
import { tolerateAbsence } from '../tolerate-absence.ts';
import { checkTexts } from './check-texts.ts';
import type { KeyPairFacts } from './resource-facts.ts';

/** The key pair, for a new one the one that has its name already. */
export async function readKeyPairTarget(
  { api, resources }: FactsSources,
  { targetId, request, signal }: FactsQuery,
): Promise<KindFacts<KeyPairFacts>> {
  const oldestMicroversion = (await api.microversions('compute', signal))?.minimum ?? '2.1';
  if (targetId !== null) {
    const keyPair = await resources.keyPairs.get(targetId, { signal });
    return { facts: { server: null, keyPair, oldestMicroversion, digest: { id: keyPair.id, fingerprint: keyPair.fingerprint } }, request };
  }
  const wanted = request as CreateKeyPairRequest;
  checkTexts(wanted, { name: 'keyPair' });
  requireKeyPair(wanted, OPENSTACK_KEY_PAIRS);
  const keyPair = await tolerateAbsence(resources.keyPairs.get(wanted.name, { signal }));
  return { facts: { server: null, keyPair, oldestMicroversion, digest: { sameName: keyPair?.fingerprint ?? null } }, request };
}
