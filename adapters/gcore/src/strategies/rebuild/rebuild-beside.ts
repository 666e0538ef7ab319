import type { Strategy, Warning } from '@isobar/core';
import { allFit, doesNotFit, effectsFromEnvelope, FITS } from '@isobar/core';

import type { GcoreFacts } from '../../facts/gcore-facts.ts';
import { dataDisksOf, requireServer } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { addressEffects, addressEnvelope } from '../address-effects.ts';
import { besideSteps } from './beside-steps.ts';
import { claim } from '../claim.ts';
import { sharedRebuildEffects } from './rebuild-effects.ts';
import { REBUILD_ENVELOPE } from './rebuild-envelope.ts';
import { fitsRebuild } from './rebuild-fit.ts';
import { rebuildWarnings } from './rebuild-input.ts';

const NEW_PORT = 'the new server gets a port of its own while the old one keeps its port';

const ENVELOPE = {
  ...REBUILD_ENVELOPE,
  ...addressEnvelope(claim(EVIDENCE.createInterfaces, ['none', 'changed'], NEW_PORT)),
  'addresses.floating': claim(EVIDENCE.floatingMoves, ['none', 'kept'], 'moved to the new server'),
  'addresses.mac': claim(EVIDENCE.createInterfaces, ['changed'], NEW_PORT),
  undo: claim(EVIDENCE.wayBack, ['toOldDisk'], 'the old server stays, stopped, with its boot volume; its data volumes and floating IP have moved'),
  'billing.addresses': claim(EVIDENCE.createInterfaces, ['unchanged']),
  capacity: claim(EVIDENCE.createFields, ['acquired', 'held'], 'for a while there are two servers'),
};

/** A new server next to the old one: nothing is deleted, but the addresses of its ports are new. */
export const REBUILD_BESIDE: Strategy<'rebuild', GcoreFacts> = {
  id: 'rebuild-beside',
  action: 'rebuild',
  support: 'emulated',
  title: 'make a new server next to the old one, move volumes and floating IPs, keep the old one stopped',
  requires: ['a virtual machine with its own boot volume', 'quota and capacity for a second server'],
  envelope: ENVELOPE,
  duration: { typicalSeconds: [70, 120], evidence: EVIDENCE.durations },
  fit: (facts) => allFit(fitsRebuild(facts), portsCanBeCopied(facts)),
  effects: (facts, request) => [
    ...sharedRebuildEffects(facts, request).map((effect) =>
      effect.facet === 'billing.storage' ? { ...effect, values: ['changed'] as const } : effect,
    ),
    ...addressEffects(facts, (facet) => {
      if (facet !== 'addresses.floating') return claim(EVIDENCE.createInterfaces, ['changed'], NEW_PORT);
      return claim(facts.dialect.floatingIp === 'direct' ? EVIDENCE.floatingDirect : EVIDENCE.floatingMoves, ['kept'], 'moved to the new server');
    }),
    ...effectsFromEnvelope({
      'addresses.mac': ENVELOPE['addresses.mac'],
      undo: ENVELOPE.undo,
      'billing.addresses': ENVELOPE['billing.addresses'],
      capacity: ENVELOPE.capacity,
    }),
  ],
  warnings: (facts, request) => [...rebuildWarnings(request), ...ownWarnings(facts, request.name)],
  steps: (facts, request) => besideSteps(facts, request),
};

/** A port is asked for again by network and subnet. */
function portsCanBeCopied({ ports }: GcoreFacts) {
  const strange = ports.find((port) => !port.external && (port.addresses.length !== 1 || port.addresses[0]?.subnetId === null));
  return strange === undefined ? FITS : doesNotFit(`port ${strange.id} does not have exactly one address, so a like one cannot be asked for`);
}

function ownWarnings(facts: GcoreFacts, wantedName: string | undefined): readonly Warning[] {
  const flagged = dataDisksOf(facts).filter((disk) => disk.deleteOnTermination);
  const sameName = wantedName === undefined || wantedName === requireServer(facts).name;
  return [
    {
      type: 'compatibility',
      subject: 'leftovers',
      detail: 'the old server stays, stopped; its volumes cost money until it is deleted',
      source: EVIDENCE.storageBilling.source,
    },
    ...(sameName ? [{ type: 'compatibility', subject: 'name', detail: 'until then two servers have this name; use ids' } as const] : []),
    ...flagged.map((disk): Warning => ({
      type: 'lossy',
      subject: `volumes/${disk.id}`,
      detail: 'it will not be deleted with the new server: the flag would destroy it on the way back, and cannot be set later',
      source: EVIDENCE.flagFixed.source,
    })),
  ];
}
