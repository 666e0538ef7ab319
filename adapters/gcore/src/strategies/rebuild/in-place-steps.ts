import type { RebuildRequest, StepSpec } from '@isobar/core';

import type { GcoreDisk, GcoreFacts, GcorePort } from '../../facts/gcore-facts.ts';
import { dataDisksOf, requireServer, rootDiskOf } from '../../facts/gcore-facts.ts';
import type { CreateInput, CreateInterface } from '../../steps/server/create-body.ts';
import { BOOT_VOLUME, bootVolumeStep } from '../boot-volume-step.ts';
import { volumeLeftover } from '../disk-effects.ts';
import { ALL_FACTS, newBootVolume, rebuiltServer, UNTOUCHED_FACTS } from './rebuild-input.ts';
import { stepSpec } from '../step-specs.ts';
import { detachStep, stopStep } from './vacate-steps.ts';

const DELETE = 'delete';
/** Where the way back leaves the server that it made. */
const UNDO_OF_DELETE = `${DELETE}:undo`;

/**
 * In this order: what can be refused first, what can be undone next, then the delete. Steps after the
 * delete check no facts: the server that they would be read from is gone.
 */
export function inPlaceSteps(facts: GcoreFacts, request: RebuildRequest): readonly StepSpec[] {
  const { id, phase } = requireServer(facts);
  const flagged = dataDisksOf(facts).filter((disk) => disk.deleteOnTermination);
  return [
    ...facts.ports.filter((port) => !port.reserved).map(reserveStep),
    bootVolumeStep(newBootVolume(facts, request), ALL_FACTS),
    ...(phase === 'running' ? [stopStep(id, UNDO_OF_DELETE, ALL_FACTS)] : []),
    ...flagged.map((disk) => detachStep(id, disk, UNDO_OF_DELETE, UNTOUCHED_FACTS)),
    deleteStep(facts),
    createStep(facts, request),
  ];
}

function reserveStep(port: GcorePort, index: number): StepSpec {
  const addresses = port.addresses.map(({ address }) => address);
  return stepSpec({
    id: `reserve-${index + 1}`,
    kind: 'gcore.reservePort',
    title: `reserve ${addresses.join(', ')}, so that it outlives the server`,
    input: { portId: port.id, addresses },
    checks: ALL_FACTS,
    idempotency: 'a reserved port is reserved; it is read back',
  });
}

function deleteStep(facts: GcoreFacts): StepSpec {
  const server = requireServer(facts);
  const root = rootDiskOf(facts);
  const input = { serverId: server.id, volumes: [], mayGo: root?.deleteOnTermination === true ? [root.id] : [], leftovers: [], ends: 'gap' };
  const wayBack = root === null || root.deleteOnTermination ? undefined : wayBackOf(facts, root);
  return stepSpec({
    id: DELETE,
    kind: 'gcore.deleteServer',
    title: `delete server ${server.name}, keeping its ports and volumes`,
    input,
    checks: UNTOUCHED_FACTS,
    precondition: 'each port is reserved, the new boot volume is ready, no other volume would go with the server',
    idempotency: 'a server that is gone is deleted',
    pointOfNoReturn: true,
    ...(wayBack === undefined ? {} : { compensation: wayBack }),
  });
}

/** The old system again: a server on the old boot volume and the kept ports. */
function wayBackOf(facts: GcoreFacts, root: GcoreDisk): NonNullable<Parameters<typeof stepSpec>[0]['compensation']> {
  const { id, name } = requireServer(facts);
  const old = { ...rebuiltServer(facts, {}), withUserData: false, withPassword: false };
  const input = { ...old, ...placeOf(facts), bootDeletesOnTermination: false, volumeId: root.id, announces: { replaces: id, leftovers: [] } };
  return { kind: 'gcore.createServer', title: `make ${name} again on its old boot volume`, input };
}

function createStep(facts: GcoreFacts, request: RebuildRequest): StepSpec {
  const { id } = requireServer(facts);
  const root = rootDiskOf(facts);
  const server = rebuiltServer(facts, request);
  const leftovers = root === null || root.deleteOnTermination ? [] : [volumeLeftover(facts, root, 'old boot volume')];
  const input = {
    ...server,
    ...placeOf(facts),
    bootDeletesOnTermination: root?.deleteOnTermination ?? false,
    volumeFrom: BOOT_VOLUME,
    announces: { replaces: id, leftovers },
  };
  return stepSpec({
    id: 'server',
    kind: 'gcore.createServer',
    title: `create server ${server.name} on the new boot volume and the kept ports`,
    input,
    idempotency: 'the boot volume can hold one server; a lost reply is settled by looking at it',
  });
}

function placeOf(facts: GcoreFacts): Pick<CreateInput, 'interfaces' | 'dataVolumes'> {
  return { interfaces: facts.ports.map(toKept), dataVolumes: dataDisksOf(facts).map(({ id, deleteOnTermination }) => ({ id, deleteOnTermination })) };
}

function toKept(port: GcorePort): CreateInterface {
  const groups = port.groups.map((group) => group.id);
  return { kind: 'kept', portId: port.id, groups, interfaceName: port.interfaceName, floatingIpId: port.floatingIps[0]?.id ?? null };
}
