import type { GcoreBackend } from '../gcore-backend.ts';
import { createFloatingIpMachine } from './address/floating-ip-machine.ts';
import { createReservedIpMachine } from './address/reserved-ip-machine.ts';
import { createSecurityGroupMachine } from './group/security-group-machine.ts';
import { createServerGroupMachine } from './group/server-group-machine.ts';
import { createSshKeyMachine } from './group/ssh-key-machine.ts';
import { createImageMachine } from './image/image-machine.ts';
import { requireAppTemplate } from './instance/app-templates.ts';
import { createInstanceMachine } from './instance/instance-machine.ts';
import { virtualFlavors } from './instance/offered-flavors.ts';
import { createNamingMachine } from './naming/naming-machine.ts';
import { createNetworkMachine } from './network/network-machine.ts';
import { createPortMachine } from './network/port-machine.ts';
import { createSubnetMachine } from './network/subnet-machine.ts';
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
      list: () => virtualFlavors(state),
      listBareMetal: () => [...state.flavors.values()].filter((flavor) => flavor.bareMetal !== null),
      find: (id) => state.flavors.get(id),
    },
    images: createImageMachine(state),
    appTemplates: { list: () => state.appTemplates, require: (id) => requireAppTemplate(state, id) },
    networks: createNetworkMachine(state),
    subnets: createSubnetMachine(state),
    ports: createPortMachine(state),
    floatingIps: createFloatingIpMachine(state),
    reservedIps: createReservedIpMachine(state),
    securityGroups: createSecurityGroupMachine(state),
    serverGroups: createServerGroupMachine(state),
    sshKeys: createSshKeyMachine(state),
    naming: createNamingMachine(state),
    tasks: state.tasks,
    quotas: state.quotas,
  };
}
