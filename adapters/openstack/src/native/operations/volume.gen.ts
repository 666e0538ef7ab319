// SPDX-License-Identifier: Apache-2.0
// GENERATED from the contract document by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

import type { operations } from '@isobar/contracts/openstack-cinder';
import type { OperationTable } from '@isobar/transport';

export const OPERATIONS = {
  listVolumeApiVersions: {"method":"GET","path":"/","body":null},
  listVolumes: {"method":"GET","path":"/v3/{project_id}/volumes/detail","body":null},
  createVolume: {"method":"POST","path":"/v3/{project_id}/volumes","body":"application/json"},
  showVolume: {"method":"GET","path":"/v3/{project_id}/volumes/{volume_id}","body":null},
  deleteVolume: {"method":"DELETE","path":"/v3/{project_id}/volumes/{volume_id}","body":null},
  actOnVolume: {"method":"POST","path":"/v3/{project_id}/volumes/{volume_id}/action","body":"application/json"},
  listVolumeTypes: {"method":"GET","path":"/v3/{project_id}/types","body":null},
  listSnapshots: {"method":"GET","path":"/v3/{project_id}/snapshots/detail","body":null},
  showVolumeLimits: {"method":"GET","path":"/v3/{project_id}/limits","body":null},
} as const satisfies OperationTable<operations>;
