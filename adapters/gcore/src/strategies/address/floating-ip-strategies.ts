import type { Strategy } from '@isobar/core';
import { effectsFromEnvelope } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import type { FloatingIpFacts } from '../../facts/named-things.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { createStep, deleteStep } from '../resource-steps.ts';
import { unsupported } from '../warnings.ts';

const CREATE_ENVELOPE = {
  'addresses.floating': claim(EVIDENCE.floatingCreate, ['kept']),
  'billing.addresses': claim(EVIDENCE.storageBilling, ['starts'], 'attached or not'),
};

export const CREATE_FLOATING_IP: Strategy<'createFloatingIp', GcoreFacts> = {
  id: 'create-floating-ip',
  action: 'createFloatingIp',
  support: 'native',
  title: 'make a floating IP',
  requires: ['quota for floating IPs'],
  envelope: CREATE_ENVELOPE,
  duration: { typicalSeconds: [3, 5], evidence: EVIDENCE.durations },
  fit: () => ({ verdict: 'yes' }),
  effects: () => effectsFromEnvelope(CREATE_ENVELOPE),
  warnings: (_, { network, description }) => [
    ...(network === undefined
      ? []
      : [
          {
            type: 'compatibility',
            subject: 'request.network',
            detail: 'not sent: every floating IP comes from the one public network of the region',
            source: EVIDENCE.floatingCreate.source,
          } as const,
        ]),
    ...unsupported('description', description, 'a floating IP of this cloud has no description', EVIDENCE.floatingCreate),
  ],
  steps: (facts) => [createStep(facts, { id: 'floatingIp', title: 'make a floating IP', resource: 'floatingIp', path: '/v1/floatingips', body: {} })],
};

const DELETE_ENVELOPE = {
  identity: claim(EVIDENCE.floatingDelete, ['lost']),
  'addresses.floating': claim(EVIDENCE.floatingDelete, ['none', 'detached'], 'of the port that it points to'),
  undo: claim(EVIDENCE.floatingDelete, ['impossible'], 'another may get the address'),
  'billing.addresses': claim(EVIDENCE.storageBilling, ['stops']),
};

export const DELETE_FLOATING_IP: Strategy<'deleteFloatingIp', GcoreFacts> = {
  id: 'delete-floating-ip',
  action: 'deleteFloatingIp',
  support: 'native',
  title: 'delete the floating IP',
  requires: [],
  envelope: DELETE_ENVELOPE,
  fit: (facts) => fitsUnlocked('floating IP', requireFloatingIp(facts)),
  effects: (facts) =>
    effectsFromEnvelope(DELETE_ENVELOPE, { 'addresses.floating': { values: [requireFloatingIp(facts).portId === null ? 'none' : 'detached'] } }),
  steps: (facts) => {
    const { id, address } = requireFloatingIp(facts);
    return [deleteStep({ resource: 'floatingIp', id, title: `delete floating IP ${address ?? id}`, checks: ['floatingIp'] })];
  },
};

function requireFloatingIp({ named: { floatingIp } }: GcoreFacts): FloatingIpFacts {
  if (floatingIp === undefined) throw new Error('facts without a floating IP');
  return floatingIp;
}
