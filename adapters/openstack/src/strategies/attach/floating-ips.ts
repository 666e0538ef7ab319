import type { AttachFloatingIpRequest, Effect, Envelope, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, FITS, fitUnknown } from '@isobar/core';

import type { ServerFacts } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState } from '../parts/legal-states.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';

const ATTACH: Envelope<'attachFloatingIp'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.floatingIpAssociate },
  'addresses.floating': { values: ['none', 'kept', 'changed'], evidence: EVIDENCE.floatingIpAssociate },
  'billing.addresses': { values: ['unchanged'], evidence: EVIDENCE.floatingIpBilling },
};

const DETACH: Envelope<'detachFloatingIp'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.floatingIpAssociate },
  'addresses.floating': { values: ['none', 'kept', 'detached'], evidence: EVIDENCE.floatingIpAssociate },
  'billing.addresses': { values: ['unchanged'], evidence: EVIDENCE.floatingIpBilling, detail: "it stays the project's" },
};

const AT_THE_PORT = { precondition: 'none', idempotency: 'sending it twice does the same' } as const;

/** Whether the floating IP points at the wanted port and address. */
function isThere({ floatingIp, port }: ServerFacts, { fixedAddress }: AttachFloatingIpRequest): boolean {
  if (floatingIp === null || port === null || floatingIp.portId !== port.id) return false;
  return fixedAddress === undefined || floatingIp.fixedAddress === fixedAddress;
}

const isHere = ({ floatingIp, ports }: ServerFacts): boolean => ports.some(({ id }) => id === floatingIp?.portId);

export const attachFloatingIpStrategy: Strategy<'attachFloatingIp', ServerFacts> = {
  id: 'openstack.attachFloatingIp',
  action: 'attachFloatingIp',
  support: 'native',
  title: 'point a floating IP at a port of the server',
  requires: ['a port with an IPv4 address, on a subnet with a router to the network of the floating IP'],
  envelope: ATTACH,
  fit: (facts, request) =>
    isThere(facts, request) ? FITS : allFit(fitsPort(facts, request), fitsRoute(facts), fitsState('attachFloatingIp', facts)),
  alreadyDone: isThere,
  effects: (facts) => [...serverEffects(ATTACH, facts), ...takenAway(facts)],
  steps: (facts, { floatingIp, port, fixedAddress }) => [
    actionStep(
      'attach-floating-ip',
      facts,
      { floatingIpId: floatingIp, portId: port ?? '', ...(fixedAddress === undefined ? {} : { fixedAddress }) },
      { title: `point floating IP ${facts.floatingIp?.address ?? floatingIp} at the server`, ...AT_THE_PORT },
    ),
  ],
};

export const detachFloatingIpStrategy: Strategy<'detachFloatingIp', ServerFacts> = {
  id: 'openstack.detachFloatingIp',
  action: 'detachFloatingIp',
  support: 'native',
  title: 'take a floating IP away from the server',
  requires: ['a floating IP that points at a port of the server'],
  envelope: DETACH,
  fit: (facts) => (isHere(facts) ? fitsState('detachFloatingIp', facts) : fitsAbsence(facts)),
  alreadyDone: (facts) => facts.floatingIp?.portId === null,
  effects: (facts) => (isHere(facts) ? [...besides(facts), taken(facts)] : serverEffects(DETACH, facts)),
  steps: (facts, { floatingIp }) => [
    actionStep(
      'detach-floating-ip',
      facts,
      { floatingIpId: floatingIp, portId: facts.floatingIp?.portId ?? '' },
      { title: `take floating IP ${facts.floatingIp?.address ?? floatingIp} away from the server`, ...AT_THE_PORT },
    ),
  ],
};

/** Neutron says where it points; the server of Nova may not tell of it yet, so its own word "none" does not count. */
const taken = (facts: ServerFacts): Effect<'addresses.floating'> => ({
  facet: 'addresses.floating',
  item: itemOf(facts),
  values: ['detached'],
  evidence: EVIDENCE.floatingIpAssociate,
});

function besides(facts: ServerFacts): readonly Effect[] {
  return serverEffects(DETACH, facts).flatMap((effect) => {
    if (effect.facet !== 'addresses.floating') return [effect];
    if (effect.item === undefined || effect.item === itemOf(facts)) return [];
    return [{ ...effect, facet: 'addresses.floating', values: ['kept'] } satisfies Effect<'addresses.floating'>];
  });
}

const itemOf = ({ floatingIp }: ServerFacts): string => `addresses/${floatingIp?.address ?? ''}`;

function fitsPort({ port, ports, takenAddresses }: ServerFacts, { fixedAddress }: AttachFloatingIpRequest): Fit {
  if (port === null) {
    const seen = ports.map(({ id, addresses }) => `${id} (${addresses.join(', ')})`).join(', ');
    return ports.length === 0 ? doesNotFit('the server has no port') : doesNotFit(`which port is meant is not clear: ${seen}`, 'name the port');
  }
  const fours = port.addresses.filter((address) => !address.includes(':'));
  const target = fixedAddress ?? fours[0];
  if (target === undefined) return doesNotFit(`port ${port.id} has no IPv4 address`);
  if (fixedAddress === undefined && fours.length > 1)
    return doesNotFit(`port ${port.id} has several addresses: ${fours.join(', ')}`, 'name the fixedAddress');
  if (!fours.includes(target)) return doesNotFit(`port ${port.id} has no address ${target}, only ${fours.join(', ')}`);
  return takenAddresses.includes(target) ? doesNotFit(`${target} has another floating IP of that network already`, 'detach that one first') : FITS;
}

function fitsRoute({ isRouted }: ServerFacts): Fit {
  if (isRouted === true) return FITS;
  if (isRouted === false)
    return doesNotFit('no router leads from the subnet of the port to the network of the floating IP', 'connect the subnet to a router');
  return fitUnknown('whether a router leads from the subnet of the port to the network of the floating IP: it is not visible to this account');
}

/** Pointing elsewhere, it is no matter of this server. */
function fitsAbsence({ floatingIp }: ServerFacts): Fit {
  if (floatingIp?.portId === null) return FITS;
  return doesNotFit(`the floating IP points at port ${floatingIp?.portId ?? ''}, which is not one of this server`);
}

/** Neutron takes it away from another port without a word (SOURCES.md#neutron-floatingip-moves). */
function takenAway(facts: ServerFacts): readonly Effect[] {
  const { floatingIp } = facts;
  if (floatingIp === null || floatingIp.portId === null) return [];
  const { id } = requireServer(facts);
  const detail = `it points at port ${floatingIp.portId} now, which loses it to ${id}`;
  return [
    {
      facet: 'addresses.floating',
      item: itemOf(facts),
      values: ['changed'],
      evidence: EVIDENCE.floatingIpMoves,
      detail,
    } satisfies Effect<'addresses.floating'>,
  ];
}
