import type { Effect } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { addressEffects } from '../address-effects.ts';
import { claim } from '../claim.ts';
import { dataVolumeEffects } from '../disk-effects.ts';

const ADDRESS = claim(EVIDENCE.resizeAddresses, ['none', 'kept']);
const BASIC_DISK = claim(
  EVIDENCE.resizeOddCases,
  ['kept', 'grown', 'lost'],
  'the disk of a basic machine follows the flavor; what a smaller one does is not known',
);

/** What every change of the flavor does, whichever way it goes. */
export const FLAVOR_CHANGE_ENVELOPE = {
  identity: claim(EVIDENCE.resizeId, ['kept']),
  'addresses.private': ADDRESS,
  'addresses.public': ADDRESS,
  'addresses.floating': ADDRESS,
  'addresses.ipv6': ADDRESS,
  'addresses.mac': claim(EVIDENCE.resizeAddresses, ['kept']),
  rootDisk: claim(EVIDENCE.resizeOddCases, ['kept', 'grown', 'lost'], 'kept, but for basic machines, whose disk follows the flavor'),
  dataVolumes: claim(EVIDENCE.resizeVolumes, ['none', 'kept'], 'their attachments get new ids'),
  password: claim(EVIDENCE.resizeLogin, ['kept']),
  placement: claim(EVIDENCE.resizeColdMigration, ['kept', 'moved']),
  powerState: claim(EVIDENCE.resizeRunning, ['kept']),
  guestShutdown: claim(EVIDENCE.resizeColdMigration, ['unknown', 'none'], 'the guest is powered off and on; how is not known'),
  downtime: claim(EVIDENCE.resizeColdMigration, ['restart']),
  quotaPeak: claim(EVIDENCE.resizeQuota, ['unchanged', 'higher']),
  'billing.compute': claim(EVIDENCE.flavorPrices, ['changed']),
};

/** The same for one server, item by item. */
export function flavorChangeEffects(facts: GcoreFacts): readonly Effect[] {
  return [
    ...effectsFromEnvelope(FLAVOR_CHANGE_ENVELOPE, {
      'addresses.private': null,
      'addresses.public': null,
      'addresses.floating': null,
      'addresses.ipv6': null,
      dataVolumes: null,
      rootDisk: facts.kind === 'basic' ? BASIC_DISK : claim(EVIDENCE.resizeVolumes, ['kept'], 'flavors carry no disk; its size stays'),
      guestShutdown: facts.server?.phase === 'stopped' ? claim(EVIDENCE.resizeOddCases, ['none']) : claim(EVIDENCE.resizeColdMigration, ['unknown']),
    }),
    ...addressEffects(facts, () => claim(EVIDENCE.resizeAddresses, ['kept'])),
    ...dataVolumeEffects(facts, () => claim(EVIDENCE.resizeVolumes, ['kept'])),
  ];
}
