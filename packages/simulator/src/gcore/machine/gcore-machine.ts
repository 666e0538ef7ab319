import type { GcoreBackend } from '../gcore-backend.ts';
import { createFloatingIpMachine } from './address/floating-ip-machine.ts';
import { createReservedIpMachine } from './address/reserved-ip-machine.ts';
import { createInstanceMachine } from './instance/instance-machine.ts';
import type { GcoreState } from './state/gcore-state.ts';
import { createSnapshotMachine } from './storage/snapshot-machine.ts';
import { createVolumeMachine } from './storage/volume-machine.ts';

/** The state machine as the wire layer sees it. */
export function createGcoreMachine(state: GcoreState): GcoreBackend {
  return {
    now: () => state.clock.now(),
    places: { projects: state.projects, regions: state.regions },
    instances: createInstanceMachine(state),
    volumes: createVolumeMachine(state),
    snapshots: createSnapshotMachine(state),
    flavors: {
      list: () => [...state.flavors.values()],
      find: (id) => state.flavors.get(id),
    },
    images: state.images,
    networks: state.networks,
    subnets: state.subnets,
    ports: state.ports,
    floatingIps: createFloatingIpMachine(state),
    reservedIps: createReservedIpMachine(state),
    securityGroups: state.securityGroups,
    serverGroups: {
      list: (scope) => state.serverGroups.filter((group) => group.projectId === scope.projectId && group.regionId === scope.regionId),
    },
    sshKeys: { list: (projectId) => state.sshKeys.filter((key) => key.projectId === projectId) },
    tasks: state.tasks,
    quotas: state.quotas,
  };
}
