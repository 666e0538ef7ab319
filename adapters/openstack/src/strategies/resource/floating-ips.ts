import type { CreateFloatingIpRequest, Envelope, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { FloatingIpFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { requireTarget } from './require-target.ts';
import { createStep, deleteStep, describeStep, undoCreate } from './resource-step.ts';

const CREATE: Envelope<'createFloatingIp'> = {
  'addresses.floating': { values: ['kept'], evidence: EVIDENCE.floatingIpCreate, detail: 'it leads nowhere until it is attached' },
  'billing.addresses': { values: ['starts'], evidence: EVIDENCE.floatingIpBilling },
};

const DELETE: Envelope<'deleteFloatingIp'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.floatingIpDelete },
  'addresses.floating': { values: ['lost', 'detached'], evidence: EVIDENCE.floatingIpDelete, detail: 'the address returns to the pool' },
  undo: { values: ['impossible'], evidence: EVIDENCE.floatingIpDelete, detail: 'nobody gets the same address back for certain' },
  'billing.addresses': { values: ['stops'], evidence: EVIDENCE.floatingIpBilling },
};

export const createFloatingIpStrategy: Strategy<'createFloatingIp', FloatingIpFacts> = {
  id: 'openstack.createFloatingIp',
  action: 'createFloatingIp',
  support: 'native',
  title: 'create a floating IP',
  requires: ['an external network'],
  envelope: CREATE,
  fit: (facts, request) => allFit(fitsPolicy(facts, 'network'), fitsNetwork(facts, request)),
  effects: () => effectsFromEnvelope(CREATE),
  steps: (facts, { network, description }) => [
    createStep('floatingIp', facts, { floating_network_id: network ?? '' }, {}, { compensation: undoCreate('floatingIp') }),
    ...(description === undefined ? [] : [describeStep('floatingIp', description)]),
  ],
};

export const deleteFloatingIpStrategy: Strategy<'deleteFloatingIp', FloatingIpFacts> = {
  id: 'openstack.deleteFloatingIp',
  action: 'deleteFloatingIp',
  support: 'native',
  title: 'delete a floating IP',
  requires: [],
  envelope: DELETE,
  fit: (facts) => fitsPolicy(facts, 'network'),
  effects: ({ floatingIp }) => {
    const { address, portId, serverId } = requireTarget(floatingIp);
    const inUse = portId !== null;
    const detail = inUse ? { detail: `it is taken from ${serverId === null ? `port ${portId}` : `server ${serverId}`}` } : {};
    const effects = effectsFromEnvelope(DELETE, { 'addresses.floating': { values: [inUse ? 'detached' : 'lost'], ...detail } });
    return effects.map((effect) =>
      effect.facet === 'addresses.floating' && address !== null ? { ...effect, item: `addresses/${address}` } : effect,
    );
  },
  steps: (facts) => [deleteStep('floatingIp', facts, requireTarget(facts.floatingIp).id)],
};

function fitsNetwork({ networkIds }: FloatingIpFacts, { network }: CreateFloatingIpRequest): Fit {
  if (network !== undefined) return FITS;
  if (networkIds.length === 0) return doesNotFit('no external network is visible to this project');
  return doesNotFit(`there are several external networks: ${networkIds.join(', ')}`, 'name one of them as network');
}
