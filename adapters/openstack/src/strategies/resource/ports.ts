import type { CreatePortRequest, Effect, Envelope, Fit, JsonObject, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { PortFacts } from '../../facts/resource/resource-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { toPortBody } from '../../steps/create/port-body.ts';
import { fitsPolicy } from '../parts/role-policy.ts';
import { requireTarget } from './require-target.ts';
import { createStep, deleteStep } from './resource-step.ts';

const CREATE: Envelope<'createPort'> = {
  'addresses.private': { values: ['kept'], evidence: EVIDENCE.portCreate, detail: 'the port holds its addresses until it is deleted' },
};

const DELETE: Envelope<'deletePort'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.portDelete },
  'addresses.private': { values: ['none', 'lost'], evidence: EVIDENCE.portDelete, detail: 'they return to the pool' },
  'addresses.floating': { values: ['none', 'detached'], evidence: EVIDENCE.portDelete, detail: "it stays the project's, without a port" },
  undo: { values: ['impossible'], evidence: EVIDENCE.portDelete },
};

export const createPortStrategy: Strategy<'createPort', PortFacts> = {
  id: 'openstack.createPort',
  action: 'createPort',
  support: 'native',
  title: 'create a port',
  requires: ['a network of the project or a shared one'],
  envelope: CREATE,
  fit: (facts, request) => allFit(fitsPolicy(facts, 'network'), fitsFamilies(facts), fitsGroups(request)),
  effects: () => effectsFromEnvelope(CREATE),
  steps: (facts, request) => [createStep('port', facts, bodyOf(facts, request))],
};

export const deletePortStrategy: Strategy<'deletePort', PortFacts> = {
  id: 'openstack.deletePort',
  action: 'deletePort',
  support: 'native',
  title: 'delete a port',
  requires: ['no port of a router or of the network itself'],
  envelope: DELETE,
  fit: (facts) => allFit(fitsPolicy(facts, 'network'), fitsOwner(facts)),
  effects: (facts) => [
    ...effectsFromEnvelope(DELETE, { 'addresses.private': null, 'addresses.floating': null }),
    ...itemsOf(
      'addresses.private',
      requireTarget(facts.port).addresses.map(({ address }) => address),
      'lost',
      facts,
    ),
    ...itemsOf('addresses.floating', facts.floatingAddresses, 'detached', facts),
  ],
  steps: (facts) => [deleteStep('port', facts, requireTarget(facts.port).id)],
};

function bodyOf(
  { subnetIds }: PortFacts,
  { network, name, address, macAddress, allowedPairs, portSecurity, securityGroups }: CreatePortRequest,
): JsonObject {
  const body = toPortBody(
    {
      networkId: network,
      subnetIds,
      ...(address === undefined ? {} : { address }),
      ...(macAddress === undefined ? {} : { macAddress }),
      ...(allowedPairs === undefined ? {} : { allowedPairs }),
      ...(portSecurity === undefined ? {} : { portSecurity }),
    },
    name ?? '',
  );
  // An empty list means none, and not the default group.
  return securityGroups === undefined ? body : { ...body, security_groups: securityGroups };
}

type AddressFacet = 'addresses.private' | 'addresses.floating';

function itemsOf(facet: AddressFacet, addresses: readonly string[], value: 'lost' | 'detached', { port }: PortFacts): readonly Effect[] {
  const evidence = EVIDENCE.portDelete;
  if (addresses.length === 0) return [{ facet, values: ['none'], evidence }];
  const serverId = port?.serverId ?? null;
  const detail = serverId === null ? {} : { detail: `server ${serverId} loses this interface` };
  return addresses.map((address): Effect => Object.assign({ facet, item: `addresses/${address}`, evidence }, detail, { values: [value] }));
}

function fitsFamilies({ missingFamilies }: PortFacts): Fit {
  return missingFamilies.length === 0
    ? FITS
    : doesNotFit(`the network has no IPv${missingFamilies.join(' and no IPv')} subnet`, 'choose another network');
}

/** SOURCES.md#neutron-port-security-off-groups. */
function fitsGroups({ portSecurity, securityGroups = [] }: CreatePortRequest): Fit {
  if (portSecurity !== false || securityGroups.length === 0) return FITS;
  return doesNotFit('a port without port security takes no security groups', 'leave securityGroups out');
}

/** SOURCES.md#neutron-port-in-use. */
function fitsOwner({ owner }: PortFacts): Fit {
  if (!owner.startsWith('network:') || owner === 'network:dhcp') return FITS;
  return doesNotFit(`the port belongs to the network itself (${owner}): Neutron refuses to delete it`);
}
