import type { AttachFloatingIpRequest, Fit, Strategy } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS, fitUnknown } from '@isobar/core';

import type { GcoreFacts, GcorePort } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { addressEffects } from '../address-effects.ts';
import { claim } from '../claim.ts';
import { fitsPartOfMachine } from '../common-fit.ts';
import { fitsUnlocked } from '../fits-unlocked.ts';
import { stepSpec } from '../step-specs.ts';

/** The named port, or the only one that is not on the public network. */
function targetPort({ ports }: GcoreFacts, { port: wanted }: AttachFloatingIpRequest): GcorePort | undefined {
  if (wanted !== undefined) return ports.find((port) => port.id === wanted || port.interfaceName === wanted);
  const inner = ports.filter((port) => !port.external);
  return inner.length === 1 ? inner[0] : undefined;
}

const pointsTo = ({ named: { floatingIp } }: GcoreFacts, port: GcorePort | undefined): boolean =>
  port !== undefined && floatingIp?.portId === port.id;

const ATTACH_ENVELOPE = {
  identity: claim(EVIDENCE.floatingPatch, ['kept']),
  'addresses.floating': claim(EVIDENCE.floatingPatch, ['none', 'kept']),
  'billing.addresses': claim(EVIDENCE.storageBilling, ['continues'], 'a floating IP costs, attached or not'),
};

/** Judged by the port that it points to, never by its status (SOURCES.md#gcore-floating-ip-judge-by-port). */
export const ATTACH_FLOATING_IP: Strategy<'attachFloatingIp', GcoreFacts> = {
  id: 'point-floating-ip',
  action: 'attachFloatingIp',
  support: 'native',
  title: 'point the floating IP to a port of the server',
  requires: ['a floating IP that points to nothing', 'a port behind a router to the outside'],
  envelope: ATTACH_ENVELOPE,
  duration: { typicalSeconds: [3, 5], evidence: EVIDENCE.durations },
  fit: (facts, request) => {
    const port = targetPort(facts, request);
    if (pointsTo(facts, port)) return fitsPartOfMachine(facts, 'port');
    return allFit(fitsPartOfMachine(facts, 'port'), fitsPort(facts, request, port), fitsRouted(facts, port), fitsFree(facts));
  },
  alreadyDone: (facts, request) => pointsTo(facts, targetPort(facts, request)),
  effects: (facts) => [
    ...effectsFromEnvelope(ATTACH_ENVELOPE, { 'addresses.floating': null }),
    ...addressEffects(facts, () => claim(EVIDENCE.floatingPatch, ['kept'])).filter(({ facet }) => facet === 'addresses.floating'),
  ],
  steps: (facts, request) => {
    const port = targetPort(facts, request);
    const fixed = request.fixedAddress === undefined ? {} : { fixedAddress: request.fixedAddress };
    return [
      stepSpec({
        id: 'point',
        kind: 'gcore.pointFloatingIp',
        title: `point ${facts.named.floatingIp?.address ?? request.floatingIp} to the server`,
        input: { floatingIpId: request.floatingIp, portId: port?.id ?? null, ...fixed, final: true },
        checks: ['id', 'ports', 'floatingIp'],
        idempotency: 'judged by the port that it points to',
      }),
    ];
  },
};

function fitsPort({ ports }: GcoreFacts, { port: wanted, fixedAddress }: AttachFloatingIpRequest, port: GcorePort | undefined): Fit {
  const ids = ports.map(({ id }) => id).join(', ');
  if (port === undefined && wanted !== undefined) return doesNotFit(`the server has no port ${wanted}; it has ${ids}`);
  if (port === undefined) return doesNotFit(`the server has not exactly one inner port; name one of ${ids}`);
  if (fixedAddress !== undefined && !port.addresses.some(({ address }) => address === fixedAddress))
    return doesNotFit(`the port does not have the address ${fixedAddress}`);
  if (fixedAddress === undefined && port.addresses.length > 1)
    return doesNotFit(`the port has several addresses; name one of ${port.addresses.map(({ address }) => address).join(', ')}`);
  return port.external ? doesNotFit('the port is on the public network and has a public address already') : FITS;
}

/** The list filter knows of a server, not of a port: with several inner ports only the cloud knows which is routed. */
function fitsRouted({ named: { takesFloatingIp }, ports }: GcoreFacts, port: GcorePort | undefined): Fit {
  if (port === undefined) return FITS;
  // Whether a server that has one already is still listed is said nowhere.
  if (takesFloatingIp !== true && ports.some((candidate) => candidate.floatingIps.length > 0))
    return fitUnknown('the server has a floating IP already; whether another port is behind a router cannot be read');
  if (takesFloatingIp !== true)
    return doesNotFit(`the cloud does not list the server among those that can take a floating IP (${EVIDENCE.floatingRouted.source})`);
  const inner = ports.filter((candidate) => !candidate.external);
  return inner.length <= 1 ? FITS : fitUnknown('which of several ports is behind a router cannot be read');
}

/** The platform would move it; a server would lose it without a word. */
function fitsFree({ named: { floatingIp } }: GcoreFacts): Fit {
  const held = floatingIp !== undefined && floatingIp.portId !== null;
  return allFit(
    held ? doesNotFit(`the floating IP points to port ${floatingIp.portId}`, 'detach it there first') : FITS,
    fitsUnlocked('floating IP', floatingIp),
  );
}

const DETACH_ENVELOPE = {
  identity: claim(EVIDENCE.floatingPatch, ['kept']),
  'addresses.floating': claim(EVIDENCE.floatingPatch, ['none', 'kept', 'detached']),
  'billing.addresses': claim(EVIDENCE.storageBilling, ['continues'], 'it costs until it is deleted'),
};

export const DETACH_FLOATING_IP: Strategy<'detachFloatingIp', GcoreFacts> = {
  id: 'unpoint-floating-ip',
  action: 'detachFloatingIp',
  support: 'native',
  title: 'take the floating IP off the server',
  requires: ['a floating IP that points to this server, or to nothing'],
  envelope: DETACH_ENVELOPE,
  duration: { typicalSeconds: [3, 5], evidence: EVIDENCE.durations },
  fit: (facts) => {
    const portId = facts.named.floatingIp?.portId ?? null;
    const elsewhere = portId !== null && !facts.ports.some((port) => port.id === portId);
    return allFit(
      fitsPartOfMachine(facts, 'port'),
      elsewhere ? doesNotFit(`the floating IP points to port ${portId}, which is not of this server`) : FITS,
      fitsUnlocked('floating IP', facts.named.floatingIp),
    );
  },
  alreadyDone: ({ named: { floatingIp } }) => floatingIp?.portId === null,
  effects: (facts) => {
    const gone = `addresses/${facts.named.floatingIp?.address ?? ''}`;
    const floating = addressEffects(facts, () => claim(EVIDENCE.floatingPatch, ['kept'])).filter(({ facet }) => facet === 'addresses.floating');
    return [
      ...effectsFromEnvelope(DETACH_ENVELOPE, { 'addresses.floating': null }),
      ...floating.map((effect) => (effect.item === gone ? { ...effect, values: ['detached'] as const } : effect)),
    ];
  },
  steps: (facts, request) => [
    stepSpec({
      id: 'unpoint',
      kind: 'gcore.pointFloatingIp',
      title: `take ${facts.named.floatingIp?.address ?? request.floatingIp} off the server`,
      input: { floatingIpId: request.floatingIp, portId: null, final: true },
      checks: ['id', 'floatingIp'],
      idempotency: 'judged by the port that it points to',
    }),
  ],
};
