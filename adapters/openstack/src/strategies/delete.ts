import type { DeleteRequest, Effect, Envelope, Fit, StepSpec, Strategy } from '@isobar/core';
import { allFit, doesNotFit, FITS } from '@isobar/core';

import type { ServerFacts, ServerDisk } from '../facts/openstack-facts.ts';
import { EVIDENCE } from '../openstack-evidence.ts';
import { checkedFacts } from './parts/checked-facts.ts';
import { fitsState } from './parts/legal-states.ts';
import { requireServer } from './parts/require-server.ts';
import { serverEffects } from './parts/server-effects.ts';

const ENVELOPE: Envelope<'delete'> = {
  identity: { values: ['lost'], evidence: EVIDENCE.deleteLags },
  rootDisk: { values: ['lost', 'detached'], evidence: EVIDENCE.deleteRootDisk },
  dataVolumes: { values: ['none', 'detached', 'lost'], evidence: EVIDENCE.deleteKeepsVolumes },
  'addresses.private': { values: ['none', 'lost'], evidence: EVIDENCE.deleteKeepsPremadePorts },
  'addresses.public': { values: ['none', 'lost'], evidence: EVIDENCE.deleteKeepsPremadePorts },
  'addresses.ipv6': { values: ['none', 'lost'], evidence: EVIDENCE.deleteKeepsPremadePorts },
  'addresses.floating': { values: ['none', 'detached'], evidence: EVIDENCE.deleteKeepsFloatingIp, detail: "it stays the project's, without a port" },
  powerState: { values: ['absent'], evidence: EVIDENCE.deleteLags },
  downtime: { values: ['forGood'], evidence: EVIDENCE.deleteLags },
  undo: { values: ['impossible'], evidence: EVIDENCE.deleteSoft, detail: 'unless the cloud reclaims late, which cannot be read beforehand' },
  'billing.compute': { values: ['stops'], evidence: EVIDENCE.billingByFlavor },
  'billing.storage': { values: ['unchanged', 'continues', 'changed'], evidence: EVIDENCE.billingByVolume },
  capacity: { values: ['released'], evidence: EVIDENCE.deleteReleasesCapacity },
};

/** Deletes the server, then the ports that our create made for it and the volumes that were named. */
export const deleteStrategy: Strategy<'delete', ServerFacts> = {
  id: 'openstack.delete',
  action: 'delete',
  support: 'native',
  title: 'delete',
  requires: ['not locked, not deleted or being deleted'],
  envelope: ENVELOPE,
  fit: (facts, request) => allFit(fitsVolumes(facts, request), fitsState('delete', facts)),
  effects: deleteEffects,
  steps: (facts, request) => [
    deleteStep(facts, request),
    ...portSteps(facts),
    ...volumesToDelete(facts, request).map((volume) => volumeStep(requireServer(facts).id, volume)),
  ],
};

function fitsVolumes(facts: ServerFacts, { volumes = [] }: DeleteRequest): Fit {
  const attached = facts.disks.map(({ id }) => id);
  const foreign = volumes.filter((id) => !attached.includes(id));
  if (foreign.length > 0) return doesNotFit(`not volumes of this server: ${foreign.join(', ')}; it has ${attached.join(', ') || 'none'}`);
  const held = facts.disks.filter(({ id, hasSnapshots }) => volumes.includes(id) && hasSnapshots).map(({ id }) => id);
  return held.length === 0
    ? FITS
    : doesNotFit(`Cinder refuses to delete a volume that has snapshots: ${held.join(', ')}`, 'delete its snapshots first');
}

/** Named volumes that Nova does not delete by their own flag. */
function volumesToDelete({ disks }: ServerFacts, { volumes = [] }: DeleteRequest): readonly string[] {
  return disks.filter(({ id, deleteOnTermination }) => volumes.includes(id) && !deleteOnTermination).map(({ id }) => id);
}

function deleteEffects(facts: ServerFacts, request: DeleteRequest): readonly Effect[] {
  const data = facts.disks.filter(({ root }) => !root);
  const storage = facts.disks.length === 0 ? 'unchanged' : facts.disks.every((disk) => goes(disk, request)) ? 'changed' : 'continues';
  const root = facts.disks.find((disk) => disk.root);
  const told = serverEffects(ENVELOPE, facts, { 'billing.storage': { values: [storage] }, rootDisk: null });
  return [
    ...told.filter((effect) => effect.facet !== 'dataVolumes' || data.length === 0),
    ...data.map((disk): Effect<'dataVolumes'> => ({ facet: 'dataVolumes', item: `volumes/${disk.id}`, ...fate(disk, request) })),
    { facet: 'rootDisk', ...(root === undefined ? { values: ['lost'], evidence: EVIDENCE.deleteRootDisk } : fate(root, request)) },
  ];
}

function goes(disk: ServerDisk, { volumes = [] }: DeleteRequest): boolean {
  return (disk.deleteOnTermination && !disk.hasSnapshots) || volumes.includes(disk.id);
}

type Fate = Pick<Effect<'dataVolumes'>, 'evidence' | 'detail'> & { readonly values: readonly ('lost' | 'detached')[] };

function fate(disk: ServerDisk, request: DeleteRequest): Fate {
  if (disk.deleteOnTermination && disk.hasSnapshots) {
    return {
      values: ['detached'],
      evidence: EVIDENCE.deleteKeepsSnapshotRoot,
      detail: 'it is flagged to go with the server, but has a snapshot: it stays',
    };
  }
  if (disk.deleteOnTermination) return { values: ['lost'], evidence: EVIDENCE.deleteOnTermination, detail: 'it is flagged to go with the server' };
  if (goes(disk, request)) return { values: ['lost'], evidence: EVIDENCE.volumeDelete };
  return { values: ['detached'], evidence: EVIDENCE.deleteKeepsVolumes, detail: 'it stays as a volume and presumably goes on costing' };
}

function deleteStep(facts: ServerFacts, request: DeleteRequest): StepSpec {
  const { id } = requireServer(facts);
  const later = volumesToDelete(facts, request);
  return {
    id: 'delete',
    kind: 'delete-server',
    title: `delete ${id}`,
    input: {
      serverId: id,
      /** Looked at when the server is gone: what is still there is told as left over. */
      volumeIds: facts.disks.map((disk) => disk.id).filter((volume) => !later.includes(volume)),
      portIds: facts.ports.filter((port) => !port.madeByUs).map((port) => port.id),
    },
    writes: true,
    idempotency: 'deleting twice does the same; a lost reply is settled by reading whether the server is there',
    checks: checkedFacts(facts),
    pointOfNoReturn: true,
  };
}

/** The server that the facts are about is gone by then, so there is nothing to check. */
function portSteps(facts: ServerFacts): readonly StepSpec[] {
  const { id } = requireServer(facts);
  const ports = facts.ports.filter((port) => port.madeByUs);
  return ports.map((port, index) => ({
    id: `delete-port-${index + 1}`,
    kind: 'delete-port',
    title: `delete port ${port.id}, which was made for the server`,
    input: { portId: port.id, serverId: id },
    writes: true,
    precondition: 'the server is gone',
    idempotency: 'deleting twice does the same',
    checks: [],
    pointOfNoReturn: true,
  }));
}

function volumeStep(serverId: string, volumeId: string): StepSpec {
  return {
    id: `delete-volume-${volumeId}`,
    kind: 'delete-volume',
    title: `delete volume ${volumeId}`,
    input: { volumeId, serverId },
    writes: true,
    precondition: 'the server is gone, so that the volume is attached to nothing',
    idempotency: 'deleting twice does the same',
    checks: [],
    pointOfNoReturn: true,
  };
}
