import type { Leftover, RebuildRequest, StepSpec } from '@isobar/core';

import type { GcoreFacts, GcorePort } from '../../facts/gcore-facts.ts';
import { dataDisksOf, requireServer } from '../../facts/gcore-facts.ts';
import type { CreateInterface } from '../../steps/server/create-body.ts';
import { BOOT_VOLUME, bootVolumeStep } from '../boot-volume-step.ts';
import { ALL_FACTS, newBootVolume, rebuiltServer, UNTOUCHED_FACTS } from './rebuild-input.ts';
import { stepSpec } from '../step-specs.ts';
import { detachStep, stopStep } from './vacate-steps.ts';

const SERVER = 'server';

/** Every step can be undone: the old server is never deleted. */
export function besideSteps(facts: GcoreFacts, request: RebuildRequest): readonly StepSpec[] {
  const { id, phase } = requireServer(facts);
  return [
    bootVolumeStep(newBootVolume(facts, request), ALL_FACTS),
    ...(phase === 'running' ? [stopStep(id, '', ALL_FACTS)] : []),
    ...dataDisksOf(facts).map((disk) => detachStep(id, disk, '', UNTOUCHED_FACTS)),
    createStep(facts, request),
    ...facts.ports.flatMap((port, index) => floatingSteps(facts, port, index)),
    announceStep(facts),
  ];
}

function createStep(facts: GcoreFacts, request: RebuildRequest): StepSpec {
  const server = rebuiltServer(facts, request);
  const input = {
    ...server,
    interfaces: facts.ports.map(toCopy),
    dataVolumes: dataDisksOf(facts).map((disk) => ({ id: disk.id, deleteOnTermination: false })),
    bootDeletesOnTermination: false,
    volumeFrom: BOOT_VOLUME,
    announces: null,
  };
  return stepSpec({
    id: SERVER,
    kind: 'gcore.createServer',
    title: `create server ${server.name} on the new boot volume`,
    input,
    checks: UNTOUCHED_FACTS,
    idempotency: 'the boot volume can hold one server; a lost reply is settled by looking at it',
    compensation: {
      kind: 'gcore.deleteServer',
      title: 'delete the new server, keeping all volumes',
      input: { serverFrom: SERVER, volumes: [], mayGo: [], leftovers: [], ends: 'own' },
    },
  });
}

function announceStep(facts: GcoreFacts): StepSpec {
  const { id } = requireServer(facts);
  return stepSpec({
    id: 'announce',
    kind: 'gcore.announceReplacement',
    title: 'the new server takes the place of the old one',
    input: { serverFrom: SERVER, replaces: id, leftovers: [oldServer(facts)] },
    writes: false,
  });
}

function oldServer(facts: GcoreFacts): Leftover {
  const { ref, name } = requireServer(facts);
  return { ref, what: `old server ${name}, stopped, with its boot volume and addresses`, costsMoney: true };
}

function toCopy(port: GcorePort): CreateInterface {
  const groups = port.groups.map((group) => group.id);
  if (port.external) return { kind: 'external', groups };
  return { kind: 'subnet', networkId: port.networkId, subnetId: port.addresses[0]?.subnetId ?? '', groups, interfaceName: port.interfaceName };
}

/** One call where the cloud moves it at once, two where it must be taken off first. */
function floatingSteps(facts: GcoreFacts, port: GcorePort, index: number): readonly StepSpec[] {
  return port.floatingIps.flatMap(({ id, address }) => {
    const compensation = { kind: 'gcore.pointFloatingIp', title: `move ${address} back`, input: { floatingIpId: id, portId: port.id } } as const;
    const free = { kind: 'gcore.pointFloatingIp', title: `take ${address} off the new server`, input: { floatingIpId: id, portId: null } } as const;
    const idempotency = 'judged by the port that it points to';
    const release = stepSpec({
      id: `release-${id}`,
      kind: 'gcore.pointFloatingIp',
      title: `take ${address} off the old server`,
      input: { floatingIpId: id, portId: null },
      idempotency,
      compensation,
    });
    const direct = facts.dialect.floatingIp === 'direct';
    const move = stepSpec({
      id: `move-${id}`,
      kind: 'gcore.pointFloatingIp',
      title: `point ${address} to the new server`,
      input: { floatingIpId: id, portOf: { step: SERVER, index } },
      idempotency,
      compensation: direct ? free : compensation,
    });
    return direct ? [release, move] : [move];
  });
}
