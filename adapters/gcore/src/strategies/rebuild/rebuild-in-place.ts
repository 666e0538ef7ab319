import type { Fit, StepSpec, Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer, rootDiskOf } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { addressEffects, addressEnvelope } from '../address-effects.ts';
import { claim } from '../claim.ts';
import { inPlaceSteps } from './in-place-steps.ts';
import { sharedRebuildEffects } from './rebuild-effects.ts';
import { REBUILD_ENVELOPE } from './rebuild-envelope.ts';
import { fitsRebuild } from './rebuild-fit.ts';
import { rebuildWarnings } from './rebuild-input.ts';

const WAY_BACK = claim(
  EVIDENCE.wayBack,
  ['toOldDisk'],
  'the old boot volume stays; a server made on it and on the kept ports is the old system again',
);
const NO_WAY_BACK = claim(EVIDENCE.noWayBack, ['impossible'], 'the old boot volume is deleted with the server');

const ENVELOPE = {
  ...REBUILD_ENVELOPE,
  ...addressEnvelope(claim(EVIDENCE.createOnPort, ['none', 'kept'], 'its port is reserved first and given to the new server')),
  'addresses.floating': claim(EVIDENCE.createInterfaces, ['none', 'kept'], 'given to the new server'),
  'addresses.mac': claim(EVIDENCE.macOfKeptPort, ['kept'], 'the port stays the same'),
  undo: claim(EVIDENCE.wayBack, ['toOldDisk', 'impossible'], 'impossible where the boot volume is deleted with the server'),
  'billing.addresses': claim(EVIDENCE.reservedBilled, ['unchanged', 'changed'], 'a reserved address costs, attached or not'),
  capacity: claim(EVIDENCE.capacityGap, ['released', 'reacquired'], 'someone else may take the place between delete and create'),
};

/** Delete and create on the same ports: keeps most, but for a moment there is no server. */
export const REBUILD_IN_PLACE: Strategy<'rebuild', GcoreFacts> = {
  id: 'rebuild-in-place',
  action: 'rebuild',
  support: 'emulated',
  title: 'delete the server and make it anew on the same ports',
  requires: ['a virtual machine with its own boot volume', 'ports that are or can be reserved', 'quota for a second boot volume'],
  envelope: ENVELOPE,
  duration: { typicalSeconds: [60, 100], evidence: EVIDENCE.durations },
  fit: (facts) => allFit(fitsRebuild(facts), portsCanStay(facts)),
  effects: (facts, request) => {
    const reserves = facts.ports.some((port) => !port.reserved);
    return [
      ...sharedRebuildEffects(facts, request),
      ...addressEffects(facts, (facet) =>
        facet === 'addresses.floating'
          ? claim(EVIDENCE.createInterfaces, ['kept'], 'given to the new server')
          : claim(EVIDENCE.createOnPort, ['kept'], 'its port is reserved first and given to the new server'),
      ),
      ...effectsFromEnvelope(
        {
          'addresses.mac': ENVELOPE['addresses.mac'],
          undo: ENVELOPE.undo,
          'billing.addresses': ENVELOPE['billing.addresses'],
          capacity: ENVELOPE.capacity,
        },
        { undo: diesWithServer(facts) ? NO_WAY_BACK : WAY_BACK, 'billing.addresses': { values: [reserves ? 'changed' : 'unchanged'] } },
      ),
    ];
  },
  warnings: (facts, request) => [...rebuildWarnings(request), ...ownWarnings(facts)],
  steps: (facts, request): readonly StepSpec[] => inPlaceSteps(facts, request),
};

/** An automatic address goes with its server, unless its port can be reserved (SOURCES.md#edgecenter-no-port-reservation). */
function portsCanStay({ ports, dialect }: GcoreFacts): Fit {
  if (dialect.canReservePort) return FITS;
  const going = ports.filter((port) => !port.reserved).flatMap((port) => port.addresses.map(({ address }) => address));
  return going.length === 0
    ? FITS
    : doesNotFit(`this cloud cannot reserve a port in use: the automatic address ${going.join(', ')} would be lost with the server`);
}

function diesWithServer(facts: GcoreFacts): boolean {
  return rootDiskOf(facts)?.deleteOnTermination === true;
}

function ownWarnings(facts: GcoreFacts): readonly Warning[] {
  const reserves = facts.ports.filter((port) => !port.reserved).length;
  const { name } = requireServer(facts);
  return [
    ...(diesWithServer(facts)
      ? [
          {
            type: 'lossy',
            subject: 'undo',
            detail: `there is no way back: the boot volume of ${name} is deleted with the server, and no call changes that`,
            source: EVIDENCE.flagFixed.source,
          } as const,
        ]
      : []),
    ...(reserves === 0
      ? []
      : [
          {
            type: 'compatibility',
            subject: 'billing.addresses',
            detail: 'the reserved addresses cost money from now on, attached or not',
            source: EVIDENCE.reservedBilled.source,
          } as const,
        ]),
    ...(reserves === 0
      ? []
      : [
          {
            type: 'assumed',
            subject: 'reservePort',
            detail: 'that every port in use can be reserved is assumed; each is read back before anything is lost',
            source: EVIDENCE.reserveInUse.source,
          } as const,
        ]),
  ];
}
