import type { CreatePortRequest, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import type { ReservedPortFacts } from '../../facts/named-things.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { claim } from '../claim.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { createStep, deleteStep } from '../resource-steps.ts';
import { unsupported } from '../warnings.ts';

const FAMILIES = { 4: 'ipv4', 6: 'ipv6', dual: 'dual' } as const;

const CREATE_ENVELOPE = {
  'addresses.private': claim(EVIDENCE.reservedCreate, ['none', 'kept']),
  'billing.addresses': claim(EVIDENCE.reservedBilled, ['starts'], 'attached or not'),
};

/** A port by itself is a reserved fixed IP: it outlives every server. */
export const CREATE_PORT: Strategy<'createPort', GcoreFacts> = {
  id: 'reserve-fixed-ip',
  action: 'createPort',
  support: 'native',
  title: 'reserve an address',
  requires: ['a network with a free address'],
  envelope: CREATE_ENVELOPE,
  fit: (facts, request) =>
    allFit(
      facts.named.network?.external === true && request.address !== undefined
        ? doesNotFit('an address of the public network is given by the cloud, not chosen')
        : FITS,
      request.address !== undefined && request.family === 'dual' ? doesNotFit('one address is of one family') : FITS,
    ),
  effects: ({ named: { network } }) =>
    effectsFromEnvelope(CREATE_ENVELOPE, { 'addresses.private': { values: [network?.external === true ? 'none' : 'kept'] } }),
  warnings: (_, request) => [
    ...unsupported('name', request.name, 'the cloud names a reserved address itself', EVIDENCE.reservedCreate),
    ...unsupported('macAddress', request.macAddress, 'no call takes a MAC address', EVIDENCE.noMacChoice),
    ...unsupported('allowedPairs', request.allowedPairs, 'a new reserved address takes none; they can be set on the port later', EVIDENCE.portPatch),
    ...unsupported('portSecurity', request.portSecurity, 'a new reserved address takes none; it can be set on the port later', EVIDENCE.portPatch),
    ...unsupported('securityGroups', request.securityGroups, 'groups are given when it is attached', EVIDENCE.portPatch),
  ],
  steps: (facts, request) => [
    createStep(facts, {
      id: 'address',
      title: request.address === undefined ? 'reserve an address' : `reserve ${request.address}`,
      resource: 'port',
      path: '/v1/reserved_fixed_ips',
      body: bodyOf(facts, request),
      checks: ['network'],
    }),
  ],
};

function bodyOf({ named: { network } }: GcoreFacts, { address, family }: CreatePortRequest): object {
  const wanted = family === undefined ? {} : { ip_family: FAMILIES[family] };
  if (network?.external === true) return { type: 'external', ...wanted };
  if (address !== undefined) return { type: 'ip_address', network_id: network?.id, ip_address: address };
  return { type: 'any_subnet', network_id: network?.id, ...wanted };
}

const DELETE_ENVELOPE = {
  identity: claim(EVIDENCE.reservedDelete, ['lost']),
  'addresses.private': claim(EVIDENCE.reservedDelete, ['lost', 'none']),
  'addresses.public': claim(EVIDENCE.reservedDelete, ['lost', 'none']),
  undo: claim(EVIDENCE.reservedDelete, ['impossible'], 'another may get the address'),
  'billing.addresses': claim(EVIDENCE.reservedBilled, ['stops']),
};

export const DELETE_PORT: Strategy<'deletePort', GcoreFacts> = {
  id: 'release-fixed-ip',
  action: 'deletePort',
  support: 'native',
  title: 'give a reserved address back',
  requires: ['a reserved address that nothing has'],
  envelope: DELETE_ENVELOPE,
  fit: (facts) => {
    const port = requirePort(facts);
    return allFit(
      port.held ? doesNotFit(`${port.serverId === null ? 'something' : `server ${port.serverId}`} has the address`, 'detach it first') : FITS,
      fitsUnlocked('reserved address', port),
    );
  },
  effects: (facts) => {
    const { external } = requirePort(facts);
    return effectsFromEnvelope(DELETE_ENVELOPE, {
      'addresses.private': { values: [external ? 'none' : 'lost'] },
      'addresses.public': { values: [external ? 'lost' : 'none'] },
    });
  },
  steps: (facts) => {
    const { id, addresses } = requirePort(facts);
    return [deleteStep({ resource: 'port', id, title: `give ${addresses.join(', ')} back`, checks: ['reservedPort'] })];
  },
};

function requirePort({ named: { reservedPort } }: GcoreFacts): ReservedPortFacts {
  if (reservedPort === undefined) throw new Error('facts without a reserved address');
  return reservedPort;
}
