// SPDX-License-Identifier: Apache-2.0
// GENERATED from the contract document by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

import type { operations } from '@isobar/contracts/openstack-neutron';
import type { OperationTable } from '@isobar/transport';

export const OPERATIONS = {
  listNetworkApiVersions: {"method":"GET","path":"/","body":null},
  listNetworks: {"method":"GET","path":"/v2.0/networks","body":null},
  showNetwork: {"method":"GET","path":"/v2.0/networks/{network_id}","body":null},
  listSubnets: {"method":"GET","path":"/v2.0/subnets","body":null},
  listPorts: {"method":"GET","path":"/v2.0/ports","body":null},
  createPort: {"method":"POST","path":"/v2.0/ports","body":"application/json"},
  showPort: {"method":"GET","path":"/v2.0/ports/{port_id}","body":null},
  deletePort: {"method":"DELETE","path":"/v2.0/ports/{port_id}","body":null},
  listFloatingIps: {"method":"GET","path":"/v2.0/floatingips","body":null},
  listSecurityGroups: {"method":"GET","path":"/v2.0/security-groups","body":null},
} as const satisfies OperationTable<operations>;
