import type { AttachPortRequest, Effect, Fit, Leftover, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, formatRef } from '@isobar/core';

import type { GcoreFacts, GcorePort } from '../../facts/gcore-facts.ts';
import { requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { addressEffects } from '../address-effects.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine, fitsSeenStates } from '../common-fit.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { createStep } from '../resource-steps.ts';
import { stepSpec } from '../step-specs.ts';

const KEPT = claim(EVIDENCE.interfaceAttach, ['none', 'kept']);

const ATTACH_ENVELOPE = {
  identity: claim(EVIDENCE.interfaceAttach, ['kept']),
  'addresses.private': KEPT,
  'addresses.public': KEPT,
  'addresses.floating': KEPT,
  'addresses.ipv6': KEPT,
  securityGroups: claim(EVIDENCE.interfaceAttach, ['kept', 'changed'], 'a new port has the default group of the project; the others keep theirs'),
  powerState: claim(EVIDENCE.interfaceAttach, ['kept']),
  'billing.addresses': claim(EVIDENCE.reservedBilled, ['unchanged', 'starts']),
};

function attachEffects(facts: GcoreFacts, billing: 'unchanged' | 'starts'): readonly Effect[] {
  return [
    ...effectsFromEnvelope(ATTACH_ENVELOPE, { ...WITHOUT_ADDRESSES, 'billing.addresses': { values: [billing] } }),
    ...addressEffects(facts, () => claim(EVIDENCE.interfaceAttach, ['kept'])),
  ];
}

const WITHOUT_ADDRESSES = { 'addresses.private': null, 'addresses.public': null, 'addresses.floating': null, 'addresses.ipv6': null } as const;

const isHere = (facts: GcoreFacts): boolean => facts.named.reservedPort?.serverId === requireServer(facts).id;

/** A reserved address by its port, or a new port on a network. */
export const ATTACH_PORT: Strategy<'attachPort', GcoreFacts> = {
  id: 'attach-interface',
  action: 'attachPort',
  support: 'native',
  title: 'give the server one more interface',
  requires: ['a virtual machine', 'a network, or a reserved address that nothing has'],
  envelope: ATTACH_ENVELOPE,
  fit: (facts, request) =>
    allFit(
      fitsIdleMachine(facts),
      request.address === undefined ? FITS : doesNotFit('attaching takes no address; one can be reserved first'),
      isHere(facts) ? FITS : allFit(fitsFree(facts), fitsSeenStates(facts, ['ACTIVE'])),
    ),
  alreadyDone: isHere,
  effects: (facts) => attachEffects(facts, 'unchanged'),
  steps: (facts, request) => [attachStep(facts, request.port === undefined ? {} : { portId: request.port })],
};

const RESERVE = 'address';

/** A wanted address is reserved first: attaching itself takes none (SOURCES.md#gcore-attach-interface-no-address). */
export const RESERVE_AND_ATTACH: Strategy<'attachPort', GcoreFacts> = {
  id: 'reserve-and-attach',
  action: 'attachPort',
  support: 'emulated',
  title: 'reserve the wanted address, then attach it',
  requires: ['a virtual machine', 'a network and a free address of it'],
  envelope: ATTACH_ENVELOPE,
  fit: (facts, request) =>
    allFit(fitsIdleMachine(facts), request.address === undefined ? doesNotFit('no address was asked for') : FITS, fitsSeenStates(facts, ['ACTIVE'])),
  effects: (facts) => attachEffects(facts, 'starts'),
  warnings: () => [
    {
      type: 'compatibility',
      subject: 'request.address',
      detail: 'it becomes a reserved address, which costs whether attached or not and stays when the port is detached',
      source: EVIDENCE.reservedBilled.source,
    },
  ],
  steps: (facts, request) => [reserveStep(facts, request), attachStep(facts, { portFrom: RESERVE })],
};

function reserveStep(facts: GcoreFacts, { network, address }: AttachPortRequest): StepSpec {
  return createStep(facts, {
    id: RESERVE,
    title: `reserve ${address}`,
    resource: 'port',
    path: '/v1/reserved_fixed_ips',
    body: { type: 'ip_address', network_id: network, ip_address: address },
    checks: ['id', 'network'],
    announces: 'nothing',
  });
}

function attachStep(facts: GcoreFacts, port: { readonly portId?: string; readonly portFrom?: string }): StepSpec {
  const { network } = facts.named;
  const place = network === undefined ? { external: false } : { networkId: network.id, external: network.external };
  return stepSpec({
    id: 'attach',
    kind: 'gcore.attachInterface',
    title: network === undefined ? 'attach the reserved address' : `attach a port on ${network.name ?? network.id}`,
    input: { serverId: requireServer(facts).id, ...port, ...place },
    checks: port.portFrom === undefined ? ['id', 'ports', 'reservedPort'] : ['id', 'ports'],
    idempotency: 'a port that was not there before tells that it was attached',
  });
}

function fitsFree({ named: { reservedPort } }: GcoreFacts): Fit {
  if (reservedPort === undefined) return FITS;
  return allFit(
    reservedPort.held ? doesNotFit(`${reservedPort.serverId ?? 'something else'} has the reserved address`, 'detach it there first') : FITS,
    fitsUnlocked('reserved address', reservedPort),
  );
}

const DETACHED = claim(
  EVIDENCE.interfaceDetach,
  ['none', 'kept', 'lost'],
  'the address goes with an ordinary port; a reserved one stays, unattached',
);

const DETACH_ENVELOPE = {
  identity: claim(EVIDENCE.interfaceDetach, ['kept']),
  'addresses.private': DETACHED,
  'addresses.public': DETACHED,
  'addresses.ipv6': DETACHED,
  'addresses.floating': claim(EVIDENCE.interfaceDetach, ['none', 'kept', 'detached']),
  'addresses.mac': claim(EVIDENCE.interfaceDetach, ['changed', 'lost'], 'that of the port; lost where it was the only one'),
  securityGroups: claim(EVIDENCE.interfaceDetach, ['none', 'kept', 'changed', 'lost'], 'those of this port are no longer on the server'),
  powerState: claim(EVIDENCE.interfaceDetach, ['kept']),
};

/** A port of the server, by id, name or address. */
function portOf({ ports }: GcoreFacts, wanted: string): GcorePort | undefined {
  return ports.find((port) => port.id === wanted || port.interfaceName === wanted || port.addresses.some(({ address }) => address === wanted));
}

export const DETACH_PORT: Strategy<'detachPort', GcoreFacts> = {
  id: 'detach-interface',
  action: 'detachPort',
  support: 'native',
  title: 'take an interface off the server',
  requires: ['a virtual machine', 'a port of it with an address'],
  envelope: DETACH_ENVELOPE,
  fit: (facts, request) => {
    const port = portOf(facts, request.port);
    const known = facts.ports.map(({ id }) => id).join(', ');
    return allFit(
      fitsIdleMachine(facts),
      port === undefined ? doesNotFit(`the server has no port ${request.port}; it has ${known}`) : FITS,
      port?.addresses.length === 0 ? doesNotFit('the call names a port by an address, and this one has none') : FITS,
      fitsSeenStates(facts, ['ACTIVE']),
    );
  },
  effects: (facts, request) => {
    const gone = portOf(facts, request.port);
    return [
      ...effectsFromEnvelope(DETACH_ENVELOPE, {
        ...WITHOUT_ADDRESSES,
        'addresses.mac': { values: [facts.ports.length > 1 ? 'changed' : 'lost'] },
        securityGroups: { values: facts.ports.length > 1 ? ['none', 'kept', 'changed'] : ['none', 'lost'] },
      }),
      ...addressEffects(facts, (facet, port) => {
        if (port === null || port.id !== gone?.id) return claim(EVIDENCE.interfaceDetach, ['kept']);
        return facet === 'addresses.floating' ? claim(EVIDENCE.interfaceDetach, ['detached']) : claim(EVIDENCE.interfaceDetach, ['lost']);
      }),
    ];
  },
  steps: (facts, request) => {
    const port = portOf(facts, request.port);
    const address = port?.addresses[0]?.address ?? '';
    return [
      stepSpec({
        id: 'detach',
        kind: 'gcore.detachInterface',
        title: `detach the port with ${address}`,
        input: { serverId: requireServer(facts).id, portId: port?.id, address, leftovers: leftoversOf(facts, port) },
        checks: ['id', 'ports', 'floatingIps'],
        pointOfNoReturn: true,
        idempotency: 'a port that is not on the server is detached',
      }),
    ];
  },
};

function leftoversOf({ cloud }: GcoreFacts, port: GcorePort | undefined): readonly Leftover[] {
  if (port === undefined) return [];
  const floating = port.floatingIps.map(({ id, address }) => ({ ref: formatRef(cloud, id), what: `floating IP ${address}`, costsMoney: true }));
  const addresses = port.addresses.map(({ address }) => address).join(', ');
  return [...floating, ...(port.reserved ? [{ ref: formatRef(cloud, port.id), what: `reserved address ${addresses}`, costsMoney: true }] : [])];
}
