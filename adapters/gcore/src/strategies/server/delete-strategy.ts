import type { DeleteRequest, Leftover, Strategy } from '@isobar/core';
import { effectsFromEnvelope, formatRef } from '@isobar/core';

import type { GcoreDisk, GcoreFacts } from '../../facts/gcore-facts.ts';
import { requireServer, rootDiskOf } from '../../facts/gcore-facts.ts';
import { EVIDENCE } from '../../gcore-evidence.ts';
import { addressEffects } from '../address-effects.ts';
import { claim } from '../claim.ts';
import { fitsIdleMachine } from '../common-fit.ts';
import { dataVolumeEffects, volumeLeftover } from '../disk-effects.ts';
import { stepSpec } from '../step-specs.ts';

const PORT_ADDRESS = claim(EVIDENCE.deleteReleasesPorts, ['none', 'kept', 'lost'], 'only a reserved address stays');

const ENVELOPE = {
  identity: claim(EVIDENCE.deleteEnds, ['lost']),
  rootDisk: claim(EVIDENCE.deleteKeepsVolumes, ['detached', 'lost'], 'it stays, unless it is flagged or named'),
  dataVolumes: claim(EVIDENCE.deleteKeepsVolumes, ['none', 'detached', 'lost'], 'they stay, unless flagged or named'),
  'addresses.private': PORT_ADDRESS,
  'addresses.public': PORT_ADDRESS,
  'addresses.ipv6': PORT_ADDRESS,
  'addresses.floating': claim(EVIDENCE.deleteKeepsFloating, ['none', 'detached']),
  powerState: claim(EVIDENCE.deleteEnds, ['absent']),
  downtime: claim(EVIDENCE.deleteEnds, ['forGood']),
  undo: claim(EVIDENCE.wayBack, ['toOldDisk', 'impossible'], 'a new server can be made on the boot volume where it stays'),
  'billing.compute': claim(EVIDENCE.stoppedBilling, ['stops']),
  'billing.storage': claim(EVIDENCE.storageBilling, ['continues', 'stops']),
  capacity: claim(EVIDENCE.deleteEnds, ['released']),
};

/** Everything that is not flagged or named stays and goes on costing. */
export const DELETE: Strategy<'delete', GcoreFacts> = {
  id: 'delete',
  action: 'delete',
  support: 'native',
  title: 'delete the server',
  requires: ['a virtual machine'],
  envelope: ENVELOPE,
  duration: { typicalSeconds: [13, 17], evidence: EVIDENCE.durations },
  fit: (facts) => fitsIdleMachine(facts),
  effects: (facts, request) => {
    const root = rootDiskOf(facts);
    const rootGoes = root !== null && goes(root, request);
    const stays = facts.disks.some((disk) => !goes(disk, request));
    return [
      ...effectsFromEnvelope(ENVELOPE, {
        rootDisk: { ...claim(whyOf(root, request), [rootGoes ? 'lost' : 'detached']), ...(root === null ? {} : { item: `volumes/${root.id}` }) },
        dataVolumes: null,
        'addresses.private': null,
        'addresses.public': null,
        'addresses.ipv6': null,
        'addresses.floating': null,
        undo: rootGoes ? claim(EVIDENCE.noWayBack, ['impossible']) : claim(EVIDENCE.wayBack, ['toOldDisk']),
        'billing.storage': { values: [stays ? 'continues' : 'stops'] },
      }),
      ...dataVolumeEffects(facts, (disk) => claim(whyOf(disk, request), [goes(disk, request) ? 'lost' : 'detached'])),
      ...addressEffects(facts, (facet, port) => {
        if (facet === 'addresses.floating') return claim(EVIDENCE.deleteKeepsFloating, ['detached']);
        return port?.reserved === true ? claim(EVIDENCE.deleteKeepsReserved, ['kept']) : claim(EVIDENCE.deleteReleasesPorts, ['lost']);
      }),
    ];
  },
  steps: (facts, request) => [
    stepSpec({
      id: 'delete',
      kind: 'gcore.deleteServer',
      title: `delete server ${requireServer(facts).name}`,
      input: {
        serverId: requireServer(facts).id,
        volumes: request.volumes ?? [],
        mayGo: facts.disks.filter((disk) => goes(disk, request)).map((disk) => disk.id),
        leftovers: leftoversOf(facts, request),
        ends: 'server',
      },
      checks: ['id', 'rootDisk', 'dataDisks', 'ports', 'floatingIps'],
      pointOfNoReturn: true,
      idempotency: 'a server that is gone is deleted',
    }),
  ],
};

function goes(disk: GcoreDisk, request: DeleteRequest): boolean {
  return disk.deleteOnTermination || (request.volumes ?? []).includes(disk.id);
}

function whyOf(disk: GcoreDisk | null, request: DeleteRequest) {
  if (disk?.deleteOnTermination === true) return EVIDENCE.deleteOnTermination;
  return disk !== null && goes(disk, request) ? EVIDENCE.deleteQuery : EVIDENCE.deleteKeepsVolumes;
}

function leftoversOf(facts: GcoreFacts, request: DeleteRequest): readonly Leftover[] {
  const { cloud, disks, ports } = facts;
  const volumes = disks.filter((disk) => !goes(disk, request)).map((disk) => volumeLeftover(facts, disk, disk.root ? 'boot volume' : 'volume'));
  const floating = ports.flatMap((port) =>
    port.floatingIps.map(({ id, address }) => ({ ref: formatRef(cloud, id), what: `floating IP ${address}`, costsMoney: true })),
  );
  const reserved = ports
    .filter((port) => port.reserved)
    .map((port) => ({
      ref: formatRef(cloud, port.id),
      what: `reserved address ${port.addresses.map(({ address }) => address).join(', ')}`,
      costsMoney: true,
    }));
  return [...volumes, ...floating, ...reserved];
}
