// SPDX-License-Identifier: Apache-2.0
// GENERATED from the contract document by contracts/scripts/generate.ts. Do not edit: change the document and generate again.

import type { operations } from '@isobar/contracts/openstack-nova';
import type { OperationTable } from '@isobar/transport';

export const OPERATIONS = {
  listComputeVersions: {"method":"GET","path":"/","body":null},
  showComputeVersion: {"method":"GET","path":"/v2.1/","body":null},
  listServerSummaries: {"method":"GET","path":"/v2.1/servers","body":null},
  createServer: {"method":"POST","path":"/v2.1/servers","body":"application/json"},
  listServers: {"method":"GET","path":"/v2.1/servers/detail","body":null},
  showServer: {"method":"GET","path":"/v2.1/servers/{server_id}","body":null},
  updateServer: {"method":"PUT","path":"/v2.1/servers/{server_id}","body":"application/json"},
  deleteServer: {"method":"DELETE","path":"/v2.1/servers/{server_id}","body":null},
  actOnServer: {"method":"POST","path":"/v2.1/servers/{server_id}/action","body":"application/json"},
  listInstanceActions: {"method":"GET","path":"/v2.1/servers/{server_id}/os-instance-actions","body":null},
  showInstanceAction: {"method":"GET","path":"/v2.1/servers/{server_id}/os-instance-actions/{request_id}","body":null},
  showServerMetadata: {"method":"GET","path":"/v2.1/servers/{server_id}/metadata","body":null},
  mergeServerMetadata: {"method":"POST","path":"/v2.1/servers/{server_id}/metadata","body":"application/json"},
  replaceServerMetadata: {"method":"PUT","path":"/v2.1/servers/{server_id}/metadata","body":"application/json"},
  deleteServerMetadataKey: {"method":"DELETE","path":"/v2.1/servers/{server_id}/metadata/{key}","body":null},
  showServerTags: {"method":"GET","path":"/v2.1/servers/{server_id}/tags","body":null},
  replaceServerTags: {"method":"PUT","path":"/v2.1/servers/{server_id}/tags","body":"application/json"},
  listServerInterfaces: {"method":"GET","path":"/v2.1/servers/{server_id}/os-interface","body":null},
  attachServerInterface: {"method":"POST","path":"/v2.1/servers/{server_id}/os-interface","body":"application/json"},
  detachServerInterface: {"method":"DELETE","path":"/v2.1/servers/{server_id}/os-interface/{port_id}","body":null},
  listVolumeAttachments: {"method":"GET","path":"/v2.1/servers/{server_id}/os-volume_attachments","body":null},
  attachVolume: {"method":"POST","path":"/v2.1/servers/{server_id}/os-volume_attachments","body":"application/json"},
  detachVolume: {"method":"DELETE","path":"/v2.1/servers/{server_id}/os-volume_attachments/{volume_id}","body":null},
  listFlavors: {"method":"GET","path":"/v2.1/flavors/detail","body":null},
  showFlavor: {"method":"GET","path":"/v2.1/flavors/{flavor_id}","body":null},
  listAvailabilityZones: {"method":"GET","path":"/v2.1/os-availability-zone","body":null},
  showComputeLimits: {"method":"GET","path":"/v2.1/limits","body":null},
  listKeyPairs: {"method":"GET","path":"/v2.1/os-keypairs","body":null},
  createKeyPair: {"method":"POST","path":"/v2.1/os-keypairs","body":"application/json"},
  showKeyPair: {"method":"GET","path":"/v2.1/os-keypairs/{keypair_name}","body":null},
  deleteKeyPair: {"method":"DELETE","path":"/v2.1/os-keypairs/{keypair_name}","body":null},
} as const satisfies OperationTable<operations>;
