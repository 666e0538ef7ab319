import type { AttachPortRequest, Effect, Envelope, Fit, JsonObject, Strategy } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { ServerFacts, ServerPort } from '../../facts/openstack-facts.ts';
import { EVIDENCE } from '../../openstack-evidence.ts';
import { actionStep } from '../parts/action-step-spec.ts';
import { fitsState } from '../parts/legal-states.ts';
import { requireServer } from '../parts/require-server.ts';
import { serverEffects } from '../parts/server-effects.ts';

const ADDRESSES = {
  'addresses.private': { values: ['none', 'kept'], evidence: EVIDENCE.attachInterface },
  'addresses.public': { values: ['none', 'kept'], evidence: EVIDENCE.attachInterface },
  'addresses.ipv6': { values: ['none', 'kept'], evidence: EVIDENCE.attachInterface },
} as const;

const ATTACH: Envelope<'attachPort'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.attachInterface },
  ...ADDRESSES,
  'addresses.mac': { values: ['none', 'kept'], evidence: EVIDENCE.attachInterface },
  securityGroups: {
    values: ['none', 'kept', 'changed'],
    evidence: EVIDENCE.attachInterfaceGroup,
    detail: "a port that Nova makes has the project's default group",
  },
  powerState: { values: ['kept'], evidence: EVIDENCE.attachInterface },
  downtime: { values: ['none'], evidence: EVIDENCE.attachInterface },
};

const DETACH: Envelope<'detachPort'> = {
  identity: { values: ['kept'], evidence: EVIDENCE.detachInterface },
  'addresses.private': { values: ['none', 'kept', 'lost'], evidence: EVIDENCE.detachInterfacePort },
  'addresses.public': { values: ['none', 'kept', 'lost'], evidence: EVIDENCE.detachInterfacePort },
  'addresses.ipv6': { values: ['none', 'kept', 'lost'], evidence: EVIDENCE.detachInterfacePort },
  'addresses.floating': { values: ['none', 'kept', 'detached'], evidence: EVIDENCE.deleteKeepsFloatingIp },
  'addresses.mac': { values: ['kept', 'changed', 'lost'], evidence: EVIDENCE.detachInterfacePort },
  securityGroups: {
    values: ['none', 'kept', 'changed', 'lost'],
    evidence: EVIDENCE.detachInterfacePort,
    detail: 'the groups of the port go with it',
  },
  powerState: { values: ['kept'], evidence: EVIDENCE.detachInterface },
  downtime: { values: ['none'], evidence: EVIDENCE.detachInterface },
};

const SETTLED = { idempotency: "sent once; a lost reply is settled by the server's ports and the instance actions" } as const;

const isHere = (facts: ServerFacts): boolean => facts.port !== null && facts.port.deviceId === requireServer(facts).id;

export const attachPortStrategy: Strategy<'attachPort', ServerFacts> = {
  id: 'openstack.attachPort',
  action: 'attachPort',
  support: 'native',
  title: 'plug in a port',
  requires: ['vm_state active, paused or stopped, no task', 'a port that nothing uses, or a network to make one on'],
  envelope: ATTACH,
  fit: (facts) => (isHere(facts) ? FITS : allFit(fitsPort(facts), fitsState('attachPort', facts))),
  alreadyDone: isHere,
  effects: (facts) => serverEffects(ATTACH, facts, { securityGroups: { values: ['kept', 'changed'] } }),
  steps: (facts, request) => [actionStep('attach-port', facts, portInput(request), { title: 'plug in a port', ...SETTLED })],
};

export const detachPortStrategy: Strategy<'detachPort', ServerFacts> = {
  id: 'openstack.detachPort',
  action: 'detachPort',
  support: 'native',
  title: 'unplug a port',
  requires: ['vm_state active, paused or stopped, no task'],
  envelope: DETACH,
  fit: (facts) => (isHere(facts) ? fitsState('detachPort', facts) : FITS),
  alreadyDone: (facts) => !isHere(facts),
  effects: (facts) => serverEffects(DETACH, facts).map((effect) => fateOf(effect, facts)),
  steps: (facts, { port }) => [
    actionStep('detach-port', facts, { portId: port, macAddress: facts.port?.macAddress ?? '' }, { title: `unplug port ${port}`, ...SETTLED }),
  ],
};

function portInput({ port, network, address }: AttachPortRequest): JsonObject {
  if (port !== undefined) return { portId: port };
  return { networkId: network ?? '', ...(address === undefined ? {} : { address }) };
}

function fitsPort({ port }: ServerFacts): Fit {
  if (port === null || port.deviceId === null) return FITS;
  return doesNotFit(`port ${port.id} is in use by ${port.deviceId}`, 'detach it there first, or name a network');
}

/** Of the addresses of the server only those of the port go: Nova deletes a port that it made itself, and frees others. */
function fateOf(effect: Effect, facts: ServerFacts): Effect {
  const address = effect.item?.replace(/^addresses\//, '');
  if (address === undefined || effect.facet === 'dataVolumes') return effect;
  if (!belongsTo(facts.port, address, facts)) return Object.assign({}, effect, { values: ['kept'] });
  if (effect.facet === 'addresses.floating')
    return { ...effect, facet: 'addresses.floating', values: ['detached'], detail: "it stays the project's" };
  return Object.assign({}, effect, { values: ['lost'], detail: 'a port that was made beforehand stays with its address, without a server' });
}

/** A floating address stands in the row with the MAC of its port. */
function belongsTo(port: ServerPort | null, address: string, facts: ServerFacts): boolean {
  if (port === null) return false;
  if (port.addresses.includes(address)) return true;
  const row = requireServer(facts).addresses.find((each) => each.address === address);
  return row?.kind === 'floating' && row.macAddress === port.macAddress;
}
